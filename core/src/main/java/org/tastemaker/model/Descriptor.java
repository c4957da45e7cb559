// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.List;
import java.util.Set;
import org.tastemaker.parameter.Condition;
import org.tastemaker.parameter.Parameter;

/// How a model describes itself: forms, command-line options, help and its card are made from this.
/// Texts: `model.<name>.title`, `.summary` (one sentence), one for each [CardPart], and
/// `model.<name>.parameter.<parameter>[.effect]` or the shared `parameter.<parameter>[.effect]`.
///
/// @param name name in kebab case, as the command line has it
/// @param family where the gallery shows it
/// @param paper authors, title, venue, year; empty for common knowledge
/// @param needs what the data must have
/// @param abilities what it can do beyond ranking items for known users
/// @param parameters in the order of the form
/// @param conditions which of them matter only under values of others
public record Descriptor(
        String name, Family family, String paper, Set<Need> needs, Set<Ability> abilities, List<Parameter> parameters,
        List<Condition> conditions) {
    /// All of its parameters matter always.
    public Descriptor(
            String name, Family family, String paper, Set<Need> needs, Set<Ability> abilities, List<Parameter> parameters) {
        this(name, family, paper, needs, abilities, parameters, List.of());
    }

    public Descriptor {
        conditions = List.copyOf(conditions);
        needs = Set.copyOf(needs);
        abilities = Set.copyOf(abilities);
        parameters = List.copyOf(parameters);
    }

    /// What a model needs of the data.
    public enum Need {
        RATINGS,
        TIMES,
        USER_COLUMNS,
        ITEM_COLUMNS,
        ITEM_PICTURES
    }

    /// What a model can do.
    public enum Ability {
        /// Its scores are ratings on the scale of the data.
        PREDICTS_RATINGS,
        /// It is a network of nodes, run by a deep-learning engine, or has one as its part.
        NETWORK,
        /// It has a vector for each item.
        ITEM_EMBEDDINGS,
        /// It has a vector for each user.
        USER_EMBEDDINGS,
        /// It scores for a history that it was not trained on.
        NEW_USERS
    }
}

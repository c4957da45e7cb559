// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a model's card tells, part by part, in this order. Each part is a text of the model, `model.<name>.card.<part>`,
/// under a heading that all share, `model.card.<part>`.
public enum CardPart {
    /// What it does, in words.
    IDEA,
    /// The same as a formula, on a line of its own.
    EQUATION,
    /// What the data must have, and what is not looked at.
    NEEDS,
    /// Time and memory.
    COST,
    /// When to use it, and when not.
    USE,
    /// Where it departs from its paper.
    DIFFERS;

    /// @return the parts of a model's card; one without a paper has nothing to depart from
    public static List<CardPart> of(Descriptor model) {
        return Stream.of(values()).filter(part -> part != DIFFERS || !model.paper().isEmpty()).toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @return key of its heading
    public String heading() {
        return "model.card." + word();
    }

    /// @return key of its text
    public String key(Descriptor model) {
        return "model." + model.name() + ".card." + word();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The multi-layer perceptron with sigmoid layers on what is known of user and item. A side without columns, or
/// both if asked, is known by an embedding of its number.
public final class Mlp extends TemplateModel {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "mlp",
                Family.FEED_FORWARD,
                "Rumelhart, Hinton, Williams: Learning representations by back-propagating errors, Nature 1986",
                Set.of(),
                Set.of(Ability.NETWORK, Ability.NEW_USERS),
                parameters(
                        List.of(
                                new Parameter.Words("layers", "64,32"),
                                new Parameter.Choice("identity", "auto", List.of("auto", "yes", "no")),
                                new Parameter.Whole("embedding-size", 16, 1, 4096),
                                loss("bce")),
                        TrainingSettings.parameters(20, 1024, 2e-3, 0, 4)));
    }

    @Override
    protected Set<String> conditions(NetworkData data, Parameters parameters) {
        Set<String> conditions = new HashSet<>();
        String identity = parameters.word("identity");
        boolean users = data.users().width() > 0;
        boolean items = data.items().width() > 0;
        if (identity.equals("no") && !(users && items)) {
            throw new ProblemException(
                    ProblemKind.INPUT, users ? "network.problem.mlp-items" : "network.problem.mlp-users");
        }
        boolean always = identity.equals("yes");
        if (users) {
            conditions.add("user-columns");
        }
        if (always || !users) {
            conditions.add("user-ids");
        }
        if (items) {
            conditions.add("item-columns");
        }
        if (always || !items) {
            conditions.add("item-ids");
        }
        return conditions;
    }
}

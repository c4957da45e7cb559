// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.tensor.Tensors;

/// The switching hybrid: each user is served by one member, chosen by how many items her history has. Those with fewer
/// than the first number of `below` get the first member, those with fewer than the second get the second, and so on;
/// the last member serves the rest.
///
/// Burke: Hybrid recommender systems: survey and experiments, User Modeling and User-Adapted Interaction 12, 2002. His
/// systems switch by how sure a member is of itself.
public final class Switch extends HybridModel {
    /// Members are the installed models.
    public Switch() {
        this(Models::installed);
    }

    /// @param installed the models that can be members
    public Switch(Supplier<Models> installed) {
        super(installed);
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "switch",
                Family.HYBRID,
                "Robin Burke: Hybrid Recommender Systems: Survey and Experiments, User Modeling and User-Adapted Interaction 12, 2002",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(models("popular,ease"), settings(), new Parameter.Words("below", "5")));
    }

    @Override
    void check(Parameters parameters, Members members) {
        int[] below = below(parameters, members);
        assert below.length == members.size() - 1;
    }

    private int[] below(Parameters parameters, Members members) {
        String text = parameters.word("below");
        return Numbers.of(text)
                .filter(numbers -> numbers.size() == members.size() - 1 && numbers.areSteps(true))
                .map(Numbers::whole)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE, "model.problem.hybrid.below", name(), text, members.size() - 1,
                        String.join(", ", members.names())));
    }

    @Override
    boolean keepsRatings(Parameters parameters) {
        return true;
    }

    @Override
    Recommender restore(ModelInput input, Parameters parameters, Members members, boolean ratings, Tensors tensors) {
        return new SwitchRecommender(
                members.restore(input, tensors), below(parameters, members), input.data().items(), ratings, tensors);
    }
}

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

/// The cascade: the first member picks so many items that the user does not have, the second puts these in order, and
/// where there is a third it orders the first so many of these, and so on. Equal scores and the items that were not
/// picked keep the order of the member before.
///
/// Burke: Hybrid recommender systems: survey and experiments, User Modeling and User-Adapted Interaction 12, 2002.
public final class Cascade extends HybridModel {
    /// Members are the installed models.
    public Cascade() {
        this(Models::installed);
    }

    /// @param installed the models that can be members
    public Cascade(Supplier<Models> installed) {
        super(installed);
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "cascade",
                Family.HYBRID,
                "Robin Burke: Hybrid Recommender Systems: Survey and Experiments, User Modeling and User-Adapted Interaction 12, 2002",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(models("item-knn,ease"), settings(), new Parameter.Words("keep", "100")));
    }

    @Override
    void check(Parameters parameters, Members members) {
        int[] keep = keep(parameters, members);
        assert keep.length == members.size() - 1;
    }

    private int[] keep(Parameters parameters, Members members) {
        String text = parameters.word("keep");
        return Numbers.of(text)
                .filter(numbers -> numbers.size() == members.size() - 1 && numbers.areSteps(false))
                .map(Numbers::whole)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.USAGE, "model.problem.hybrid.keep", name(), text, members.size() - 1,
                        String.join(", ", members.names())));
    }

    @Override
    boolean keepsRatings(Parameters parameters) {
        return false;
    }

    @Override
    Recommender restore(ModelInput input, Parameters parameters, Members members, boolean ratings, Tensors tensors) {
        Fusion stages = new Stages(keep(parameters, members));
        return new HybridRecommender(members.restore(input, tensors), stages, input.data().items(), ratings, tensors);
    }
}

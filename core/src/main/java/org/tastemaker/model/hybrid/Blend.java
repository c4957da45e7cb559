// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Condition;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// The weighted hybrid: the sum of the members' scores, each brought to a common scale for each user and times its
/// weight. Weights are given, equal, or searched for: those with the best NDCG@10 on a tenth of the training part that
/// members trained on the rest have not seen; then members are trained anew on all of it.
///
/// Burke: Hybrid recommender systems: survey and experiments, User Modeling and User-Adapted Interaction 12, 2002.
/// Deviating from it, scores are normalised and weights do not change with the user.
public final class Blend extends HybridModel {
    private static final String FIT = "fit";

    /// Members are the installed models.
    public Blend() {
        this(Models::installed);
    }

    /// @param installed the models that can be members
    public Blend(Supplier<Models> installed) {
        super(installed);
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "blend",
                Family.HYBRID,
                "Robin Burke: Hybrid Recommender Systems: Survey and Experiments, User Modeling and User-Adapted Interaction 12, 2002",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        models("ease,ials"),
                        settings(),
                        MemberWeights.parameter(),
                        HeldOut.Which.parameter(),
                        Normalisation.parameter(Normalisation.Z_SCORE)),
                List.of(new Condition(HeldOut.Which.parameter().name(), MemberWeights.parameter().name(), List.of(FIT))));
    }

    private static boolean fits(Parameters parameters) {
        return parameters.word("weights").strip().equals(FIT);
    }

    @Override
    void check(Parameters parameters, Members members) {
        if (!fits(parameters)) {
            float[] given = MemberWeights.of(name(), parameters.word("weights"), members);
            assert given.length == members.size();
        }
    }

    @Override
    void check(Parameters parameters, ModelInput input) {
        if (fits(parameters)) {
            HeldOut.Which.of(parameters).check(input.data());
        }
    }

    @Override
    boolean keepsRatings(Parameters parameters) {
        return Normalisation.of(parameters) == Normalisation.NONE;
    }

    @Override
    int trainings(Parameters parameters) {
        return fits(parameters) ? 2 : 1;
    }

    @Override
    Tensors fit(ModelInput input, Parameters parameters, Members members, TaskContext task) {
        float[] weights = fits(parameters)
                ? WeightSearch.best(Rehearsal.of(input, members, Normalisation.of(parameters), HeldOut.Which.of(parameters), task), members, task)
                : MemberWeights.of(name(), parameters.word("weights"), members);
        return members.train(input, task).and(new Tensors(Map.of("weights", Tensor.Floats.of(weights)), Map.of()));
    }

    @Override
    Recommender restore(ModelInput input, Parameters parameters, Members members, boolean ratings, Tensors tensors) {
        Fusion sum = new WeightedSum(Normalisation.of(parameters), tensors.floats("weights").values());
        return new HybridRecommender(members.restore(input, tensors), sum, input.data().items(), ratings, tensors);
    }
}

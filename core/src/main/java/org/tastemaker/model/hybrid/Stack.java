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
import org.tastemaker.parameter.Condition;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Stacking: an upper model learns from what members, trained without a tenth of the training part, say of that tenth
/// and of items drawn against it; then members are trained anew on all of it.
///
/// Wolpert: Stacked generalization, Neural Networks 5, 1992; Sill, Takács, Mackey, Lin: Feature-weighted linear
/// stacking, 2009. Deviating from them, one part is put aside, not each in turn, and choices are told from other items
/// on the members' lists instead of predicting ratings.
public final class Stack extends HybridModel {
    private static final String BOOSTING = "boosting";

    /// Members are the installed models.
    public Stack() {
        this(Models::installed);
    }

    /// @param installed the models that can be members
    public Stack(Supplier<Models> installed) {
        super(installed);
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "stack",
                Family.HYBRID,
                "David H. Wolpert: Stacked Generalization, Neural Networks 5, 1992; Joseph Sill, Gábor Takács, Lester Mackey, David Lin:"
                        + " Feature-Weighted Linear Stacking, arXiv 0911.0460, 2009",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        models("ease,ials"),
                        settings(),
                        new Parameter.Choice("learner", "linear", List.of("linear", BOOSTING)),
                        new Parameter.Whole("negatives", 10, 1, 1000),
                        new Parameter.Real("regularization", 1, 0, 1e4, Scale.LINEAR),
                        new Parameter.Whole("trees", 100, 1, 1000),
                        HeldOut.Which.parameter(),
                        Normalisation.parameter(Normalisation.Z_SCORE)),
                List.of(new Condition("trees", "learner", List.of(BOOSTING))));
    }

    @Override
    void check(Parameters parameters, ModelInput input) {
        HeldOut.Which.of(parameters).check(input.data());
    }

    @Override
    boolean keepsRatings(Parameters parameters) {
        return false;
    }

    @Override
    int trainings(Parameters parameters) {
        return 2;
    }

    @Override
    Tensors fit(ModelInput input, Parameters parameters, Members members, TaskContext task) {
        Rehearsal rehearsal = Rehearsal.of(input, members, Normalisation.of(parameters), HeldOut.Which.of(parameters), task);
        SideFeatures side = SideFeatures.of(input.data().matrix(Part.TRAIN), rehearsal.people());
        MetaModel meta = new CrossFit(rehearsal, side, members, task).better(some -> meta(
                MetaSamples.of(some, side, members.size(), parameters.whole("negatives"), input.random()), parameters, task));
        return members.train(input, task).and(side.tensors()).and(meta.tensors());
    }

    private static MetaModel meta(MetaSamples samples, Parameters parameters, TaskContext task) {
        if (samples.isEmpty()) {
            return LinearMeta.equal(samples.members());
        }
        double regularization = parameters.real("regularization");
        LinearMeta linear = LinearMeta.fit(samples, regularization, task);
        return parameters.word("learner").equals(BOOSTING)
                ? Boosting.fit(samples, linear, parameters.whole("trees"), regularization, task)
                : linear;
    }

    @Override
    Recommender restore(ModelInput input, Parameters parameters, Members members, boolean ratings, Tensors tensors) {
        Fusion fusion = new MetaFusion(Normalisation.of(parameters), SideFeatures.of(tensors), MetaModel.of(tensors));
        return new HybridRecommender(members.restore(input, tensors), fusion, input.data().items(), ratings, tensors);
    }
}

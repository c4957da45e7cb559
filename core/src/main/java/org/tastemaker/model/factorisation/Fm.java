// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Factorisation machine of degree 2: with features `x` that say which user, which item, and what their columns hold,
///
/// `score = w0 + sum_a w_a x_a + sum over pairs a < b of (v_a . v_b) x_a x_b`
///
/// where the pairs are summed as `1/2 (|sum_a v_a x_a|^2 - sum_a |v_a x_a|^2)`. With the loss `mse` it minimises half
/// the squared error of ratings; with `bce` the cross-entropy of sigmoid(score), 1 for observed pairs and 0 for
/// `negatives` drawn uniformly for each. Either by stochastic gradient descent with `regularization / 2` times the
/// squares of what a row touches (negatives share that of the pair they are drawn for), on one thread, as columns are shared by all.
///
/// Rendle: Factorization machines, ICDM 2010. Columns of interactions are not features: what is scored has not
/// happened yet.
public final class Fm implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "fm",
                Family.FACTORISATION,
                "Steffen Rendle: Factorization Machines, ICDM 2010",
                Set.of(),
                Set.of(Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 32, 1, 1024),
                        new Parameter.Choice("loss", "bce", List.of("bce", "mse")),
                        new Parameter.Whole("negatives", 4, 1, 100),
                        new Parameter.Choice("columns", "yes", List.of("yes", "no")),
                        new Parameter.Whole("epochs", 30, 1, 10_000),
                        new Parameter.Real("learning-rate", 0.05, 1e-6, 1, Scale.LOGARITHMIC),
                        new Parameter.Real("regularization", 0.08, 0, 10, Scale.LOGARITHMIC),
                        new Parameter.Choice("optimizer", "adagrad", PairSettings.OPTIMIZERS)));
    }

    @Override
    public Set<Ability> abilities(Parameters parameters) {
        Set<Ability> abilities = new LinkedHashSet<>(descriptor().abilities());
        if (FmSettings.of(parameters).rates()) {
            abilities.add(Ability.PREDICTS_RATINGS);
        }
        return abilities;
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new FmLearner(input, FmSettings.of(parameters));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        return new FmLearner(input, FmSettings.of(parameters)).update(earlier);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        float[] bias = tensors.floats(FmFoldIn.START_BIAS).values();
        return FmFoldIn.recommender(Factors.of(tensors), bias, FmSettings.of(parameters), input);
    }
}

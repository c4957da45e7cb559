// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Implicit alternating least squares: vectors of users `w` and items `h` that minimise
///
/// `sum over observed c (s - 1)^2 + alpha0 * sum over all pairs s^2
///  + regularization * [sum_u (n_u + alpha0 |I|)^f |w_u|^2 + sum_i (n_i + alpha0 |U|)^f |h_i|^2]`
///
/// with `s = w_u . h_i`, `f` the frequency scale, `n` the number of observed pairs of a user or item, and
/// `|U|`, `|I|` the users and items with at least one. `c` is 1, or the weight where a recipe step gave
/// weights. An iteration solves all items exactly, then all users, so that a user's vector is at the end
/// what her history alone gives.
///
/// Hu, Koren, Volinsky: Collaborative filtering for implicit feedback datasets, ICDM 2008, with the
/// objective of Rendle, Krichene, Zhang, Koren: Revisiting the performance of iALS on item recommendation
/// benchmarks, RecSys 2022; they solve users first.
public final class Ials implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "ials",
                Family.FACTORISATION,
                "Yifan Hu, Yehuda Koren, Chris Volinsky: Collaborative Filtering for Implicit Feedback Datasets,"
                        + " ICDM 2008; Steffen Rendle et al.: Revisiting the Performance of iALS on Item"
                        + " Recommendation Benchmarks, RecSys 2022",
                Set.of(),
                Set.of(Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 64, 1, 1024),
                        new Parameter.Real("regularization", 0.007, 0, 100, Scale.LOGARITHMIC),
                        new Parameter.Real("alpha0", 0.3, 0, 100, Scale.LOGARITHMIC),
                        new Parameter.Real("frequency-scale", 1, 0, 2, Scale.LINEAR),
                        new Parameter.Whole("iterations", 12, 1, 1000)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new IalsLearner(input, input.pairs(), IalsSettings.of(parameters));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        IalsLearner fresh = new IalsLearner(input, input.pairs(), IalsSettings.of(parameters));
        Tensors start = earlier.over(fresh.checkpoint()).users("users", "users").items("items", "items").tensors();
        return Update.warmStart(fresh.usersFirst(), start);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return IalsRecommender.of(
                tensors, IalsSettings.of(parameters), ObservedPairs.weighted(input.data()), input.compute().threads());
    }
}

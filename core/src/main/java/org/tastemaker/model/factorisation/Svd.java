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
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensors;

/// Biased matrix factorisation: `r = mean + b_u + b_i + p_u . q_i`, where all of it minimises the squared error
/// plus `regularization` times the squares of what a row uses, by stochastic gradient descent over the rows
/// in a new order each epoch, on one thread.
///
/// Funk: Netflix update: try this at home, 2006; Koren, Bell, Volinsky: Matrix factorization techniques
/// for recommender systems, IEEE Computer 2009.
public final class Svd implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "svd",
                Family.FACTORISATION,
                "Yehuda Koren, Robert Bell, Chris Volinsky: Matrix Factorization Techniques for Recommender"
                        + " Systems, IEEE Computer 2009",
                Set.of(Descriptor.Need.RATINGS),
                Set.of(Ability.PREDICTS_RATINGS, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 100, 1, 1024),
                        new Parameter.Whole("epochs", 20, 1, 10_000),
                        new Parameter.Real("learning-rate", 0.005, 1e-6, 1, Scale.LOGARITHMIC),
                        new Parameter.Real("regularization", 0.02, 0, 10, Scale.LOGARITHMIC)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new SvdLearner(input, Ratings.training(input.data(), "svd"), SvdSettings.of(parameters));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        Ratings train = Ratings.training(input.data(), "svd");
        SvdSettings settings = SvdSettings.of(parameters);
        Learner fresh = new SvdLearner(input, train, settings);
        Factors begun = Factors.of(Factors.carried(earlier, fresh.checkpoint()));
        Newcomers.of(earlier, train, input.compute().threads())
                .foldIn(RidgeFoldIn.of(Descending.untilWarmStart(begun, settings), train), begun.users(), begun.userBias());
        return Update.warmStart(fresh, begun.tensors());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        Ratings known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        Factors factors = Factors.of(tensors);
        double penalty = SvdSettings.of(parameters).regularization();
        return new FactorRecommender(factors, RidgeFoldIn.of(factors, known, penalty), true);
    }
}

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

/// Biased matrix factorisation of ratings by alternating least squares: `r = mean + b_u + b_i + p_u . q_i`,
/// minimising
///
/// `sum over ratings (r - prediction)^2 + regularization * [sum_u n_u (|p_u|^2 + b_u^2) + sum_i n_i (|q_i|^2 + b_i^2)]`
///
/// with `n` the ratings of a user or item. An iteration solves all items exactly, bias and vector at once, then all
/// users, so that a user is at the end what her ratings alone give. The mean stays as it is.
///
/// Zhou, Wilkinson, Schreiber, Pan: Large-scale parallel collaborative filtering for the Netflix prize, AAIM 2008,
/// who have no biases and solve users first.
public final class Als implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "als",
                Family.FACTORISATION,
                "Yunhong Zhou, Dennis Wilkinson, Robert Schreiber, Rong Pan: Large-Scale Parallel Collaborative"
                        + " Filtering for the Netflix Prize, AAIM 2008",
                Set.of(Descriptor.Need.RATINGS),
                Set.of(Ability.PREDICTS_RATINGS, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 20, 1, 1024),
                        new Parameter.Real("regularization", 0.1, 1e-6, 10, Scale.LOGARITHMIC),
                        new Parameter.Whole("iterations", 15, 1, 1000)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new AlsLearner(input, Ratings.training(input.data(), "als"), AlsSettings.of(parameters));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        AlsLearner fresh = new AlsLearner(input, Ratings.training(input.data(), "als"), AlsSettings.of(parameters));
        return Update.warmStart(fresh.usersFirst(), Factors.carried(earlier, fresh.checkpoint()));
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        Ratings known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        Factors factors = Factors.of(tensors);
        double penalty = AlsSettings.of(parameters).regularization();
        return new FactorRecommender(factors, RidgeFoldIn.of(factors, known, penalty), true);
    }
}

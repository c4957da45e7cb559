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

/// Non-negative matrix factorisation of ratings: `r = p_u . q_i`, where no number of a vector is below 0, minimising
///
/// `sum over ratings (r - p_u . q_i)^2 + user-regularization * sum_u n_u |p_u|^2
///  + item-regularization * sum_i n_i |q_i|^2`
///
/// with `n` the ratings of a user or item. An epoch multiplies each number of the users' vectors by
/// `sum r q / (sum (p . q) q + user-regularization * n_u p)`, then those of the items' likewise.
///
/// Luo, Zhou, Xia, Zhu: An efficient non-negative matrix-factorization-based approach to collaborative
/// filtering for recommender systems, IEEE Transactions on Industrial Informatics 2014; as in Surprise, without biases. There both sides
/// are changed at once; here the items see the users' new vectors, so that the objective cannot rise (Lee and
/// Seung 2001).
public final class Nmf implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "nmf",
                Family.FACTORISATION,
                "Xin Luo, Mengchu Zhou, Yunni Xia, Qingsheng Zhu: An Efficient Non-Negative Matrix-Factorization-Based"
                        + " Approach to Collaborative Filtering for Recommender Systems, IEEE Transactions on"
                        + " Industrial Informatics 2014",
                Set.of(Descriptor.Need.RATINGS),
                Set.of(Ability.PREDICTS_RATINGS, Ability.ITEM_EMBEDDINGS, Ability.USER_EMBEDDINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Whole("factors", 15, 1, 1024),
                        new Parameter.Whole("epochs", 50, 1, 10_000),
                        new Parameter.Real("user-regularization", 0.06, 0, 10, Scale.LOGARITHMIC),
                        new Parameter.Real("item-regularization", 0.06, 0, 10, Scale.LOGARITHMIC)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new NmfLearner(input, Ratings.training(input.data(), "nmf"), NmfSettings.of(parameters));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        Ratings train = Ratings.training(input.data(), "nmf");
        NmfLearner fresh = new NmfLearner(input, train, NmfSettings.of(parameters));
        fresh.resume(earlier.over(fresh.checkpoint()).users("users", "users").items("items", "items").tensors());
        fresh.foldIn(Newcomers.of(earlier, train, input.compute().threads()));
        return Update.warmStart(fresh, fresh.checkpoint());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        Ratings known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        Factors factors = Factors.of(tensors);
        double penalty = NmfSettings.of(parameters).userRegularization();
        return new FactorRecommender(factors, NmfFoldIn.of(factors, known, penalty), true);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

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

/// Predicts a rating as the mean plus how much higher the user rates plus how much higher the item is
/// rated. The biases minimise the squared error with a penalty, by alternating least squares: in each
/// pass `b_i = sum (r - mean - b_u) / (item-regularization + n_i)`, then
/// `b_u = sum (r - mean - b_i) / (user-regularization + n_u)`.
///
/// Koren: Factor in the neighbors, TKDD 2010, section 2.1.
public final class Bias implements Model {
    static final String ITEM = "item-regularization";
    static final String USER = "user-regularization";

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "bias",
                Family.BASELINE,
                "Yehuda Koren: Factor in the Neighbors: Scalable and Accurate Collaborative Filtering, TKDD 2010",
                Set.of(Descriptor.Need.RATINGS),
                Set.of(Ability.PREDICTS_RATINGS, Ability.NEW_USERS),
                List.of(
                        new Parameter.Real(ITEM, 10, 0, 1000, Scale.LINEAR),
                        new Parameter.Real(USER, 15, 0, 1000, Scale.LINEAR),
                        new Parameter.Whole("passes", 10, 1, 1000)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new BiasLearner(
                Ratings.training(input.data(), "bias"),
                Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION),
                parameters.real(ITEM),
                parameters.real(USER),
                parameters.whole("passes"));
    }

    @Override
    public Renewal renewal() {
        return Renewal.WARM_START;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        Learner fresh = learner(input, parameters);
        return Update.warmStart(fresh, earlier.over(fresh.checkpoint())
                .users("user-bias", "user-bias").items("item-bias", "item-bias").tensors());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return BiasRecommender.of(
                tensors, Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION), parameters.real(USER));
    }
}

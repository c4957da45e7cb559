// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.List;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Predicts a rating as the user's mean plus the mean, over the items she rated, of how much higher the item is
/// rated than each of them by those who rated both.
///
/// Lemire, Maclachlan: Slope one predictors for online rating-based collaborative filtering, SDM 2005; the plain
/// form, in which all differences count alike.
public final class SlopeOne implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "slope-one",
                Family.NEIGHBOURHOOD,
                "Daniel Lemire, Anna Maclachlan: Slope One Predictors for Online Rating-Based Collaborative Filtering,"
                        + " SDM 2005",
                Set.of(Descriptor.Need.RATINGS),
                Set.of(Ability.PREDICTS_RATINGS, Ability.NEW_USERS),
                List.of(new Parameter.Whole("item-limit", 5000, 1, 30_000)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        RatedPairs pairs = RatedPairs.training(input.data(), "slope-one");
        return new OnePass(
                task -> new SlopeOneRecommender(
                        Differences.of(pairs.matrix(), parameters.whole("item-limit"), task), pairs),
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return new SlopeOneRecommender(
                new Differences(tensors.ints("items").values(), tensors.floats("difference").values()),
                RatedPairs.training(input.data(), "slope-one"));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Outlook;
import org.tastemaker.model.PairCounts;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Sparse weights between items: for each item `j` the `w >= 0` with `w_j = 0` that minimises
///
/// `|x_j - X w|^2 / (2 n) + alpha (l1-ratio |w|_1 + (1 - l1-ratio) |w|^2 / 2)`
///
/// where `X` is users by items, as for [Ease], `x_j` its column `j` and `n` the number of users with a choice; by
/// coordinate descent.
///
/// Ning, Karypis: SLIM: Sparse linear methods for top-N recommender systems, ICDM 2011; the penalty is written as in
/// scikit-learn's elastic net.
public final class Slim implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "slim",
                Family.LINEAR,
                "Xia Ning, George Karypis: SLIM: Sparse Linear Methods for Top-N Recommender Systems, ICDM 2011",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Real("alpha", 0.2, 0, 1000, Scale.LOGARITHMIC),
                        new Parameter.Real("l1-ratio", 0.02, 0, 1, Scale.LINEAR),
                        new Parameter.Whole("iterations", 50, 1, 10_000),
                        new Parameter.Whole("item-limit", 25_000, 0, 1_000_000)));
    }

    @Override
    public Optional<Outlook> outlook(Supplier<Prepared> data) {
        PairCounts counts = PairCounts.of(data.get());
        return Optional.of((parameters, threads) -> Optional.of(SlimNeeds.of(
                        counts, parameters.real("alpha") * parameters.real("l1-ratio"), parameters.whole("item-limit"), threads)
                .needs()));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        SlimFit fit = new SlimFit(
                pairs.matrix(),
                parameters.real("alpha"),
                parameters.real("l1-ratio"),
                parameters.whole("iterations"),
                parameters.whole("item-limit"));
        return new OnePass(
                task -> new LinearRecommender(fit.fit(task), pairs.itemCounts(), pairs.weighted()),
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return LinearRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Outlook;
import org.tastemaker.model.PairCounts;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// The smart adaptive recommender: a score is the affinity of the user to each item of her history times the similarity
/// of the items, itself included. Affinity is the sum over the rows of a pair of `w 2^(-(T - t) / half-life)`, with
/// `T` the latest time of the training part, and `w` the row's weight, times its rating if `rating-weights` says so.
/// Similarity is made of the number `n` of users that two items have in common, which must be at least `support`:
///
/// - count: `n`
/// - jaccard: `n / (n_i + n_j - n)`
/// - lift: `n / (n_i n_j)`
///
/// As in the R package SAR and the Python package recommenders by Microsoft.
public final class Sar implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "sar",
                Family.NEIGHBOURHOOD,
                "Microsoft: Product Recommendations Solution: SAR, 2017",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Choice("similarity", "jaccard", List.of("jaccard", "lift", "count")),
                        new Parameter.Real("half-life", 30, 0, 100_000, Scale.LINEAR),
                        new Parameter.Whole("support", 1, 1, 1_000_000),
                        new Parameter.Flag("rating-weights", false)));
    }

    @Override
    public Optional<Outlook> outlook(Supplier<Prepared> data) {
        PairCounts.Extent extent = PairCounts.of(data.get()).extent();
        return Optional.of((parameters, threads) -> Optional.of(needs(extent, threads).needs()));
    }

    /// However few users must be common, the others are counted too.
    private static ComparisonNeeds needs(PairCounts.Extent extent, int threads) {
        return ComparisonNeeds.of(ComparisonNeeds.Way.COUNTS, 0, extent, threads);
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        SarFit fit = new SarFit(pairs.matrix(), parameters.word("similarity"), parameters.whole("support"));
        return new OnePass(
                task -> {
                    needs(PairCounts.of(pairs.matrix()).extent(), task.threads()).tell(task);
                    return new SarRecommender(fit.fit(task), affinities(input, parameters), pairs.itemCounts());
                },
                pairs.matrix().cells());
    }

    static SparseRows similar(Tensors tensors) {
        return new SparseRows(
                tensors.ints("offset").values(), tensors.ints("item").values(), tensors.floats("similarity").values());
    }

    private static Affinities affinities(ModelInput input, Parameters parameters) {
        return Affinities.of(input.data(), parameters.real("half-life"), parameters.flag("rating-weights"));
    }

    @Override
    public Renewal renewal() {
        return Renewal.SUMS;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        int support = parameters.whole("support");
        ObservedPairs pairs = input.pairs();
        if (support > 1 || pairs.matrix().users() > SarCounts.MOST) {
            return Update.refit(learner(input, parameters));
        }
        SarFit fit = new SarFit(pairs.matrix(), parameters.word("similarity"), support);
        return new Update(Renewal.SUMS, new OnePass(
                task -> new SarRecommender(
                        fit.fit(new SarCounts(pairs.matrix(), parameters.word("similarity"), earlier), task), affinities(input, parameters), pairs.itemCounts()),
                earlier.added().length));
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return new SarRecommender(similar(tensors), affinities(input, parameters), tensors.ints("count").values());
    }
}

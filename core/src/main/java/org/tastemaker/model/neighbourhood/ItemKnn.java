// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.model.ActiveItems;
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
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Scores an item by how similar it is to the items of the history, with one of the similarities of [Similarity].
///
/// Where choices are compared, a score is the sum of the similarities, each times the weight of the history's item. Of
/// each item of the history only the nearest `neighbours` count, all of them if that is 0. Where ratings are compared,
/// it predicts a rating: the mean of the user's ratings of the `neighbours` most similar items that she rated, each
/// counting as it is similar; with `baseline`, of how far these are above the biases, which are added.
///
/// Someone without history gets the most popular items, or the biases.
///
/// Deshpande, Karypis: Item-based top-N recommendation algorithms, TOIS 2004; deviating from it, rows are
/// not normalised to length 1 after the cut. Sarwar et al.: Item-based collaborative filtering, WWW 2001; Koren:
/// Factor in the neighbors, TKDD 2010.
public final class ItemKnn implements Model {
    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter.Choice("similarity", "cosine", Similarity.names()),
            new Parameter.Whole("neighbours", 100, 0, 1_000_000),
            new Parameter.Real("shrinkage", 0, 0, 10_000, Scale.LINEAR),
            new Parameter.Flag("baseline", false));

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "item-knn",
                Family.NEIGHBOURHOOD,
                "Mukund Deshpande, George Karypis: Item-Based Top-N Recommendation Algorithms, TOIS 2004",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                PARAMETERS);
    }

    @Override
    public Set<Ability> abilities(Parameters parameters) {
        return abilities(descriptor(), parameters);
    }

    static Set<Ability> abilities(Descriptor descriptor, Parameters parameters) {
        Set<Ability> abilities = new HashSet<>(descriptor.abilities());
        if (Similarity.named(parameters.word("similarity")).ofRatings()) {
            abilities.add(Ability.PREDICTS_RATINGS);
        }
        return abilities;
    }

    @Override
    public Optional<Outlook> outlook(Supplier<Prepared> data) {
        PairCounts.Extent extent = PairCounts.of(data.get()).extent();
        return Optional.of((parameters, threads) -> Optional.of(ComparisonNeeds.of(
                        Similarity.named(parameters.word("similarity")), parameters.whole("neighbours"), extent, threads)
                .needs()));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        Similarity similarity = Similarity.named(parameters.word("similarity"));
        double shrinkage = parameters.real("shrinkage");
        int neighbours = parameters.whole("neighbours");
        if (similarity.ofRatings()) {
            RatedPairs pairs = RatedPairs.training(input.data(), "item-knn");
            InteractionMatrix users = pairs.compared(similarity, false);
            ActiveItems active = ActiveItems.of(users.transposed());
            Comparison comparison = Comparison.of(similarity, shrinkage, active.rows(), active.rows().transposed());
            // which of the similar items a user has rated is not known yet, so all are kept
            return new OnePass(
                    task -> {
                        ComparisonNeeds.of(similarity, neighbours, PairCounts.of(users).extent(), task.threads()).tell(task);
                        return new ItemRatingsRecommender(
                                new SimilarItemsFit(comparison, 0).fit(task).spread(active), pairs, neighbours, parameters.flag("baseline"));
                    },
                    pairs.matrix().cells());
        }
        ObservedPairs pairs = input.pairs();
        InteractionMatrix items = pairs.matrix().transposed();
        ActiveItems active = ActiveItems.of(Weighting.of(similarity, items, pairs.weighted()).of(items));
        return new OnePass(
                task -> {
                    ComparisonNeeds.of(similarity, neighbours, PairCounts.of(pairs.matrix()).extent(), task.threads()).tell(task);
                    return new ItemKnnRecommender(
                            similar(similarity, shrinkage, active.rows(), neighbours, task).spread(active), pairs.itemCounts(), pairs.weighted());
                },
                pairs.matrix().cells());
    }

    private static SimilarItems similar(
            Similarity similarity, double shrinkage, InteractionMatrix rows, int neighbours, TaskContext task) {
        if (SimilarChoicesFit.fits(rows.users(), neighbours)) {
            return new SimilarChoicesFit(similarity, shrinkage, rows, neighbours).fit(task);
        }
        return new SimilarItemsFit(Comparison.of(similarity, shrinkage, rows, rows.transposed()), neighbours).fit(task);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        if (Similarity.named(parameters.word("similarity")).ofRatings()) {
            return new ItemRatingsRecommender(
                    SimilarItems.of(tensors),
                    RatedPairs.training(input.data(), "item-knn"),
                    parameters.whole("neighbours"),
                    parameters.flag("baseline"));
        }
        return ItemKnnRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }
}

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
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Scores an item by how similar it is to the items of the history: the sum of the similarities, each times
/// the weight of the history's item. Two items are similar when the same users have them:
///
/// - cosine: `common / (sqrt(n_i n_j) + shrinkage)`
/// - jaccard: `common / (n_i + n_j - common + shrinkage)`
///
/// where `common` counts the users of both. Of each item of the history only the nearest `neighbours` count,
/// all of them if that is 0. Someone without history gets the most popular items.
///
/// Deshpande, Karypis: Item-based top-N recommendation algorithms, TOIS 2004; deviating from it, rows are
/// not normalised to length 1 after the cut.
public final class ItemKnn implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "item-knn",
                Family.NEIGHBOURHOOD,
                "Mukund Deshpande, George Karypis: Item-Based Top-N Recommendation Algorithms, TOIS 2004",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Choice("similarity", "cosine", List.of("cosine", "jaccard")),
                        new Parameter.Whole("neighbours", 100, 0, 1_000_000),
                        new Parameter.Real("shrinkage", 0, 0, 10_000, Scale.LINEAR)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = ObservedPairs.training(input.data());
        Similarity similarity = Similarity.named(parameters.word("similarity"), parameters.real("shrinkage"));
        return new OnePass(
                task -> {
                    SimilarItems similar = new SimilarItemsFit(
                                    pairs.matrix(), similarity, parameters.whole("neighbours"))
                            .fit(task);
                    return new ItemKnnRecommender(similar, pairs.itemCounts(), pairs.weighted());
                },
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return ItemKnnRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }
}

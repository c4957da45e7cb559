// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

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
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Scores an item by who has it: users are compared with the history by one of the similarities of [Similarity].
///
/// Where choices are compared, a score is the sum of the similarities of the nearest `neighbours` (all, if that is 0)
/// who have the item. Where ratings are compared, it predicts a rating: the mean of the ratings of the `neighbours`
/// nearest users who rated the item, each counting as she is similar; with `baseline`, of how far these are above the
/// biases, which are added. A user is never her own neighbour.
///
/// Nothing is trained: histories are compared with the training part when scores are asked for.
///
/// Resnick et al.: GroupLens, CSCW 1994; Herlocker et al.: An algorithmic framework for performing collaborative
/// filtering, SIGIR 1999; with biases, Koren: Factor in the neighbors, TKDD 2010.
public final class UserKnn implements Model {
    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "user-knn",
                Family.NEIGHBOURHOOD,
                "Jonathan Herlocker et al.: An Algorithmic Framework for Performing Collaborative Filtering, SIGIR 1999",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Choice("similarity", "cosine", Similarity.names()),
                        new Parameter.Whole("neighbours", 100, 0, 1_000_000),
                        new Parameter.Real("shrinkage", 0, 0, 10_000, Scale.LINEAR),
                        new Parameter.Flag("baseline", false)));
    }

    @Override
    public Set<Ability> abilities(Parameters parameters) {
        return ItemKnn.abilities(descriptor(), parameters);
    }

    @Override
    public Optional<Outlook> outlook(Supplier<Prepared> data) {
        ListNeeds.Extent extent = ListNeeds.Extent.of(data.get());
        return Optional.of((parameters, threads) -> needs(extent, parameters, threads).map(ListNeeds::needs));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        Recommender recommender = recommender(input, parameters);
        return new OnePass(
                task -> {
                    needs(ListNeeds.Extent.of(input.data()), parameters, task.threads()).ifPresent(needs -> needs.tell(task));
                    return recommender;
                },
                input.pairs().matrix().cells());
    }

    private static Optional<ListNeeds> needs(ListNeeds.Extent extent, Parameters parameters, int threads) {
        return ListNeeds.of(Similarity.named(parameters.word("similarity")), parameters.whole("neighbours"), extent, threads);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return recommender(input, parameters);
    }

    private static Recommender recommender(ModelInput input, Parameters parameters) {
        Similarity similarity = Similarity.named(parameters.word("similarity"));
        double shrinkage = parameters.real("shrinkage");
        int neighbours = parameters.whole("neighbours");
        if (similarity.ofRatings()) {
            RatedPairs pairs = RatedPairs.training(input.data(), "user-knn");
            InteractionMatrix users = pairs.compared(similarity, true);
            return UserRatingsRecommender.of(
                    Comparison.of(similarity, shrinkage, users, users.transposed()),
                    pairs,
                    neighbours,
                    parameters.flag("baseline"));
        }
        ObservedPairs pairs = input.pairs();
        Weighting weighting = Weighting.of(similarity, pairs.matrix(), pairs.weighted());
        InteractionMatrix users = weighting.of(pairs.matrix());
        return new UserKnnRecommender(
                Comparison.of(similarity, shrinkage, users, users.transposed()),
                weighting,
                pairs.matrix(),
                neighbours,
                pairs.itemCounts());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.List;
import java.util.Set;
import org.tastemaker.data.Table;
import org.tastemaker.feature.FeatureEncoder;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.Family;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.NearestItems;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.tensor.Tensors;

/// Nearest neighbours by categories, tags and numbers. With the items' attributes a score is the sum of how alike the
/// item and those of the history are, of each of which only the nearest count. With the users', it is the sum of how
/// alike the nearest users are who have the item.
///
/// Likeness is the cosine of [FeatureEncoder]'s features, or Gower's coefficient.
public final class AttributeKnn implements Model {
    private static final String GOWER = "gower";
    private static final String USERS = "users";

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "attribute-knn",
                Family.CONTENT,
                "John Gower: A General Coefficient of Similarity and Some of Its Properties, Biometrics 1971",
                Set.of(),
                Set.of(Ability.NEW_USERS),
                List.of(
                        new Parameter.Choice("side", "items", List.of("items", USERS)),
                        new Parameter.Choice("similarity", "cosine", List.of("cosine", GOWER)),
                        new Parameter.Whole("neighbours", 50, 0, 1_000_000),
                        new Parameter.Real("shrinkage", 0, 0, 10_000, Scale.LINEAR)));
    }

    /// A user's attributes say nothing of a history that is not hers.
    @Override
    public Set<Ability> abilities(Parameters parameters) {
        return parameters.word("side").equals(USERS) ? Set.of() : descriptor().abilities();
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        Likeness likeness = likeness(input, parameters);
        if (parameters.word("side").equals(USERS)) {
            Recommender recommender = users(likeness, pairs, parameters);
            return new OnePass(task -> recommender, pairs.matrix().cells());
        }
        NearestItems nearest = new NearestItems(input.data().items(), parameters.whole("neighbours"));
        return new OnePass(
                task -> new ItemNeighboursRecommender(
                        nearest.among(likeness::comparer, task), Popularity.of(pairs.itemCounts()), pairs.weighted()),
                pairs.matrix().cells());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return parameters.word("side").equals(USERS)
                ? users(likeness(input, parameters), input.pairs(), parameters)
                : ItemNeighboursRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }

    private static Recommender users(Likeness likeness, ObservedPairs pairs, Parameters parameters) {
        return new UserNeighboursRecommender(
                likeness, pairs.matrix(), parameters.whole("neighbours"), Popularity.of(pairs.itemCounts()));
    }

    private static Likeness likeness(ModelInput input, Parameters parameters) {
        boolean ofUsers = parameters.word("side").equals(USERS);
        Table table = ofUsers ? input.data().data().users() : input.data().data().items();
        double shrinkage = parameters.real("shrinkage");
        if (parameters.word("similarity").equals(GOWER)) {
            GowerLikeness gower = GowerLikeness.of(table, shrinkage);
            check(gower.columns().size(), ofUsers, input);
            return gower;
        }
        FeatureMatrix features = FeatureEncoder.encode(table);
        check(features.width(), ofUsers, input);
        return CosineLikeness.of(features, shrinkage);
    }

    private static void check(int size, boolean ofUsers, ModelInput input) {
        if (size == 0) {
            throw new ProblemException(
                    ProblemKind.INPUT,
                    ofUsers ? "model.problem.needs-user-attributes" : "model.problem.needs-item-attributes",
                    "attribute-knn",
                    input.data().data().name());
        }
    }
}

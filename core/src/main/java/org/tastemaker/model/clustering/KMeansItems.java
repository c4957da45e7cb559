// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.List;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Items in clusters by who has them; an item scores by how much of the history lies in its cluster, and by its place
/// there. See [KMeans] and [ItemClustersRecommender].
///
/// Ungar, Foster: Clustering methods for collaborative filtering, 1998.
public final class KMeansItems implements Model {
    private static final String CLOSENESS = "closeness";

    @Override
    public Descriptor descriptor() {
        return ClusterSettings.descriptor("kmeans-items", new Parameter.Choice("within", "popularity", List.of("popularity", CLOSENESS)));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        ClusterSettings settings = ClusterSettings.of(parameters);
        Points points = Points.of(pairs.matrix().transposed(), settings.spherical());
        int[] count = pairs.itemCounts();
        boolean closeness = parameters.word("within").equals(CLOSENESS);
        return new ClusterLearner(points, settings, input.random(), input.compute().threads(), found -> {
            float[] place = closeness
                    ? ItemPlaces.byCloseness(points, found.cluster(), found.centres())
                    : ItemPlaces.byPopularity(count, found.cluster(), found.centres().count());
            return new ItemClustersRecommender(
                    found.cluster(), found.centres().count(), place, Popularity.of(count), pairs.weighted());
        });
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return ItemClustersRecommender.of(tensors, ObservedPairs.weighted(input.data()));
    }
}

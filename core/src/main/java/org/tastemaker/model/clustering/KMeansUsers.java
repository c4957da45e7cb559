// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameter.Scale;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// Users in clusters by what they have; an item scores what its share is among the users of the cluster whose centre
/// is nearest to the history. See [KMeans] and [UserClustersRecommender].
///
/// Ungar, Foster: Clustering methods for collaborative filtering, 1998.
public final class KMeansUsers implements Model {
    @Override
    public Descriptor descriptor() {
        return ClusterSettings.descriptor("kmeans-users", new Parameter.Real("shrinkage", 10, 0, 10_000, Scale.LINEAR));
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        ObservedPairs pairs = input.pairs();
        ClusterSettings settings = ClusterSettings.of(parameters);
        Points points = Points.of(pairs.matrix(), settings.spherical());
        return new ClusterLearner(
                points, settings, input.random(), input.compute().threads(),
                found -> UserClustersRecommender.of(
                        found.cluster(), found.centres(), pairs, parameters.real("shrinkage")));
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        ObservedPairs pairs = input.pairs();
        boolean spherical = ClusterSettings.spherical(parameters);
        int[] cluster = tensors.ints("cluster").values();
        KMeans found = KMeans.from(Points.of(pairs.matrix(), spherical), cluster, true, 0, input.compute().threads());
        return UserClustersRecommender.of(cluster, found.centres(), pairs, parameters.real("shrinkage"));
    }
}

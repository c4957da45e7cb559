// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Scores an item by what the users of a cluster have of it in the mean, drawn towards what all users have:
/// `(sum in the cluster + shrinkage * mean of all) / (users of the cluster + shrinkage)`. The cluster is that of the centre nearest to the
/// history; someone without history gets the mean of all.
///
/// @param cluster cluster of each user, to be stored
/// @param centres centres of the clusters
/// @param taste score of every item in each cluster
/// @param all mean of every item over all users
/// @param weighted whether the weights of the history count
record UserClustersRecommender(int[] cluster, Centres centres, float[][] taste, float[] all, boolean weighted)
        implements Recommender {

    static UserClustersRecommender of(
            int[] cluster, Centres centres, ObservedPairs pairs, double shrinkage) {
        InteractionMatrix matrix = pairs.matrix();
        float[][] taste = new float[centres.count()][matrix.items()];
        double[] mean = new double[matrix.items()];
        int users = 0;
        for (int u = 0; u < cluster.length; u++) {
            if (cluster[u] >= 0) {
                users++;
                for (int p = matrix.offset()[u]; p < matrix.offset()[u + 1]; p++) {
                    taste[cluster[u]][matrix.item()[p]] += matrix.weight()[p];
                    mean[matrix.item()[p]] += matrix.weight()[p];
                }
            }
        }
        float[] all = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= Math.max(1, users);
            all[i] = (float) mean[i];
            for (int c = 0; c < taste.length; c++) {
                double divisor = centres.members()[c] + shrinkage;
                taste[c][i] = divisor == 0 ? all[i] : (float) ((taste[c][i] + shrinkage * mean[i]) / divisor);
            }
        }
        return new UserClustersRecommender(cluster, centres, taste, all, pairs.weighted());
    }

    /// All centres of the spherical distance are equally long, so the length of the history does not matter there.
    private float[] of(History history) {
        int n = history.items().length;
        float[] value = history.weights();
        if (!weighted) {
            value = new float[n];
            Arrays.fill(value, 1f);
        }
        boolean known = false;
        for (float v : value) {
            known |= v != 0;
        }
        if (!known) {
            return all;
        }
        double[] product = new double[centres.count()];
        centres.products(history.items(), value, 0, n, product);
        return taste[centres.nearest(product)];
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            float[] of = of(histories[h]);
            System.arraycopy(of, 0, scores[h], 0, of.length);
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            float[] of = of(alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = of[items[n]];
            }
        }
    }

    @Override
    public Tensors tensors() {
        return new Tensors(Map.of("cluster", new Tensor.Ints(new long[] {cluster.length}, cluster)), Map.of());
    }
}

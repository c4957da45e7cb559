// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Scores an item by how much of the history lies in its cluster, times what its place there is worth; and by
/// popularity, which orders what is equal. So it adds up over the history.
///
/// @param cluster cluster of each item, -1 for one without users
/// @param clusters how many there are
/// @param place what the item's place in its cluster is worth
/// @param popularity what items score besides
/// @param weighted whether the weights of the history count
record ItemClustersRecommender(int[] cluster, int clusters, float[] place, Popularity popularity, boolean weighted)
        implements Recommender {

    static ItemClustersRecommender of(Tensors tensors, boolean weighted) {
        int[] cluster = tensors.ints("cluster").values();
        return new ItemClustersRecommender(
                cluster, Arrays.stream(cluster).max().orElse(-1) + 1, tensors.floats("place").values(),
                Popularity.of(tensors), weighted);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            double[] part = parts(histories[h]);
            for (int i = 0; i < place.length; i++) {
                scores[h][i] = score(part, i);
            }
        }
    }

    private double[] parts(History history) {
        double[] part = new double[clusters];
        for (int n = 0; n < history.items().length; n++) {
            int c = cluster[history.items()[n]];
            if (c >= 0) {
                part[c] += weighted ? history.weights()[n] : 1;
            }
        }
        return part;
    }

    private float score(double[] part, int item) {
        double own = cluster[item] < 0 ? 0 : part[cluster[item]] * place[item];
        return (float) (own + popularity.score()[item]);
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            double[] part = parts(alternatives[a]);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = score(part, items[n]);
            }
        }
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("cluster", new Tensor.Ints(new long[] {cluster.length}, cluster));
        tensors.put("place", Tensor.Floats.of(place));
        popularity.into(tensors);
        return new Tensors(tensors, Map.of());
    }
}

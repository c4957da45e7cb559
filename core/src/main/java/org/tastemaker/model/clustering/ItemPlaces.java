// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import org.tastemaker.linear.SparseRows;

/// What an item's place in its cluster is worth. Each way gives an item without users 0.
final class ItemPlaces {
    private ItemPlaces() {}

    /// @param count users of each item
    /// @return each item's share of the users of its cluster's items, times how many items a cluster has in the mean,
    ///     so that an item in the middle of things has about 1
    static float[] byPopularity(int[] count, int[] cluster, int clusters) {
        long[] all = new long[clusters];
        for (int i = 0; i < count.length; i++) {
            if (cluster[i] >= 0) {
                all[cluster[i]] += count[i];
            }
        }
        double mean = (double) Arrays.stream(cluster).filter(c -> c >= 0).count() / clusters;
        float[] place = new float[count.length];
        for (int i = 0; i < place.length; i++) {
            place[i] = cluster[i] < 0 ? 0f : (float) (mean * count[i] / Math.max(1, all[cluster[i]]));
        }
        return place;
    }

    /// @return the cosine of each item's users and the centre of its cluster
    static float[] byCloseness(Points points, int[] cluster, Centres centres) {
        SparseRows rows = points.rows();
        float[] place = new float[cluster.length];
        double[] product = new double[centres.count()];
        for (int i : points.filled()) {
            centres.products(rows.column(), rows.value(), rows.offset()[i], rows.offset()[i + 1], product);
            double lengths = Math.sqrt(points.square()[i] * centres.square()[cluster[i]]);
            place[i] = lengths == 0 ? 0f : (float) (product[cluster[i]] / lengths);
        }
        return place;
    }
}

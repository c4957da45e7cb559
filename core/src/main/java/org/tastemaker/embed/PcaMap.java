// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import java.util.Arrays;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;

/// Maps by principal components: the plane in which the vectors differ most.
///
/// Models without embeddings are mapped by the rows of the training matrix, each made unit length, so that
/// there is a map for every run; [Vectors#learned] says which it was. The sign of each component is
/// chosen so that its point farthest from the middle is on the positive side, the first of equally far ones:
/// the same vectors always give the same map.
///
/// Pearson: On lines and planes of closest fit to systems of points in space, 1901.
///
/// @param random where the iteration begins; it changes the result by rounding alone
public record PcaMap(RandomStreams random) {
    /// Components whose share of the variance is told.
    private static final int COMPONENTS = 32;

    public EmbeddingMap items(Recommender recommender, Prepared data) {
        return map("items", Vectors.of(recommender, data));
    }

    public EmbeddingMap users(Recommender recommender, Prepared data) {
        return map("users", Vectors.ofUsers(recommender, data));
    }

    /// @param of `items` or `users`
    public EmbeddingMap map(String of, Vectors vectors) {
        CentredRows rows = new CentredRows(vectors);
        int possible = Math.min(rows.columns(), rows.rows() - 1);
        int wanted = Math.max(2, Math.min(PrincipalAxes.affordable(vectors, COMPONENTS), possible));
        double[][] axes = new PrincipalAxes(random).of(vectors, rows, wanted);
        float[][] points = new float[2][rows.rows()];
        double squares = rows.squares();
        double[] variances = new double[axes.length];
        for (int k = 0; k < axes.length; k++) {
            double[] coordinates = rows.times(axes[k]);
            if (k < 2) {
                points[k] = signed(coordinates);
            }
            double kept = 0;
            for (double coordinate : coordinates) {
                kept += coordinate * coordinate;
            }
            variances[k] = squares == 0 ? 0 : Math.clamp(kept / squares, 0.0, 1.0);
        }
        double explained = Math.min(1, Arrays.stream(variances).limit(2).sum());
        return new EmbeddingMap(of, "pca", points[0], points[1], explained, rows.columns(), variances);
    }

    private static float[] signed(double[] values) {
        int farthest = 0;
        for (int n = 1; n < values.length; n++) {
            if (Math.abs(values[n]) > Math.abs(values[farthest])) {
                farthest = n;
            }
        }
        double sign = values.length > 0 && values[farthest] < 0 ? -1 : 1;
        float[] signed = new float[values.length];
        for (int n = 0; n < signed.length; n++) {
            signed[n] = (float) (sign * values[n]);
        }
        return signed;
    }
}

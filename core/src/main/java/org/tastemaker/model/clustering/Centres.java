// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.parallel.Parallel;

/// Centres of clusters. What stands in a column stands together for all of them, so that a row is compared with all
/// centres by going once over what it has.
///
/// @param count how many
/// @param values of each column its value in every centre
/// @param square sum of squares of each centre
/// @param members rows of each cluster
record Centres(int count, float[] values, double[] square, int[] members) {

    /// The means of the rows of each cluster, with the spherical distance made length 1. Each is summed in the order
    /// of its rows, so the number of threads changes nothing.
    ///
    /// @param cluster cluster of each row, -1 for none
    static Centres of(Points points, int[] cluster, int count, int threads) {
        int[] start = new int[count + 1];
        for (int c : cluster) {
            if (c >= 0) {
                start[c + 1]++;
            }
        }
        for (int c = 0; c < count; c++) {
            start[c + 1] += start[c];
        }
        int[] next = Arrays.copyOf(start, count);
        int[] member = new int[start[count]];
        for (int r = 0; r < cluster.length; r++) {
            if (cluster[r] >= 0) {
                member[next[cluster[r]]++] = r;
            }
        }
        float[] values = new float[Math.multiplyExact(count, points.columns())];
        double[] square = new double[count];
        int[] members = new int[count];
        Parallel.blocks(threads, count, 1, () -> {
            double[] sum = new double[points.columns()];
            return (from, to) -> {
                for (int c = from; c < to; c++) {
                    members[c] = start[c + 1] - start[c];
                    square[c] = mean(points, member, start[c], start[c + 1], sum, values, c, count);
                }
            };
        });
        return new Centres(count, values, square, members);
    }

    private static double mean(
            Points points, int[] member, int from, int to, double[] sum, float[] values, int cluster, int count) {
        SparseRows rows = points.rows();
        Arrays.fill(sum, 0);
        for (int m = from; m < to; m++) {
            for (int p = rows.offset()[member[m]]; p < rows.offset()[member[m] + 1]; p++) {
                sum[rows.column()[p]] += rows.value()[p];
            }
        }
        double squares = 0;
        for (double s : sum) {
            squares += s * s;
        }
        double divisor = points.spherical() ? Math.sqrt(squares) : to - from;
        double square = 0;
        for (int column = 0; column < sum.length && divisor > 0; column++) {
            float value = (float) (sum[column] / divisor);
            values[column * count + cluster] = value;
            square += (double) value * value;
        }
        return square;
    }


    /// Multiplies a row with every centre.
    ///
    /// @param product a place for each centre
    void products(int[] column, float[] value, int from, int to, double[] product) {
        Arrays.fill(product, 0);
        for (int p = from; p < to; p++) {
            int at = column[p] * count;
            double v = value[p];
            for (int c = 0; c < count; c++) {
                product[c] += v * values[at + c];
            }
        }
    }

    /// @param product what [#products] gave
    /// @return the nearest centre that has rows; of equally near ones the first
    int nearest(double[] product) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            double distance = square[c] - 2 * product[c];
            if (members[c] > 0 && distance < least) {
                least = distance;
                nearest = c;
            }
        }
        return nearest;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.Arrays;
import org.tastemaker.linear.NormalMap;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.InteractionMatrix;

/// The interaction matrix with each cell divided by the roots of what its user and its item weigh in all.
///
/// @param byUser users by items
/// @param byItem items by users
/// @param root of each item the root of what it weighs; 0 for an item that nobody has
/// @param threads how many work at once
record NormalizedPairs(InteractionMatrix byUser, InteractionMatrix byItem, double[] root, int threads)
        implements NormalMap {
    private static final int BLOCK = 64;

    /// @param items items by users
    static NormalizedPairs of(InteractionMatrix items, int threads) {
        InteractionMatrix pairs = items.transposed();
        double[] ofUsers = roots(pairs);
        double[] ofItems = roots(items);
        return new NormalizedPairs(scaled(pairs, ofUsers, ofItems), scaled(items, ofItems, ofUsers), ofItems, threads);
    }

    private static double[] roots(InteractionMatrix matrix) {
        double[] roots = new double[matrix.users()];
        for (int r = 0; r < roots.length; r++) {
            double sum = 0;
            for (int p = matrix.offset()[r]; p < matrix.offset()[r + 1]; p++) {
                sum += Math.max(0, matrix.weight()[p]);
            }
            roots[r] = Math.sqrt(sum);
        }
        return roots;
    }

    private static InteractionMatrix scaled(InteractionMatrix matrix, double[] rows, double[] columns) {
        float[] weight = new float[matrix.cells()];
        for (int r = 0; r < matrix.users(); r++) {
            for (int p = matrix.offset()[r]; p < matrix.offset()[r + 1]; p++) {
                double both = rows[r] * columns[matrix.item()[p]];
                weight[p] = both == 0 ? 0 : (float) (Math.max(0, matrix.weight()[p]) / both);
            }
        }
        return new InteractionMatrix(matrix.users(), matrix.items(), matrix.offset(), matrix.item(), weight);
    }

    @Override
    public int columns() {
        return byUser.items();
    }

    @Override
    public void apply(float[] x, int width, float[] out) {
        float[] between = new float[Math.multiplyExact(byUser.users(), width)];
        times(byUser, x, width, between);
        times(byItem, between, width, out);
    }

    private void times(InteractionMatrix matrix, float[] x, int width, float[] out) {
        Parallel.each(threads, matrix.users(), BLOCK, (from, to) -> {
            float[] sum = new float[width];
            for (int r = from; r < to; r++) {
                Arrays.fill(sum, 0f);
                for (int p = matrix.offset()[r]; p < matrix.offset()[r + 1]; p++) {
                    int at = matrix.item()[p] * width;
                    float weight = matrix.weight()[p];
                    for (int k = 0; k < width; k++) {
                        sum[k] += weight * x[at + k];
                    }
                }
                System.arraycopy(sum, 0, out, r * width, width);
            }
        });
    }

    /// Adds what items say by way of the users who have them: the product of the transposed matrix with itself.
    ///
    /// @param users room for a number for each user, all zero; zero again on return
    void addNeighbours(int[] items, float[] weights, float[] users, float[] scores) {
        for (int n = 0; n < items.length; n++) {
            for (int p = byItem.offset()[items[n]]; p < byItem.offset()[items[n] + 1]; p++) {
                users[byItem.item()[p]] += weights[n] * byItem.weight()[p];
            }
        }
        for (int u = 0; u < users.length; u++) {
            float factor = users[u];
            if (factor != 0) {
                for (int p = byUser.offset()[u]; p < byUser.offset()[u + 1]; p++) {
                    scores[byUser.item()[p]] += factor * byUser.weight()[p];
                }
                users[u] = 0;
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Chooses the first centres among the rows: for each, a few rows are drawn with a chance in proportion to their squared
/// distance from the nearest centre there is, and that which brings all rows nearest is taken. It ends early when all rows are
/// centres' equals.
///
/// Arthur, Vassilvitskii: k-means++: the advantages of careful seeding, SODA 2007, with the greedy choice its end speaks of:
/// rows of few entries are nearly all equally far apart, and one draw often takes two of the same group.
///
/// @param points what is put into clusters
/// @param clusters how many are wanted
record Seeding(Points points, int clusters) {
    private static final int BLOCK = 2048;
    /// Squared distances below this share of the squares are what rounding leaves.
    private static final double EQUAL = 1e-6;

    /// @return for each row the number of the centre it is nearest to, -1 for rows of zeros
    int[] choose(RandomGenerator chance, TaskContext task) {
        int[] filled = points.filled();
        int[] cluster = new int[points.rows().rows()];
        Arrays.fill(cluster, -1);
        if (filled.length == 0) {
            return cluster;
        }
        double[] distance = new double[filled.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int[] drawn = new int[2 + (int) Math.log(clusters)];
        float[] centres = new float[Math.multiplyExact(points.columns(), drawn.length)];
        int chosen = filled[chance.nextInt(filled.length)];
        Progress progress = task.begin("train.phase.seeding", clusters, "task.unit.steps");
        for (int c = 0; c < clusters && chosen >= 0; c++) {
            progress.step(1);
            nearer(chosen, c, centres, distance, cluster, task.threads());
            chosen = c + 1 < clusters && draw(distance, chance, drawn) ? best(drawn, centres, distance, task.threads()) : -1;
        }
        progress.flush();
        return cluster;
    }

    /// Brings a new centre among those there are.
    private void nearer(int chosen, int number, float[] centres, double[] distance, int[] cluster, int threads) {
        int[] one = {chosen};
        fill(one, centres);
        Parallel.blocks(threads, distance.length, BLOCK, () -> {
            double[] apart = new double[1];
            return (from, to) -> {
                for (int n = from; n < to; n++) {
                    int row = points.filled()[n];
                    apart(row, one, centres, apart);
                    if (apart[0] < distance[n]) {
                        distance[n] = apart[0];
                        cluster[row] = number;
                    }
                }
            };
        });
    }

    /// @return that of some rows with which the sum of the distances would be least
    private int best(int[] drawn, float[] centres, double[] distance, int threads) {
        fill(drawn, centres);
        // sums of blocks, added in their order, so that the number of threads changes nothing
        double[][] sums = new double[(distance.length + BLOCK - 1) / BLOCK][drawn.length];
        Parallel.blocks(threads, distance.length, BLOCK, () -> {
            double[] apart = new double[drawn.length];
            return (from, to) -> {
                double[] sum = sums[from / BLOCK];
                for (int n = from; n < to; n++) {
                    apart(points.filled()[n], drawn, centres, apart);
                    for (int t = 0; t < sum.length; t++) {
                        sum[t] += Math.min(apart[t], distance[n]);
                    }
                }
            };
        });
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < drawn.length; t++) {
            double all = 0;
            for (double[] sum : sums) {
                all += sum[t];
            }
            if (all < least) {
                least = all;
                best = t;
            }
        }
        return drawn[best];
    }

    /// What stands in a column stands together for all rows.
    private void fill(int[] chosen, float[] centres) {
        SparseRows rows = points.rows();
        Arrays.fill(centres, 0f);
        for (int t = 0; t < chosen.length; t++) {
            for (int p = rows.offset()[chosen[t]]; p < rows.offset()[chosen[t] + 1]; p++) {
                centres[rows.column()[p] * chosen.length + t] = rows.value()[p];
            }
        }
    }

    private void apart(int row, int[] chosen, float[] centres, double[] apart) {
        SparseRows rows = points.rows();
        Arrays.fill(apart, 0);
        for (int p = rows.offset()[row]; p < rows.offset()[row + 1]; p++) {
            int at = rows.column()[p] * chosen.length;
            double value = rows.value()[p];
            for (int t = 0; t < chosen.length; t++) {
                apart[t] += value * centres[at + t];
            }
        }
        for (int t = 0; t < chosen.length; t++) {
            double squares = points.square()[row] + points.square()[chosen[t]];
            double distance = squares - 2 * apart[t];
            apart[t] = distance < EQUAL * squares ? 0 : distance;
        }
    }

    /// @param drawn where the rows go
    /// @return false if all rows are equal to centres
    private boolean draw(double[] distance, RandomGenerator chance, int[] drawn) {
        double all = 0;
        int last = -1;
        for (int n = 0; n < distance.length; n++) {
            all += distance[n];
            last = distance[n] > 0 ? n : last;
        }
        double[] wanted = new double[drawn.length];
        Arrays.setAll(wanted, t -> chance.nextDouble());
        Arrays.sort(wanted);
        Arrays.fill(drawn, last < 0 ? -1 : points.filled()[last]);
        double sum = 0;
        int t = 0;
        for (int n = 0; n <= last && t < drawn.length; n++) {
            sum += distance[n];
            while (t < drawn.length && wanted[t] * all < sum) {
                drawn[t++] = points.filled()[n];
            }
        }
        return last >= 0;
    }
}

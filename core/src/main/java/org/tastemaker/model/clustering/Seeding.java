// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Chooses the first centres among the rows: each with a chance in proportion to its squared distance from the nearest
/// that is chosen already. It ends early when all rows are centres' equals.
///
/// Arthur, Vassilvitskii: k-means++: the advantages of careful seeding, SODA 2007.
///
/// @param points what is put into clusters
/// @param clusters how many are wanted
record Seeding(Points points, int clusters) {
    private static final int BLOCK = 2048;
    /// Squared distances below this share of a row's square are what rounding leaves.
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
        float[] centre = new float[points.columns()];
        int chosen = filled[chance.nextInt(filled.length)];
        Progress progress = task.begin("train.phase.seeding", clusters, "task.unit.steps");
        for (int c = 0; c < clusters && chosen >= 0; c++) {
            progress.step(1);
            nearer(chosen, c, centre, distance, cluster, task.threads());
            chosen = next(distance, chance);
        }
        progress.flush();
        return cluster;
    }

    private void nearer(int chosen, int number, float[] centre, double[] distance, int[] cluster, int threads) {
        SparseRows rows = points.rows();
        Arrays.fill(centre, 0f);
        rows.add(chosen, 1f, centre);
        double square = points.square()[chosen];
        Parallel.each(threads, distance.length, BLOCK, (from, to) -> {
            for (int n = from; n < to; n++) {
                int row = points.filled()[n];
                double product = 0;
                for (int p = rows.offset()[row]; p < rows.offset()[row + 1]; p++) {
                    product += (double) rows.value()[p] * centre[rows.column()[p]];
                }
                double apart = points.square()[row] + square - 2 * product;
                if (apart < EQUAL * (points.square()[row] + square)) {
                    apart = 0;
                }
                if (apart < distance[n]) {
                    distance[n] = apart;
                    cluster[row] = number;
                }
            }
        });
    }

    /// @return a row, -1 if all are equal to centres
    private int next(double[] distance, RandomGenerator chance) {
        double all = 0;
        for (double d : distance) {
            all += d;
        }
        double wanted = chance.nextDouble() * all;
        int last = -1;
        for (int n = 0; n < distance.length; n++) {
            if (distance[n] > 0) {
                last = points.filled()[n];
                wanted -= distance[n];
                if (wanted < 0) {
                    return last;
                }
            }
        }
        return last;
    }
}

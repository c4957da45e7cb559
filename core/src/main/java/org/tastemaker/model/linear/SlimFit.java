// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.PairCounts;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Counts how often items meet, then solves for one item after the other, each by itself.
///
/// Only items that somebody had together with the item can get a weight above zero, and only theirs are looked at. What
/// is left to explain of each of them is kept up to date, so that a weight that stays as it is costs nothing.
///
/// @param pairs users by items
/// @param alpha weight of the penalty
/// @param l1 share of the sum of the weights in it
/// @param iterations rounds over the weights of an item at most
/// @param limit how many items take part at most; 0 for all
record SlimFit(InteractionMatrix pairs, double alpha, double l1, int iterations, int limit) {
    private static final int BLOCK = 8;
    private static final int BYTES_AN_ENTRY = 8;
    /// A round whose greatest change is smaller than this is the last.
    private static final double SMALL = 1e-5;

    ItemWeights fit(TaskContext task) {
        InteractionMatrix byItem = pairs.transposed();
        SlimNeeds.of(PairCounts.of(pairs), alpha * l1, limit, task.threads()).tell(task);
        int[] items = EaseFit.mostPopular(byItem, limit);
        SparseRows gram = gram(byItem, items, task);
        int users = 0;
        for (int u = 0; u < pairs.users(); u++) {
            users += pairs.count(u) > 0 ? 1 : 0;
        }
        double scale = alpha * users;
        int n = items.length;
        int[][] source = new int[n][];
        float[][] weight = new float[n][];
        Progress progress = task.begin("train.phase.fitting", n, "task.unit.items");
        Parallel.blocks(task.threads(), n, BLOCK, () -> {
            Descent descent = new Descent(gram, scale * l1, scale * (1 - l1));
            return (from, to) -> {
                for (int j = from; j < to; j++) {
                    descent.solve(j, progress);
                    source[j] = descent.sources();
                    weight[j] = descent.weights(source[j]);
                    progress.step(1);
                }
            };
        });
        progress.flush();
        return new ItemWeights.Sparse(turned(items, source, weight));
    }

    /// @return how many pairs of items that met can be kept
    static long mostEntries() {
        return Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / 3 / BYTES_AN_ENTRY);
    }

    private SparseRows gram(InteractionMatrix byItem, int[] items, TaskContext task) {
        int n = items.length;
        int[] place = new int[byItem.users()];
        Arrays.fill(place, -1);
        for (int k = 0; k < n; k++) {
            place[items[k]] = k;
        }
        int[][] column = new int[n][];
        float[][] value = new float[n][];
        AtomicLong size = new AtomicLong();
        long most = mostEntries();
        Progress progress = task.begin("train.phase.comparing", n, "task.unit.items");
        Parallel.blocks(task.threads(), n, BLOCK, () -> {
            float[] row = new float[n];
            return (from, to) -> {
                for (int k = from; k < to; k++) {
                    progress.step(1);
                    Arrays.fill(row, 0f);
                    int i = items[k];
                    for (int p = byItem.offset()[i]; p < byItem.offset()[i + 1]; p++) {
                        int user = byItem.item()[p];
                        for (int q = pairs.offset()[user]; q < pairs.offset()[user + 1]; q++) {
                            int at = place[pairs.item()[q]];
                            if (at >= 0) {
                                row[at] += byItem.weight()[p] * pairs.weight()[q];
                            }
                        }
                    }
                    column[k] = places(row);
                    value[k] = picked(row, column[k]);
                    if (size.addAndGet(column[k].length) > most) {
                        throw new ProblemException(ProblemKind.JOB, "model.problem.slim.memory", n, n / 2);
                    }
                }
            };
        });
        progress.flush();
        return SparseRows.of(column, value);
    }

    private static int[] places(float[] row) {
        int n = 0;
        for (float v : row) {
            n += v != 0 ? 1 : 0;
        }
        int[] places = new int[n];
        n = 0;
        for (int j = 0; j < row.length; j++) {
            if (row[j] != 0) {
                places[n++] = j;
            }
        }
        return places;
    }

    private static float[] picked(float[] row, int[] places) {
        float[] values = new float[places.length];
        for (int n = 0; n < values.length; n++) {
            values[n] = row[places[n]];
        }
        return values;
    }

    /// @return for each item of a history what it says of the others
    private SparseRows turned(int[] items, int[][] source, float[][] weight) {
        int[] count = new int[pairs.items()];
        for (int[] of : source) {
            for (int k : of) {
                count[items[k]]++;
            }
        }
        int[][] column = new int[count.length][];
        float[][] value = new float[count.length][];
        for (int i = 0; i < count.length; i++) {
            column[i] = new int[count[i]];
            value[i] = new float[count[i]];
        }
        int[] next = new int[count.length];
        for (int j = 0; j < source.length; j++) {
            for (int n = 0; n < source[j].length; n++) {
                int i = items[source[j][n]];
                column[i][next[i]] = items[j];
                value[i][next[i]++] = weight[j][n];
            }
        }
        return SparseRows.of(column, value);
    }

    /// Solves for one item. Holds scratch memory: one for each thread.
    private final class Descent {
        private final SparseRows gram;
        private final double sum;
        private final double squares;
        private final double[] diagonal;
        private final double[] rest;
        private final double[] weight;
        private int first;
        private int last;

        Descent(SparseRows gram, double sum, double squares) {
            this.gram = gram;
            this.sum = sum;
            this.squares = squares;
            rest = new double[gram.rows()];
            weight = new double[gram.rows()];
            diagonal = new double[gram.rows()];
            for (int i = 0; i < diagonal.length; i++) {
                diagonal[i] = gram.at(i, i);
            }
        }

        void solve(int j, Progress progress) {
            first = gram.offset()[j];
            last = gram.offset()[j + 1];
            Arrays.fill(rest, 0);
            Arrays.fill(weight, 0);
            for (int p = first; p < last; p++) {
                rest[gram.column()[p]] = gram.value()[p];
            }
            for (int round = 0; round < iterations; round++) {
                progress.step(0);
                if (round(j) < SMALL) {
                    return;
                }
            }
        }

        /// @return the greatest change of a weight
        private double round(int j) {
            double greatest = 0;
            for (int p = first; p < last; p++) {
                int i = gram.column()[p];
                if (i == j) {
                    continue;
                }
                double old = weight[i];
                double wanted = rest[i] + diagonal[i] * old - sum;
                double now = wanted <= 0 ? 0 : wanted / (diagonal[i] + squares);
                if (now != old) {
                    weight[i] = now;
                    change(i, now - old);
                    greatest = Math.max(greatest, Math.abs(now - old));
                }
            }
            return greatest;
        }

        private void change(int i, double by) {
            for (int p = gram.offset()[i]; p < gram.offset()[i + 1]; p++) {
                rest[gram.column()[p]] -= by * gram.value()[p];
            }
        }

        int[] sources() {
            int n = 0;
            for (int p = first; p < last; p++) {
                n += (float) weight[gram.column()[p]] > 0 ? 1 : 0;
            }
            int[] sources = new int[n];
            n = 0;
            for (int p = first; p < last; p++) {
                if ((float) weight[gram.column()[p]] > 0) {
                    sources[n++] = gram.column()[p];
                }
            }
            return sources;
        }

        float[] weights(int[] sources) {
            float[] weights = new float[sources.length];
            for (int n = 0; n < weights.length; n++) {
                weights[n] = (float) weight[sources[n]];
            }
            return weights;
        }
    }
}

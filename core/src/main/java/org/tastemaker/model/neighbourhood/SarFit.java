// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.ActiveItems;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Counts for each item how many users it has in common with each other and with itself.
///
/// @param pairs users by items
/// @param similarity `count`, `jaccard` or `lift`
/// @param support least number of common users
record SarFit(InteractionMatrix pairs, String similarity, int support) {
    private static final int BLOCK = 16;
    /// Items beside each other that are looked through together, if anybody has one of them.
    private static final int STRETCH = 256;

    /// Counts for one item the users it has in common with each.
    @FunctionalInterface
    interface Counting {
        /// @param common all 0
        void count(int item, int[] common);
    }

    SparseRows fit(TaskContext task) {
        InteractionMatrix byItem = pairs.transposed();
        return fit((item, common) -> count(byItem, item, common), task);
    }

    SparseRows fit(Counting counting, TaskContext task) {
        InteractionMatrix byItem = pairs.transposed();
        int[] active = ActiveItems.of(byItem).item();
        int[] stretches = Arrays.stream(active).map(i -> i / STRETCH * STRETCH).distinct().toArray();
        int items = byItem.users();
        int[][] item = new int[items][];
        float[][] value = new float[items][];
        Arrays.fill(item, new int[0]);
        Arrays.fill(value, new float[0]);
        Progress progress = task.begin("train.phase.comparing", active.length, "task.unit.items");
        Parallel.blocks(task.threads(), active.length, BLOCK, () -> {
            int[] common = new int[items];
            return (from, to) -> {
                for (int a = from; a < to; a++) {
                    progress.step(1);
                    int i = active[a];
                    counting.count(i, common);
                    int n = 0;
                    for (int start : stretches) {
                        for (int j = start; j < Math.min(start + STRETCH, items); j++) {
                            n += common[j] >= support ? 1 : 0;
                        }
                    }
                    item[i] = new int[n];
                    value[i] = new float[n];
                    n = 0;
                    for (int start : stretches) {
                        int end = Math.min(start + STRETCH, items);
                        for (int j = start; j < end; j++) {
                            if (common[j] >= support) {
                                item[i][n] = j;
                                value[i][n++] = of(common[j], byItem.count(i), byItem.count(j));
                            }
                        }
                        Arrays.fill(common, start, end, 0);
                    }
                }
            };
        });
        progress.flush();
        try {
            return SparseRows.of(item, value);
        } catch (ArithmeticException tooMany) {
            throw new ProblemException(tooMany, ProblemKind.JOB, "model.problem.sar.size", support);
        }
    }

    private void count(InteractionMatrix byItem, int i, int[] common) {
        for (int p = byItem.offset()[i]; p < byItem.offset()[i + 1]; p++) {
            int user = byItem.item()[p];
            for (int q = pairs.offset()[user]; q < pairs.offset()[user + 1]; q++) {
                common[pairs.item()[q]]++;
            }
        }
    }

    private float of(double common, int first, int second) {
        return (float) switch (similarity) {
            case "count" -> common;
            case "jaccard" -> common / ((double) first + second - common);
            case "lift" -> common / ((double) first * second);
            default -> throw new IllegalArgumentException("no similarity " + similarity);
        };
    }
}

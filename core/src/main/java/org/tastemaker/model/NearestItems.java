// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import java.util.function.Supplier;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Compares each item with each other, and keeps the most similar.
///
/// @param items number of items
/// @param neighbours how many are kept of each item; 0 for all
public record NearestItems(int items, int neighbours) {
    private static final int BYTES_A_NEIGHBOUR = 8;
    private static final int BLOCK = 16;

    /// Compares, with scratch memory: one for each thread.
    @FunctionalInterface
    public interface Comparer {
        /// @param item an item
        /// @param similar a place for each item, all zero; how similar it is goes there
        void compare(int item, float[] similar);
    }

    /// @param comparers gives a comparer for each thread
    /// @return for each item the others whose similarity is above 0, most similar first
    public SparseRows among(Supplier<? extends Comparer> comparers, TaskContext task) {
        int kept = kept(task);
        boolean[] all = new boolean[items];
        Arrays.fill(all, true);
        int[][] item = new int[items][];
        float[][] value = new float[items][];
        Progress progress = task.begin("train.phase.comparing", items, "task.unit.items");
        Parallel.blocks(task.threads(), items, BLOCK, () -> {
            Comparer comparer = comparers.get();
            float[] similar = new float[items];
            TopSelection selection = new TopSelection(Math.min(kept, items));
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    progress.step(1);
                    Arrays.fill(similar, 0f);
                    comparer.compare(i, similar);
                    int n = selection.select(similar, all, new int[] {i});
                    while (n > 0 && selection.score(n - 1) <= 0) {
                        n--;
                    }
                    item[i] = new int[n];
                    value[i] = new float[n];
                    for (int r = 0; r < n; r++) {
                        item[i][r] = selection.item(r);
                        value[i][r] = selection.score(r);
                    }
                }
            };
        });
        progress.flush();
        return SparseRows.of(item, value);
    }

    /// A third of the memory may be used; what does not fit is cut to the nearest, and the log says so.
    private int kept(TaskContext task) {
        int wanted = neighbours == 0 ? Math.max(1, items - 1) : neighbours;
        long fits = Math.min(Runtime.getRuntime().maxMemory() / 3 / BYTES_A_NEIGHBOUR, Integer.MAX_VALUE - 8L);
        int most = (int) Math.max(1, fits / Math.max(1, items));
        if (wanted > most && most < items - 1) {
            task.log("model.log.item-knn.cut", most);
            return most;
        }
        return wanted;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Compares each item with each other, and keeps the most similar.
///
/// @param comparison items by users
/// @param neighbours how many are kept of each item; 0 for all
record SimilarItemsFit(Comparison comparison, int neighbours) {
    private static final int BYTES_A_NEIGHBOUR = 8;
    private static final int BLOCK = 16;

    SimilarItems fit(TaskContext task) {
        int items = comparison.rows().users();
        int kept = kept(items, task);
        boolean[] all = new boolean[items];
        Arrays.fill(all, true);
        int[][] item = new int[items][];
        float[][] value = new float[items][];
        Progress progress = task.begin("train.phase.comparing", items, "task.unit.items");
        Parallel.blocks(task.threads(), items, BLOCK, () -> {
            Comparison.Comparer comparer = comparison.new Comparer();
            float[] similar = new float[items];
            TopSelection selection = new TopSelection(Math.min(kept, items));
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    progress.step(1);
                    Arrays.fill(similar, 0f);
                    comparer.compare(comparison.rows().itemsOf(i), comparison.rows().weightsOf(i), similar);
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
        return SimilarItems.of(item, value);
    }

    /// A third of the memory may be used; what does not fit is cut to the nearest, and the log says so.
    private int kept(int items, TaskContext task) {
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

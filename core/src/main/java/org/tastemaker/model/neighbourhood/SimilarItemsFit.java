// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Counts for each item how many users it has in common with each other, and keeps the most similar.
///
/// @param pairs users by items
/// @param similarity what the counts say
/// @param neighbours how many are kept of each item; 0 for all
record SimilarItemsFit(InteractionMatrix pairs, Similarity similarity, int neighbours) {
    private static final int BYTES_A_NEIGHBOUR = 8;
    private static final int BLOCK = 16;

    SimilarItems fit(TaskContext task) {
        InteractionMatrix byItem = pairs.transposed();
        int items = byItem.users();
        int kept = kept(items, task);
        boolean[] all = new boolean[items];
        Arrays.fill(all, true);
        int[][] item = new int[items][];
        float[][] value = new float[items][];
        Progress progress = task.begin("train.phase.comparing", items, "task.unit.items");
        Parallel.blocks(task.threads(), items, BLOCK, () -> {
            int[] common = new int[items];
            float[] similar = new float[items];
            TopSelection selection = new TopSelection(Math.min(kept, items));
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    progress.step(1);
                    count(byItem, i, common);
                    for (int j = 0; j < items; j++) {
                        similar[j] = common[j] == 0 || i == j
                                ? 0
                                : (float) similarity.of(common[j], byItem.count(i), byItem.count(j));
                    }
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
        return joined(item, value);
    }

    private void count(InteractionMatrix byItem, int i, int[] common) {
        Arrays.fill(common, 0);
        for (int p = byItem.offset()[i]; p < byItem.offset()[i + 1]; p++) {
            int user = byItem.item()[p];
            for (int q = pairs.offset()[user]; q < pairs.offset()[user + 1]; q++) {
                common[pairs.item()[q]]++;
            }
        }
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

    private static SimilarItems joined(int[][] item, float[][] value) {
        int[] offset = new int[item.length + 1];
        for (int i = 0; i < item.length; i++) {
            offset[i + 1] = offset[i] + item[i].length;
        }
        int[] items = new int[offset[item.length]];
        float[] values = new float[items.length];
        for (int i = 0; i < item.length; i++) {
            System.arraycopy(item[i], 0, items, offset[i], item[i].length);
            System.arraycopy(value[i], 0, values, offset[i], value[i].length);
        }
        return new SimilarItems(offset, items, values);
    }
}

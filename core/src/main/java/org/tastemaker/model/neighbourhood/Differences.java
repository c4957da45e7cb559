// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// How much higher one item is rated than another, in the mean over those who rated both.
///
/// @param items the items that are compared, ascending
/// @param difference of the items in places `i > j`, number `i (i - 1) / 2 + j` is how much higher `i` is rated than
///     `j`; NaN where nobody rated both
record Differences(int[] items, float[] difference) {
    private static final int BLOCK = 16;

    static Differences of(InteractionMatrix pairs, int limit, TaskContext task) {
        InteractionMatrix byItem = pairs.transposed();
        int[] items = mostRated(byItem, limit);
        if (items.length == limit) {
            task.log("model.log.slope-one.limit", limit);
        }
        int[] place = new int[pairs.items()];
        Arrays.fill(place, -1);
        for (int n = 0; n < items.length; n++) {
            place[items[n]] = n;
        }
        float[] difference = new float[items.length * (items.length - 1) / 2];
        Progress progress = task.begin("train.phase.comparing", items.length, "task.unit.items");
        Parallel.blocks(task.threads(), items.length, BLOCK, () -> {
            double[] sum = new double[items.length];
            int[] count = new int[items.length];
            return (from, to) -> {
                for (int n = from; n < to; n++) {
                    progress.step(1);
                    Arrays.fill(sum, 0, n, 0);
                    Arrays.fill(count, 0, n, 0);
                    for (int p = byItem.offset()[items[n]]; p < byItem.offset()[items[n] + 1]; p++) {
                        int user = byItem.item()[p];
                        for (int q = pairs.offset()[user]; pairs.item()[q] < items[n]; q++) {
                            int other = place[pairs.item()[q]];
                            if (other >= 0) {
                                sum[other] += byItem.weight()[p] - pairs.weight()[q];
                                count[other]++;
                            }
                        }
                    }
                    for (int m = 0; m < n; m++) {
                        difference[n * (n - 1) / 2 + m] = count[m] == 0 ? Float.NaN : (float) (sum[m] / count[m]);
                    }
                }
            };
        });
        progress.flush();
        return new Differences(items, difference);
    }

    private static int[] mostRated(InteractionMatrix byItem, int limit) {
        long[] keys = new long[byItem.users()];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (byItem.count(i) > 0) {
                keys[n++] = ((long) -byItem.count(i) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, n);
        return Arrays.stream(keys, 0, Math.min(limit, n)).mapToInt(k -> (int) k).sorted().toArray();
    }

    /// @param first place of an item
    /// @param second place of another
    /// @return how much higher the first is rated; NaN if nobody rated both
    float of(int first, int second) {
        return first > second
                ? difference[first * (first - 1) / 2 + second]
                : -difference[second * (second - 1) / 2 + first];
    }
}

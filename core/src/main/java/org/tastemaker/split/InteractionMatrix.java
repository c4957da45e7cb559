// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

import java.util.Arrays;
import org.tastemaker.data.Interactions;
import org.tastemaker.parallel.Parallel;

/// Users by items in compressed rows: the items of user `u` are `item[offset[u]] ..
/// item[offset[u + 1] - 1]`, ascending, each once. Arrays are shared, never changed.
///
/// @param users number of rows
/// @param items number of columns
/// @param offset start of each row, one more than there are users
/// @param item column of each cell
/// @param weight value of each cell: the sum of the weights of the interactions in it
public record InteractionMatrix(int users, int items, int[] offset, int[] item, float[] weight) {

    private static final int BLOCK = 256;
    /// Below so many a thread, threads cost more than they bring.
    private static final int CELLS = 100_000;

    /// Works on all processors; the result does not depend on how many there are.
    ///
    /// @param rows which interactions count
    public static InteractionMatrix of(int users, int items, Interactions all, int[] rows) {
        int[] ordered = byUser(users, all.user(), rows);
        int[] first = new int[users + 1];
        for (int r : ordered) {
            first[all.user()[r] + 1]++;
        }
        for (int u = 0; u < users; u++) {
            first[u + 1] += first[u];
        }
        int[] item = new int[rows.length];
        float[] weight = new float[rows.length];
        int[] offset = new int[users + 1];
        Parallel.blocks(Runtime.getRuntime().availableProcessors(), users, BLOCK, () -> {
            Cells cells = new Cells(all, ordered, item, weight);
            return (from, to) -> {
                for (int u = from; u < to; u++) {
                    offset[u + 1] = cells.of(first[u], first[u + 1] - first[u]);
                }
            };
        });
        for (int u = 0; u < users; u++) {
            offset[u + 1] += offset[u];
        }
        int n = offset[users];
        if (n == rows.length) {
            return new InteractionMatrix(users, items, offset, item, weight);
        }
        // some have an item more than once: what stands behind moves up
        for (int u = 0; u < users; u++) {
            System.arraycopy(item, first[u], item, offset[u], offset[u + 1] - offset[u]);
            System.arraycopy(weight, first[u], weight, offset[u], offset[u + 1] - offset[u]);
        }
        return new InteractionMatrix(users, items, offset, Arrays.copyOf(item, n), Arrays.copyOf(weight, n));
    }

    /// Makes the cells of one user after the other, in the place of the user's rows.
    private static final class Cells {
        private final Interactions all;
        private final int[] ordered;
        private final int[] item;
        private final float[] weight;
        private long[] keys = new long[0];

        Cells(Interactions all, int[] ordered, int[] item, float[] weight) {
            this.all = all;
            this.ordered = ordered;
            this.item = item;
            this.weight = weight;
        }

        /// @return how many cells some rows become
        int of(int first, int count) {
            if (count > keys.length) {
                keys = new long[Math.max(count, 2 * keys.length)];
            }
            byItem(all.item(), ordered, first, count, keys);
            int n = first;
            for (int k = 0; k < count; k++) {
                int i = (int) (keys[k] >> 32);
                float w = all.weightAt(ordered[first + (int) keys[k]]);
                if (n > first && item[n - 1] == i) {
                    weight[n - 1] += w;
                } else {
                    item[n] = i;
                    weight[n++] = w;
                }
            }
            return n - first;
        }
    }

    /// @return the rows by their users; those of a user as they were
    private static int[] byUser(int users, int[] user, int[] rows) {
        boolean ascending = true;
        for (int n = 1; n < rows.length && ascending; n++) {
            ascending = user[rows[n - 1]] <= user[rows[n]];
        }
        if (ascending) {
            return rows;
        }
        int[] next = new int[users + 1];
        for (int r : rows) {
            next[user[r] + 1]++;
        }
        for (int u = 0; u < users; u++) {
            next[u + 1] += next[u];
        }
        int[] ordered = new int[rows.length];
        for (int r : rows) {
            ordered[next[user[r]]++] = r;
        }
        return ordered;
    }

    /// Orders some rows by item, those of the same item as they were.
    ///
    /// @param keys becomes the items, each with its place from `first` on below it
    private static void byItem(int[] item, int[] ordered, int first, int count, long[] keys) {
        boolean ascending = true;
        for (int k = 0; k < count; k++) {
            keys[k] = (long) item[ordered[first + k]] << 32 | k;
            ascending &= k == 0 || keys[k - 1] < keys[k];
        }
        if (!ascending) {
            Arrays.sort(keys, 0, count);
        }
    }

    /// @return number of cells
    public int cells() {
        return item.length;
    }

    /// @return number of items of user `u`
    public int count(int u) {
        return offset[u + 1] - offset[u];
    }

    /// @return a copy of the items of user `u`, ascending
    public int[] itemsOf(int u) {
        return Arrays.copyOfRange(item, offset[u], offset[u + 1]);
    }

    /// @return a copy of the weights of user `u`, in the order of [#itemsOf]
    public float[] weightsOf(int u) {
        return Arrays.copyOfRange(weight, offset[u], offset[u + 1]);
    }

    /// @return whether user `u` has item `i`
    public boolean contains(int u, int i) {
        return Arrays.binarySearch(item, offset[u], offset[u + 1], i) >= 0;
    }

    /// Works on all processors; the result does not depend on how many there are.
    ///
    /// @return items by users, its rows ascending too
    public InteractionMatrix transposed() {
        int[] start = new int[items + 1];
        for (int i : item) {
            start[i + 1]++;
        }
        for (int i = 0; i < items; i++) {
            start[i + 1] += start[i];
        }
        int[] user = new int[item.length];
        float[] value = new float[item.length];
        boolean alike = alike();
        if (alike && value.length > 0) {
            Arrays.fill(value, weight[0]);
        }
        int parts = Math.clamp(item.length / CELLS, 1, Runtime.getRuntime().availableProcessors());
        Parallel.each(parts, parts, 1, (part, end) -> {
            int low = place(start, (long) item.length * part / parts);
            int high = end == parts ? items : place(start, (long) item.length * end / parts);
            int[] next = Arrays.copyOfRange(start, low, high);
            for (int u = 0; u < users; u++) {
                for (int c = atLeast(u, low); c < offset[u + 1] && item[c] < high; c++) {
                    int place = next[item[c] - low]++;
                    user[place] = u;
                    if (!alike) {
                        value[place] = weight[c];
                    }
                }
            }
        });
        return new InteractionMatrix(items, users, start, user, value);
    }

    private boolean alike() {
        for (float each : weight) {
            if (each != weight[0]) {
                return false;
            }
        }
        return true;
    }

    /// @return the first item before which there are at least so many cells
    private static int place(int[] start, long cells) {
        int place = 0;
        while (start[place] < cells) {
            place++;
        }
        return place;
    }

    /// @return place of the first item of a user from a number on
    private int atLeast(int user, int number) {
        if (number == 0) {
            return offset[user];
        }
        int found = Arrays.binarySearch(item, offset[user], offset[user + 1], number);
        return found < 0 ? -found - 1 : found;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.Arrays;
import org.tastemaker.linear.PackedInverse;
import org.tastemaker.linear.PackedSymmetric;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.linear.TileProducts;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Counts how often items meet, inverts, and keeps the weights.
///
/// @param pairs users by items
/// @param limit how many items take part at most; 0 for all
/// @param neighbours how many weights of each item are kept; 0 for as many as fit into [#MOST_DENSE]
record EaseFit(InteractionMatrix pairs, double lambda, int limit, int neighbours, TileProducts products) {
    /// Weights that are kept in all: 160 MB, as numbers alone or with their columns.
    private static final int MOST_DENSE = 40_000_000;

    private static final int MOST_SPARSE = 20_000_000;
    private static final int BYTES_A_WEIGHT = 8;

    ItemWeights fit(TaskContext task) {
        InteractionMatrix byItem = pairs.transposed();
        int[] items = mostPopular(byItem, limit);
        if (items.length < active(byItem)) {
            task.log("model.log.ease.limit", items.length, active(byItem));
        }
        EaseNeeds needs = EaseNeeds.of(items.length, products, task.threads());
        needs.tell(task);
        needs.check();
        try (PackedSymmetric matrix = new PackedSymmetric(items.length)) {
            gram(matrix, byItem, items, task);
            matrix.addToDiagonal((float) lambda);
            Progress progress = task.begin("train.phase.inverting", items.length, "task.unit.items");
            PackedInverse.negate(matrix, products, task.threads(), progress);
            progress.flush();
            return weights(matrix, items, task);
        } catch (OutOfMemoryError full) {
            throw needs.tooLarge(full);
        } catch (ArithmeticException singular) {
            throw new ProblemException(singular, ProblemKind.INPUT, "model.problem.ease.lambda", lambda);
        }
    }

    /// @return the items with the most users, ascending by number; of equal ones those with lower numbers
    static int[] mostPopular(InteractionMatrix byItem, int limit) {
        long[] keys = new long[byItem.users()];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (byItem.count(i) > 0) {
                keys[n++] = ((long) -byItem.count(i) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, n);
        int kept = limit == 0 ? n : Math.min(limit, n);
        return Arrays.stream(keys, 0, kept).mapToInt(k -> (int) k).sorted().toArray();
    }

    private static int active(InteractionMatrix byItem) {
        int n = 0;
        for (int i = 0; i < byItem.users(); i++) {
            n += byItem.count(i) > 0 ? 1 : 0;
        }
        return n;
    }

    private void gram(PackedSymmetric matrix, InteractionMatrix byItem, int[] items, TaskContext task) {
        int[] place = new int[byItem.users()];
        Arrays.fill(place, -1);
        for (int n = 0; n < items.length; n++) {
            place[items[n]] = n;
        }
        Progress progress = task.begin("train.phase.comparing", items.length, "task.unit.items");
        Parallel.blocks(task.threads(), items.length, 16, () -> {
            float[] row = new float[items.length];
            return (from, to) -> {
                for (int n = from; n < to; n++) {
                    progress.step(1);
                    int i = items[n];
                    Arrays.fill(row, 0f);
                    for (int p = byItem.offset()[i]; p < byItem.offset()[i + 1]; p++) {
                        meet(byItem.item()[p], byItem.weight()[p], i, place, row);
                    }
                    matrix.put(n, row);
                }
            };
        });
        progress.flush();
    }

    /// Items are ascending in places too, so that those behind the item itself need not be looked at.
    private void meet(int user, float weight, int until, int[] place, float[] row) {
        for (int q = pairs.offset()[user]; q < pairs.offset()[user + 1] && pairs.item()[q] <= until; q++) {
            int at = place[pairs.item()[q]];
            if (at >= 0) {
                row[at] += weight * pairs.weight()[q];
            }
        }
    }

    private ItemWeights weights(PackedSymmetric inverse, int[] items, TaskContext task) {
        int n = items.length;
        int all = pairs.items();
        if (neighbours == 0 && (long) all * all <= MOST_DENSE) {
            float[] values = new float[all * all];
            read(inverse, task, () -> (at, row) -> {
                for (int j = 0; j < n; j++) {
                    values[items[at] * all + items[j]] = row[j];
                }
            });
            return new ItemWeights.Dense(all, values);
        }
        // whoever asks for a number gets it, as far as a third of the memory holds it
        long most = neighbours == 0
                ? MOST_SPARSE
                : Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / 3 / BYTES_A_WEIGHT);
        int fits = (int) Math.max(1, most / Math.max(1, n));
        int kept = Math.min(Math.max(1, n - 1), neighbours == 0 ? fits : Math.min(neighbours, fits));
        if (kept < n - 1 && kept != neighbours) {
            task.log("model.log.ease.kept", kept);
        }
        boolean[] eligible = new boolean[n];
        Arrays.fill(eligible, true);
        int[] count = new int[n];
        // each row in the place that it has if all rows are full, so that nothing stands twice
        int[] columns = new int[n * kept];
        float[] values = new float[n * kept];
        read(inverse, task, () -> {
            TopSelection selection = new TopSelection(kept);
            float[] size = new float[n];
            return (at, row) -> {
                for (int j = 0; j < n; j++) {
                    size[j] = Math.abs(row[j]);
                }
                int found = selection.select(size, eligible, new int[] {at});
                while (found > 0 && selection.score(found - 1) == 0) {
                    found--;
                }
                for (int r = 0; r < found; r++) {
                    columns[at * kept + r] = items[selection.item(r)];
                    values[at * kept + r] = row[selection.item(r)];
                }
                count[at] = found;
            };
        });
        return new ItemWeights.Sparse(closed(items, count, kept, columns, values));
    }

    /// @param items numbers of the rows among all items
    /// @param count entries of each of these rows
    /// @param width from where one begins to where the next one does
    private SparseRows closed(int[] items, int[] count, int width, int[] columns, float[] values) {
        int[] offset = new int[pairs.items() + 1];
        for (int at = 0; at < items.length; at++) {
            offset[items[at] + 1] = count[at];
        }
        for (int i = 0; i < pairs.items(); i++) {
            offset[i + 1] += offset[i];
        }
        int entries = offset[pairs.items()];
        if (entries == columns.length) {
            return new SparseRows(offset, columns, values);
        }
        for (int at = 0; at < items.length; at++) {
            System.arraycopy(columns, at * width, columns, offset[items[at]], count[at]);
            System.arraycopy(values, at * width, values, offset[items[at]], count[at]);
        }
        return new SparseRows(offset, Arrays.copyOf(columns, entries), Arrays.copyOf(values, entries));
    }

    private interface Taker {
        void row(int at, float[] weights);
    }

    private interface Takers {
        Taker taker();
    }

    /// Gives each item's weights to a taker of the thread's own.
    private static void read(PackedSymmetric inverse, TaskContext task, Takers takers) {
        int n = inverse.rows();
        float[] diagonal = new float[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = inverse.diagonal(i);
        }
        Progress progress = task.begin("train.phase.keeping", n, "task.unit.items");
        Parallel.blocks(task.threads(), inverse.panels(), 1, () -> {
            PackedSymmetric.Reader reader = inverse.new Reader();
            Taker taker = takers.taker();
            return (from, to) -> {
                float[][] rows = reader.panel(from);
                int first = from * PackedSymmetric.BLOCK;
                for (int r = 0; r < rows.length && first + r < n; r++) {
                    progress.step(1);
                    float[] row = rows[r];
                    for (int j = 0; j < n; j++) {
                        row[j] = -row[j] / diagonal[j];
                    }
                    row[first + r] = 0;
                    taker.row(first + r, row);
                }
            };
        });
        progress.flush();
    }
}

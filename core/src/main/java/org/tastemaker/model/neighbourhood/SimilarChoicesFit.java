// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Compares each item with each more frequent one, by who chose both, and offers what it finds to both of them: half
/// the work of [SimilarItemsFit], for as many neighbours as fit into memory for all items at once. The result does not
/// depend on the order in which neighbours are offered, so neither on the threads.
///
/// @param similarity one that compares choices
/// @param items items by users, with the numbers that are compared
/// @param neighbours how many are kept of each item
record SimilarChoicesFit(Similarity similarity, double shrinkage, InteractionMatrix items, int neighbours) {
    private static final int MOST = 1_000;
    private static final int BYTES_A_NEIGHBOUR = 8;
    private static final int BLOCK = 16;
    /// Bounds are made in floats: what is below one by less than this may yet be above.
    private static final float SLACK = 1e-5f;

    /// @return whether so many neighbours fit; what does not is left to [SimilarItemsFit]
    static boolean fits(int items, int neighbours) {
        return neighbours > 0 && neighbours <= MOST
                && (long) items * Math.min(neighbours, items) * BYTES_A_NEIGHBOUR <= Runtime.getRuntime().maxMemory() / 6;
    }

    /// @return the most neighbours that fit for so many items; 0 if none do
    static int most(int items) {
        return (int) Math.min(MOST, Runtime.getRuntime().maxMemory() / 6 / BYTES_A_NEIGHBOUR / Math.max(1, items));
    }

    SimilarItems fit(TaskContext task) {
        RankedPairs pairs = RankedPairs.of(items, valued());
        Found found = new Found(pairs.order(), Math.min(neighbours, items.users()));
        double[] length = lengths();
        float[] scale = scale(pairs, length);
        Progress progress = task.begin("train.phase.comparing", items.users(), "task.unit.items");
        Parallel.blocks(task.threads(), items.users(), BLOCK, () -> {
            Comparer comparer = new Comparer(pairs, found, length, scale);
            return (from, to) -> {
                for (int r = from; r < to; r++) {
                    progress.step(1);
                    comparer.compare(r);
                }
            };
        });
        progress.flush();
        return found.similar();
    }

    private boolean valued() {
        return similarity == Similarity.TFIDF || similarity == Similarity.BM25;
    }

    /// @return sum of squares of each item's numbers
    private double[] lengths() {
        double[] length = new double[valued() ? items.users() : 0];
        for (int i = 0; i < length.length; i++) {
            for (int c = items.offset()[i]; c < items.offset()[i + 1]; c++) {
                length[i] += (double) items.weight()[c] * items.weight()[c];
            }
        }
        return length;
    }

    /// @return by rank, what a sum is multiplied with on its way to a bound
    private float[] scale(RankedPairs pairs, double[] length) {
        float[] scale = new float[items.users()];
        for (int r = 0; r < scale.length; r++) {
            int item = pairs.order()[r];
            double square = switch (similarity) {
                case COSINE -> items.count(item);
                case TFIDF -> length[item];
                default -> 1;
            };
            scale[r] = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        }
        return scale;
    }

    /// The nearest of each item so far; any thread may offer some to any item.
    private static final class Found {
        private final int[] order;
        private final TopSelection[] nearest;
        /// By rank, what must be reached to be among them: racing threads may read an older, lower one.
        private final float[] least;

        Found(int[] order, int kept) {
            this.order = order;
            nearest = new TopSelection[order.length];
            Arrays.setAll(nearest, r -> new TopSelection(kept));
            least = new float[order.length];
        }

        /// @param to rank of the item that it is offered to
        /// @param other rank of what is offered
        void offer(int to, int other, float similar) {
            if (similar > 0) {
                synchronized (nearest[to]) {
                    least[to] = Math.max(0, nearest[to].offer(similar, order[other]));
                }
            }
        }

        SimilarItems similar() {
            int[][] item = new int[order.length][];
            float[][] value = new float[order.length][];
            for (int r = 0; r < order.length; r++) {
                int n = nearest[r].finish();
                int[] items = new int[n];
                float[] values = new float[n];
                for (int k = 0; k < n; k++) {
                    items[k] = nearest[r].item(k);
                    values[k] = nearest[r].score(k);
                }
                item[order[r]] = items;
                value[order[r]] = values;
            }
            return SimilarItems.of(item, value);
        }
    }

    /// With scratch memory: one for each thread.
    private final class Comparer {
        private final RankedPairs pairs;
        private final Found found;
        private final double[] length;
        private final float[] scale;
        private final int[] size;
        private final int[] count;
        private final double[] product;
        private final float[] bound;
        private final float[] over;

        Comparer(RankedPairs pairs, Found found, double[] length, float[] scale) {
            this.pairs = pairs;
            this.found = found;
            this.length = length;
            this.scale = scale;
            int n = items.users();
            size = new int[n];
            Arrays.setAll(size, r -> items.count(pairs.order()[r]));
            count = new int[n];
            product = new double[valued() ? n : 0];
            bound = new float[n];
            over = new float[n];
        }

        void compare(int r) {
            if (size[r] == 0) {
                return;
            }
            if (!valued() || shrinkage > 0) {
                pairs.count(r, count);
            }
            if (valued()) {
                pairs.multiply(r, product);
            }
            bounds(r);
            for (int q = 0; q < r; q++) {
                over[q] = bound[q] * (1 + SLACK) - found.least[q];
            }
            Kernels kernels = Kernels.installed();
            for (int q = kernels.above(over, 0, r, 0); q < r; q = kernels.above(over, q + 1, r, 0)) {
                found.offer(q, r, similar(r, q));
            }
            for (int q = above(kernels, 0, r); q < r; q = above(kernels, q + 1, r)) {
                found.offer(r, q, similar(r, q));
            }
            Arrays.fill(count, 0, r, 0);
            if (valued()) {
                Arrays.fill(product, 0, r, 0);
            }
        }

        private int above(Kernels kernels, int from, int r) {
            return kernels.above(bound, from, r, found.least[r] * (1 - SLACK));
        }

        /// Numbers that the similarities do not exceed but by rounding.
        private void bounds(int r) {
            float own = scale[r];
            if (valued()) {
                for (int q = 0; q < r; q++) {
                    bound[q] = (float) product[q] * (own * scale[q]);
                }
            } else if (similarity == Similarity.COSINE) {
                for (int q = 0; q < r; q++) {
                    bound[q] = count[q] * (own * scale[q]);
                }
            } else {
                float all = size[r];
                for (int q = 0; q < r; q++) {
                    bound[q] = count[q] / (all + size[q] - count[q]);
                }
            }
        }

        private float similar(int r, int q) {
            double lengths = length.length == 0 ? 0 : length[pairs.order()[r]] * length[pairs.order()[q]];
            double n = !valued() || shrinkage > 0 ? count[q] : 1;
            double common = product.length == 0 ? 0 : product[q];
            return (float) similarity.ofChoices(n, common, size[r], size[q], lengths, shrinkage);
        }
    }
}

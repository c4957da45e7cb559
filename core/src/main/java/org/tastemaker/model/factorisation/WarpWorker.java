// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.task.Progress;

/// Draws until an item violates the order, and steps the more the sooner one does.
record WarpWorker(PairBlocks blocks, PairStep step, int trials, int items) implements PairBlocks.Worker {
    private static final int TOLD = 256;

    /// @param items items there are
    /// @param drawn how many were drawn until one scored too much
    /// @return how many items are thought to stand before the observed one
    static int rank(int items, int drawn) {
        return (items - 1) / drawn;
    }

    /// @return `1 + 1/2 + ... + 1/rank`, by its expansion where the sum is long
    static double weight(int rank) {
        if (rank < 32) {
            double sum = 0;
            for (int k = 1; k <= rank; k++) {
                sum += 1.0 / k;
            }
            return sum;
        }
        double n = rank;
        return Math.log(n) + 0.5772156649015329 + 1 / (2 * n) - 1 / (12 * n * n);
    }

    @Override
    public double learn(PairBlocks.Block block, Progress progress) {
        double loss = 0;
        for (int n = block.from(); n < block.to(); n++) {
            loss += pair(block, block.user()[n], block.item()[n]);
            if ((n + 1 - block.from()) % TOLD == 0) {
                progress.step(TOLD);
            }
        }
        progress.step((block.to() - block.from()) % TOLD);
        return loss;
    }

    private double pair(PairBlocks.Block block, int u, int i) {
        for (int drawn = 1; drawn <= trials; drawn++) {
            int j = blocks.draw(u, block.candidates(), block.chance());
            if (j < 0) {
                return 0;
            }
            float margin = 1 - step.difference(u, i, j);
            if (margin > 0) {
                double weight = weight(Math.max(1, rank(items, drawn)));
                step.step(u, i, j, (float) weight);
                return weight * margin;
            }
        }
        return 0;
    }
}

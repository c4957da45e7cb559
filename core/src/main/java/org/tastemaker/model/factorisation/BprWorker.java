// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.task.Progress;

/// Compares each observed item with one that is drawn, of several with the one that scores highest: a step along the gradient
/// of `-ln sigmoid(difference)`.
///
/// @param negatives how many are drawn
record BprWorker(PairBlocks blocks, PairStep step, int negatives) implements PairBlocks.Worker {
    private static final int TOLD = 512;

    @Override
    public double learn(PairBlocks.Block block, Progress progress) {
        double loss = 0;
        // a logarithm of a product of some terms between 1 and 2 instead of one for each
        double product = 1;
        for (int n = block.from(); n < block.to(); n++) {
            int u = block.user()[n];
            int i = block.item()[n];
            int j = blocks.draw(u, block.candidates(), block.chance());
            if (j >= 0) {
                double x = step.difference(u, i, j);
                for (int m = 1; m < negatives; m++) {
                    int other = blocks.draw(u, block.candidates(), block.chance());
                    double y = step.difference(u, i, other);
                    if (y < x) {
                        x = y;
                        j = other;
                    }
                }
                double e = Math.exp(-Math.abs(x));
                product *= 1 + e;
                loss += Math.max(0, -x);
                step.step(u, i, j, (float) (x >= 0 ? e / (1 + e) : 1 / (1 + e)));
            }
            if ((n + 1 - block.from()) % TOLD == 0) {
                loss += Math.log(product);
                product = 1;
                progress.step(TOLD);
            }
        }
        progress.step((block.to() - block.from()) % TOLD);
        return loss + Math.log(product);
    }
}

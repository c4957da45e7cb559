// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.task.Progress;

/// Each observed item is compared with one that is drawn: a step along the gradient of `-ln sigmoid(difference)`.
record BprMethod(PairSides sides, PairBlocks blocks, PairSettings settings) implements PairMethod {
    private static final int TOLD = 1024;

    @Override
    public PairBlocks.Worker worker() {
        PairStep step = new GradientStep(
                sides.users(), sides.items(), settings.factors(), settings.learningRate(), settings.regularization(),
                settings.biases());
        return (block, progress) -> learn(block, progress, step);
    }

    private double learn(PairBlocks.Block block, Progress progress, PairStep step) {
        double loss = 0;
        // a logarithm of a product of some terms between 1 and 2 instead of one for each
        double product = 1;
        for (int n = block.from(); n < block.to(); n++) {
            int u = block.user()[n];
            int i = block.item()[n];
            int j = blocks.draw(u, block.candidates(), block.chance());
            if (j >= 0) {
                double x = step.difference(u, i, j);
                double e = Math.exp(-Math.abs(x));
                product *= 1 + e;
                loss += Math.max(0, -x);
                step.step(u, i, j, (float) (x >= 0 ? e / (1 + e) : 1 / (1 + e)));
            }
            int done = n + 1 - block.from();
            if (done % TOLD == 0) {
                loss += Math.log(product);
                product = 1;
                progress.step(TOLD);
            }
        }
        progress.step((block.to() - block.from()) % TOLD);
        return loss + Math.log(product);
    }
}

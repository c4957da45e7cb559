// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.linear.Vectors;
import org.tastemaker.model.History;
import org.tastemaker.random.RandomStreams;

/// A vector that puts the items of a history before others: gradient descent on the pairwise logistic loss, the
/// items as they are. What an item of the history is compared with depends on the seed, the item and the pass alone,
/// so that two histories that differ in one item differ in nothing else.
///
/// @param factors the items, and where vectors begin
/// @param rate learning rate of the first pass; it falls from pass to pass
/// @param regularization weight of half the vector's square
/// @param random where comparisons come from
record GradientFoldIn(Factors factors, double rate, double regularization, RandomStreams random) implements FoldIn {
    private static final int PASSES = 30;
    private static final int TRIES = 32;

    @Override
    public Person person(History history) {
        int d = factors.d();
        float[] vector = factors.startOf(history.user());
        int[] items = history.items();
        float[] first = new float[d];
        float[] second = new float[d];
        float[] scratch = new float[d];
        if (items.length == factors.itemCount()) {
            return new Person(0, vector);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            double step = rate / (1 + pass / 10.0);
            for (int i : items) {
                RandomGenerator chance = random.stream("fold-in", (long) i * PASSES + pass);
                int j = other(items, chance);
                if (j < 0) {
                    continue;
                }
                System.arraycopy(factors.items(), i * d, first, 0, d);
                System.arraycopy(factors.items(), j * d, second, 0, d);
                float x = Vectors.dotDifference(vector, first, second, scratch)
                        + factors.itemBias()[i] - factors.itemBias()[j];
                float force = (float) (step / (1 + Math.exp(x)));
                Vectors.blend(vector, (float) (1 - step * regularization), first, force);
                Vectors.blend(vector, 1, second, -force);
            }
        }
        return new Person(0, vector);
    }

    private int other(int[] items, RandomGenerator chance) {
        for (int t = 0; t < TRIES; t++) {
            int j = chance.nextInt(factors.itemCount());
            if (Arrays.binarySearch(items, j) < 0) {
                return j;
            }
        }
        return -1;
    }
}

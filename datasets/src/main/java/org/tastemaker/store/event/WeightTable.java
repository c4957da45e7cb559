// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.ints.IntIterator;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.random.RandomGenerator;

/// A distribution over many items that holds for a week; draws by halving, excluding by rejection.
final class WeightTable {
    private static final int TRIES = 200;

    private final double[] cumulative;
    private final double[] weights;
    /// Probability of the last draw.
    double probability;

    /// @param weights by item, not negative
    WeightTable(double[] weights) {
        this.weights = weights;
        cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
    }

    /// @param touched what must not be drawn
    /// @param shown what must not be drawn either
    /// @return an item, or -1 if none was found
    int draw(RandomGenerator random, IntOpenHashSet touched, IntOpenHashSet shown) {
        double left = cumulative[cumulative.length - 1];
        for (IntIterator it = touched.iterator(); it.hasNext(); ) {
            left -= weights[it.nextInt()];
        }
        for (IntIterator it = shown.iterator(); it.hasNext(); ) {
            int item = it.nextInt();
            left -= touched.contains(item) ? 0 : weights[item];
        }
        if (left <= 1e-9) {
            return -1;
        }
        for (int k = 0; k < TRIES; k++) {
            int item = find(random.nextDouble() * cumulative[cumulative.length - 1]);
            if (weights[item] > 0 && !touched.contains(item) && !shown.contains(item)) {
                probability = Math.min(1, weights[item] / left);
                return item;
            }
        }
        return -1;
    }

    private int find(double x) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > x) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

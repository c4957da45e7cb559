// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.random.RandomGenerator;

/// What a shelf may show, with weights; draws without putting back.
final class Candidates {
    private final IntArrayList items = new IntArrayList();
    private final DoubleArrayList weights = new DoubleArrayList();
    private double total;
    /// Probability of the last draw.
    double probability;

    void add(int item, double weight) {
        items.add(item);
        weights.add(weight);
        total += weight;
    }

    /// @return an item, or -1 if none is left
    int draw(RandomGenerator random) {
        if (items.isEmpty()) {
            return -1;
        }
        double x = random.nextDouble() * total;
        int k = 0;
        while (k < items.size() - 1 && x >= weights.getDouble(k)) {
            x -= weights.getDouble(k);
            k++;
        }
        int item = items.getInt(k);
        probability = Math.min(1, weights.getDouble(k) / total);
        items.removeInt(k);
        weights.removeDouble(k);
        // Summed anew, so that rounding never builds up into a wrong probability.
        total = 0;
        for (int j = 0; j < weights.size(); j++) {
            total += weights.getDouble(j);
        }
        return item;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.util.List;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Trait;

/// For every item the items most like it by traits.
final class Neighbours {
    /// How many are kept.
    static final int COUNT = 30;

    private final int[][] nearest;

    Neighbours(List<Item> items) {
        int n = items.size();
        int kept = Math.min(COUNT, n - 1);
        nearest = new int[n][kept];
        for (Item item : items) {
            nearest[item.index()] = nearest(item, items, kept);
        }
    }

    private static int[] nearest(Item item, List<Item> items, int kept) {
        int[] best = new int[kept];
        double[] distances = new double[kept];
        int size = 0;
        for (Item other : items) {
            if (other.index() == item.index()) {
                continue;
            }
            double distance = distance(item.traits(), other.traits());
            if (size == kept && distance >= distances[size - 1]) {
                continue;
            }
            int at = size == kept ? size - 1 : size++;
            while (at > 0 && distances[at - 1] > distance) {
                distances[at] = distances[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            distances[at] = distance;
            best[at] = other.index();
        }
        return best;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < Trait.COUNT; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }

    /// @return indices, nearest first
    int[] of(int item) {
        return nearest[item];
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.ItemLikeness;

/// The items of a list beside each other.
final class IntraList {
    private IntraList() {}

    /// @return 1 minus the mean likeness of all pairs of the first `k`
    static double diversity(int[] items, int k, ItemLikeness likeness) {
        int n = Math.min(k, items.length);
        double sum = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                sum += likeness.of(items[a], items[b]);
            }
        }
        return n < 2 ? Double.NaN : 1 - sum / (n * (n - 1) / 2.0);
    }
}

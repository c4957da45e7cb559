// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import org.tastemaker.linear.TopSelection;

/// Ranks of scores, 1 for the best; equal scores share the mean of their places. Holds scratch memory: one for each
/// thread.
final class Ranks {
    private static final int[] NONE = new int[0];

    private final TopSelection order;
    private final boolean[] eligible;

    Ranks(int items) {
        order = new TopSelection(items);
        eligible = new boolean[items];
        Arrays.fill(eligible, true);
    }

    /// @param scores overwritten with ranks
    void rank(float[] scores) {
        int n = order.select(scores, eligible, NONE);
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && order.score(to) == order.score(from)) {
                to++;
            }
            float rank = (from + 1 + to) / 2f;
            for (int place = from; place < to; place++) {
                scores[order.item(place)] = rank;
            }
            from = to;
        }
    }
}

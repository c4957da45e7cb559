// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split.kind;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.data.Interactions;

/// The rows of each user in the order of the data: those of user `u` are `row[offset[u]] ..
/// row[offset[u + 1] - 1]`.
record RowsByUser(int[] offset, int[] row) {
    static RowsByUser of(int users, Interactions all) {
        int[] offset = new int[users + 1];
        for (int u : all.user()) {
            offset[u + 1]++;
        }
        for (int u = 0; u < users; u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = Arrays.copyOf(offset, users);
        int[] row = new int[all.size()];
        for (int r = 0; r < row.length; r++) {
            row[next[all.user()[r]]++] = r;
        }
        return new RowsByUser(offset, row);
    }

    /// @return the rows of user `u` in an order drawn evenly
    int[] shuffled(int u, RandomGenerator random) {
        int[] order = Arrays.copyOfRange(row, offset[u], offset[u + 1]);
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return order;
    }
}

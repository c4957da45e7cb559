// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split.kind;

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
        int[] next = java.util.Arrays.copyOf(offset, users);
        int[] row = new int[all.size()];
        for (int r = 0; r < row.length; r++) {
            row[next[all.user()[r]]++] = r;
        }
        return new RowsByUser(offset, row);
    }
}

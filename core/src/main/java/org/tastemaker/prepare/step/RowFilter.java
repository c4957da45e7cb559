// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare.step;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;

/// Keeps some rows of a data set.
final class RowFilter {
    private RowFilter() {}

    /// @param keep asked for each row in ascending order
    static DataSet keep(DataSet data, IntPredicate keep) {
        Interactions all = data.interactions();
        int[] rows = new int[all.size()];
        int n = 0;
        for (int r = 0; r < rows.length; r++) {
            if (keep.test(r)) {
                rows[n++] = r;
            }
        }
        return n == rows.length ? data : data.withInteractions(all.rows(Arrays.copyOf(rows, n)));
    }
}

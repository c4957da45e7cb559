// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;

/// A column in another order of rows.
final class Gather {
    private Gather() {}

    /// @param from for each new row the old one, or -1 for a missing value
    static Column rows(Column column, int[] from) {
        int n = from.length;
        return switch (column) {
            case Column.Numbers c -> {
                double[] values = new double[n];
                Arrays.setAll(values, r -> from[r] < 0 ? Double.NaN : c.values()[from[r]]);
                yield new Column.Numbers(c.name(), c.role(), values);
            }
            case Column.Times c -> {
                long[] values = new long[n];
                Arrays.setAll(values, r -> from[r] < 0 ? Long.MIN_VALUE : c.values()[from[r]]);
                yield new Column.Times(c.name(), c.role(), values);
            }
            case Column.Categories c -> {
                int[] codes = new int[n];
                Arrays.setAll(codes, r -> from[r] < 0 ? -1 : c.codes()[from[r]]);
                yield new Column.Categories(c.name(), c.role(), codes, c.levels());
            }
            case Column.Strings c -> {
                @Nullable String[] values = new String[n];
                for (int r = 0; r < n; r++) {
                    values[r] = from[r] < 0 ? null : c.values()[from[r]];
                }
                yield new Column.Strings(c.name(), c.role(), values);
            }
            case Column.Tags c -> {
                int[] offsets = new int[n + 1];
                for (int r = 0; r < n; r++) {
                    offsets[r + 1] = offsets[r] + (from[r] < 0 ? 0 : c.offsets()[from[r] + 1] - c.offsets()[from[r]]);
                }
                int[] codes = new int[offsets[n]];
                for (int r = 0; r < n; r++) {
                    if (from[r] >= 0) {
                        System.arraycopy(c.codes(), c.offsets()[from[r]], codes, offsets[r], offsets[r + 1] - offsets[r]);
                    }
                }
                yield new Column.Tags(c.name(), c.role(), offsets, codes, c.levels());
            }
        };
    }
}

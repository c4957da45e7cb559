// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column of a table, a value for each row. Arrays are shared, never changed after construction.
public sealed interface Column {
    String name();

    /// @return number of rows
    int size();

    Role role();

    /// Numbers; NaN is missing.
    record Numbers(String name, Role role, double[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }
    }

    /// Times as seconds since 1970 in UTC; [Long#MIN_VALUE] is missing.
    record Times(String name, Role role, long[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }
    }

    /// One of some levels; code -1 is missing.
    record Categories(String name, Role role, int[] codes, List<String> levels) implements Column {
        public Categories {
            levels = List.copyOf(levels);
        }

        @Override
        public int size() {
            return codes.length;
        }
    }

    /// Free text; null is missing. An image column holds the file's name.
    record Strings(String name, Role role, @Nullable String[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }
    }

    /// Any number of levels a row: those of row `r` are `codes[offsets[r]] .. codes[offsets[r + 1] - 1]`.
    ///
    /// @param offsets one more than there are rows
    record Tags(String name, Role role, int[] offsets, int[] codes, List<String> levels) implements Column {
        public Tags {
            levels = List.copyOf(levels);
        }

        @Override
        public int size() {
            return offsets.length - 1;
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One column of a table, a value for each row. Arrays are shared, never changed after construction.
public sealed interface Column {
    String name();

    /// @return number of rows
    int size();

    Role role();

    /// @param rows numbers of the wanted rows, in the wanted order; -1 gives a missing value
    /// @return a column of these rows
    Column rows(int[] rows);

    /// Numbers; NaN is missing.
    record Numbers(String name, Role role, double[] values) implements Column {
        @Override
        public Numbers rows(int[] rows) {
            double[] some = new double[rows.length];
            for (int k = 0; k < rows.length; k++) {
                some[k] = rows[k] < 0 ? Double.NaN : values[rows[k]];
            }
            return new Numbers(name, role, some);
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    /// Times as seconds since 1970 in UTC; [Long#MIN_VALUE] is missing.
    record Times(String name, Role role, long[] values) implements Column {
        @Override
        public Times rows(int[] rows) {
            long[] some = new long[rows.length];
            for (int k = 0; k < rows.length; k++) {
                some[k] = rows[k] < 0 ? Long.MIN_VALUE : values[rows[k]];
            }
            return new Times(name, role, some);
        }

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
        public Categories rows(int[] rows) {
            int[] some = new int[rows.length];
            for (int k = 0; k < rows.length; k++) {
                some[k] = rows[k] < 0 ? -1 : codes[rows[k]];
            }
            return new Categories(name, role, some, levels);
        }

        /// @return the same as tags: a row's one level, or none
        public Tags asTags() {
            int[] offsets = new int[codes.length + 1];
            int[] known = new int[codes.length];
            int n = 0;
            for (int r = 0; r < codes.length; r++) {
                if (codes[r] >= 0) {
                    known[n++] = codes[r];
                }
                offsets[r + 1] = n;
            }
            return new Tags(name, role, offsets, Arrays.copyOf(known, n), levels);
        }

        @Override
        public int size() {
            return codes.length;
        }
    }

    /// Free text; null is missing. An image column holds the file's name.
    record Strings(String name, Role role, @Nullable String[] values) implements Column {
        @Override
        public Strings rows(int[] rows) {
            @Nullable String[] some = new @Nullable String[rows.length];
            for (int k = 0; k < rows.length; k++) {
                some[k] = rows[k] < 0 ? null : values[rows[k]];
            }
            return new Strings(name, role, some);
        }

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
        public Tags rows(int[] rows) {
            int[] starts = new int[rows.length + 1];
            for (int k = 0; k < rows.length; k++) {
                starts[k + 1] = starts[k] + (rows[k] < 0 ? 0 : offsets[rows[k] + 1] - offsets[rows[k]]);
            }
            int[] some = new int[starts[rows.length]];
            for (int k = 0; k < rows.length; k++) {
                if (rows[k] >= 0) {
                    System.arraycopy(codes, offsets[rows[k]], some, starts[k], starts[k + 1] - starts[k]);
                }
            }
            return new Tags(name, role, starts, some, levels);
        }

        @Override
        public int size() {
            return offsets.length - 1;
        }
    }
}

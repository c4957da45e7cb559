// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.model.NearestItems;

/// Mean over the columns that both rows have: 1 for equal categories and 0 for others, shared tags as a part of all tags
/// of either, and for numbers 1 less their distance as a part of the column's range. The sum is divided by the
/// number of these columns plus the shrinkage.
///
/// Gower: A general coefficient of similarity and some of its properties, Biometrics 1971.
///
/// @param rows number of rows
/// @param columns what is compared
/// @param shrinkage draws rows with few columns in common towards 0
record GowerLikeness(int rows, List<Compared> columns, double shrinkage) implements Likeness {

    static GowerLikeness of(Table table, double shrinkage) {
        List<Compared> columns = table.columns().stream()
                .flatMap(c -> Stream.ofNullable(compared(c)))
                .toList();
        return new GowerLikeness(table.size(), columns, shrinkage);
    }

    @Override
    public NearestItems.Comparer comparer() {
        int[] shared = new int[rows];
        return (row, similar) -> {
            Arrays.fill(shared, 0);
            for (Compared column : columns) {
                column.add(row, similar, shared);
            }
            for (int r = 0; r < similar.length; r++) {
                similar[r] = shared[r] == 0 ? 0f : (float) (similar[r] / (shared[r] + shrinkage));
            }
        };
    }

    private static @Nullable Compared compared(Column column) {
        return switch (column) {
            case Column.Categories c when c.role() == Role.CATEGORY -> categories(c);
            case Column.Tags t when t.role() != Role.IGNORE -> tags(t);
            case Column.Numbers n when n.role() == Role.NUMBER -> numbers(n);
            default -> null;
        };
    }

    private static Compared categories(Column.Categories column) {
        return (row, similar, shared) -> {
            int own = column.codes()[row];
            for (int r = 0; r < similar.length && own >= 0; r++) {
                int code = column.codes()[r];
                similar[r] += code == own ? 1f : 0f;
                shared[r] += code >= 0 ? 1 : 0;
            }
        };
    }

    private static Compared numbers(Column.Numbers column) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : column.values()) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double range = most > least ? most - least : 1;
        return (row, similar, shared) -> {
            double own = column.values()[row];
            for (int r = 0; r < similar.length && Double.isFinite(own); r++) {
                double value = column.values()[r];
                if (Double.isFinite(value)) {
                    similar[r] += (float) (1 - Math.abs(value - own) / range);
                    shared[r]++;
                }
            }
        };
    }

    private static Compared tags(Column.Tags column) {
        return (row, similar, shared) -> {
            int from = column.offsets()[row];
            int to = column.offsets()[row + 1];
            if (from == to) {
                return;
            }
            boolean[] own = new boolean[column.levels().size()];
            for (int p = from; p < to; p++) {
                own[column.codes()[p]] = true;
            }
            for (int r = 0; r < similar.length; r++) {
                int start = column.offsets()[r];
                int end = column.offsets()[r + 1];
                int both = 0;
                for (int p = start; p < end; p++) {
                    both += own[column.codes()[p]] ? 1 : 0;
                }
                if (end > start) {
                    similar[r] += (float) both / (to - from + end - start - both);
                    shared[r]++;
                }
            }
        };
    }

    /// One column.
    interface Compared {
        /// Adds how alike the column makes each row and a given one, and counts those that both have it.
        void add(int row, float[] similar, int[] shared);
    }
}

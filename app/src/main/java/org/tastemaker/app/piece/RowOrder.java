// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.tastemaker.task.Cancellation;

/// Which rows are shown, and in which order. A list of row numbers that holds an int a row.
final class RowOrder extends ObservableListBase<Integer> {
    private int[] rows;

    RowOrder(int count) {
        rows = IntStream.range(0, count).toArray();
    }

    /// @param column column to sort by, or null for the order of the source
    /// @param wanted text that a row must have in one of its columns; empty for all rows
    /// @param pinned so many rows of the source stay on top, whatever is sorted
    static int[] compute(
            int count, int pinned, List<DataColumn> columns, @Nullable DataColumn column, boolean descending, String wanted,
            Cancellation cancellation) {
        int[] rows = filter(count, columns, wanted, cancellation);
        if (column != null) {
            sort(rows, count, pinned, column, descending);
        }
        return rows;
    }

    private static int[] filter(int count, List<DataColumn> columns, String wanted, Cancellation cancellation) {
        if (wanted.isBlank()) {
            return IntStream.range(0, count).toArray();
        }
        String needle = wanted.strip().toLowerCase(Locale.ROOT);
        return IntStream.range(0, count)
                .filter(row -> {
                    if ((row & 1023) == 0) {
                        cancellation.check();
                    }
                    for (DataColumn each : columns) {
                        if (each.text.apply(row).toLowerCase(Locale.ROOT).contains(needle)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toArray();
    }

    private static void sort(int[] rows, int count, int pinned, DataColumn column, boolean descending) {
        int sign = descending ? -1 : 1;
        IntComparator order;
        if (column.number != null) {
            double[] keys = new double[count];
            for (int row : rows) {
                keys[row] = column.number.applyAsDouble(row);
            }
            order = (a, b) -> {
                boolean missingA = Double.isNaN(keys[a]);
                boolean missingB = Double.isNaN(keys[b]);
                if (missingA || missingB) {
                    return Boolean.compare(missingA, missingB);
                }
                return sign * Double.compare(keys[a], keys[b]);
            };
        } else {
            String[] keys = new String[count];
            for (int row : rows) {
                keys[row] = column.text.apply(row);
            }
            order = (a, b) -> sign * String.CASE_INSENSITIVE_ORDER.compare(keys[a], keys[b]);
        }
        IntArrays.stableSort(rows, (a, b) -> {
            boolean loose = a >= pinned && b >= pinned;
            return loose ? order.compare(a, b) : Integer.compare(Math.min(a, pinned), Math.min(b, pinned));
        });
    }

    void show(int[] newRows) {
        beginChange();
        int before = rows.length;
        List<Integer> removed = new java.util.AbstractList<>() {
            private final int[] old = rows;

            @Override
            public Integer get(int index) {
                return old[index];
            }

            @Override
            public int size() {
                return before;
            }
        };
        rows = newRows;
        nextReplace(0, newRows.length, removed);
        endChange();
    }

    @Override
    public Integer get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }

    /// The view asks where a row stands only to keep a selection; finding it is not worth a scan.
    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof Integer number && rows.length < 10_000 ? IntStream.range(0, rows.length)
                .filter(place -> rows[place] == number).findFirst().orElse(-1) : -1;
    }
}

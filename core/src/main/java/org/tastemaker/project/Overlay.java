// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tastemaker.data.Column;
import org.tastemaker.data.ColumnPieces;
import org.tastemaker.data.Table;

/// Users or items that are there, and those that an import adds: numbers that are there stay, new ones follow. Where
/// the import says something of one that is there it counts, cell by cell; what it leaves open stays.
///
/// @param joined all of them
/// @param number for each row of what was added its number among all
record Overlay(Table joined, int[] number) {

    static Overlay of(Table there, Table added) {
        Table all = there.extendedBy(added.identifiers().names());
        int[] number = new int[added.size()];
        for (int r = 0; r < number.length; r++) {
            number[r] = all.identifiers().number(added.identifiers().name(r));
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : all.columns()) {
            columns.add(added.column(column.name()).map(more -> over(column, new Alike(column).of(more), number)).orElse(column));
        }
        int[] from = new int[all.size()];
        Arrays.fill(from, -1);
        for (int r = 0; r < number.length; r++) {
            from[number[r]] = r;
        }
        for (Column column : added.columns()) {
            if (there.column(column.name()).isEmpty()) {
                columns.add(column.rows(from));
            }
        }
        return new Overlay(new Table(all.identifiers(), columns), number);
    }

    private static Column over(Column there, Column more, int[] number) {
        int[] from = new int[there.size()];
        Arrays.setAll(from, r -> r);
        for (int r = 0; r < number.length; r++) {
            if (isKnown(more, r)) {
                from[number[r]] = there.size() + r;
            }
        }
        return new ColumnPieces(List.of(there, more)).joined().rows(from);
    }

    private static boolean isKnown(Column column, int row) {
        return switch (column) {
            case Column.Numbers c -> !Double.isNaN(c.values()[row]);
            case Column.Times c -> c.values()[row] != Long.MIN_VALUE;
            case Column.Categories c -> c.codes()[row] >= 0;
            case Column.Strings c -> c.values()[row] != null;
            case Column.Tags c -> c.offsets()[row] < c.offsets()[row + 1];
        };
    }
}

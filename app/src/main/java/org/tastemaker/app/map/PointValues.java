// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// A number of each point: of a column, or how often it occurs.
final class PointValues {
    /// Name of what is no column: how often an item or a user occurs.
    static final String EVENTS = "#events";

    private PointValues() {}

    /// @return names of what has a number for each point, [#EVENTS] last
    static List<String> choices(ItemWords words, boolean items) {
        Table table = items ? words.data().items() : words.data().users();
        List<String> names = new ArrayList<>();
        for (Column column : words.columns(table)) {
            if (column.role() != Role.IGNORE && (column instanceof Column.Numbers || column instanceof Column.Times)) {
                names.add(ItemWords.base(column));
            }
        }
        names.add(EVENTS);
        return names;
    }

    /// @return the column of this name, null for what is none
    static @Nullable Column column(Points points, String name) {
        ItemWords words = points.words();
        Table table = points.ofItems() ? words.data().items() : words.data().users();
        return words.columns(table).stream()
                .filter(each -> ItemWords.base(each).equals(name))
                .findFirst()
                .orElse(null);
    }

    /// @return a number for each point: of a time its year; NaN where there is none
    static double[] of(Points points, String name) {
        ItemWords words = points.words();
        Column column = column(points, name);
        return IntStream.range(0, points.size())
                .mapToDouble(point -> {
                    int row = points.rows()[point];
                    return switch (column) {
                        case null -> points.ofItems() ? words.eventsOfItem(row) : words.eventsOfUser(row);
                        case Column.Numbers numbers -> numbers.values()[row];
                        case Column.Times times -> times.values()[row] == Long.MIN_VALUE
                                ? Double.NaN
                                : ItemWords.day(times.values()[row]).getYear();
                        case Column.Categories categories -> Double.NaN;
                        case Column.Tags tags -> Double.NaN;
                        case Column.Strings strings -> Double.NaN;
                    };
                })
                .toArray();
    }

    /// @return few characters, but a year whole
    static String written(double value) {
        boolean whole = value == Math.rint(value);
        return whole && Math.abs(value) < 10_000
                ? String.format(Locale.ROOT, "%.0f", value)
                : Math.abs(value) >= 1000 ? Numbers.compact(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}

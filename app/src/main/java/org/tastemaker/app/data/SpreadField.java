// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// Something known of each row, item or user, that can be compared or grouped by.
///
/// @param name of a column, or one of the names below
record SpreadField(Side side, String name) {
    /// What has it.
    enum Side {
        ROWS,
        ITEMS,
        USERS
    }

    static final String RATING = "#rating";
    static final String EVENTS = "#events";
    static final String KIND = "#kind";

    /// More levels than this make no picture unless there is nothing else.
    private static final int FEW_LEVELS = 9;

    /// @return the numbers there are, the most telling first
    static List<SpreadField> values(ItemWords words) {
        Interactions rows = words.data().interactions();
        List<SpreadField> found = new ArrayList<>();
        if (rows.rating() != null) {
            found.add(new SpreadField(Side.ROWS, RATING));
        }
        add(found, Side.ITEMS, words.columns(words.data().items()));
        found.add(new SpreadField(Side.ITEMS, EVENTS));
        found.add(new SpreadField(Side.USERS, EVENTS));
        add(found, Side.USERS, words.columns(words.data().users()));
        add(found, Side.ROWS, rows.context());
        return found;
    }

    private static void add(List<SpreadField> found, Side side, List<Column> columns) {
        columns.stream()
                .filter(column -> column instanceof Column.Numbers && column.role() != Role.IGNORE)
                .forEach(column -> found.add(new SpreadField(side, ItemWords.base(column))));
    }

    /// @return what groups this number, columns of few levels first
    List<SpreadField> groups(ItemWords words) {
        List<SpreadField> found = new ArrayList<>();
        if (side != Side.USERS) {
            found.addAll(groups(Side.ITEMS, words.columns(words.data().items())));
        }
        if (side != Side.ITEMS) {
            found.addAll(groups(Side.USERS, words.columns(words.data().users())));
        }
        if (side == Side.ROWS && words.data().interactions().eventNames().size() > 1) {
            found.add(new SpreadField(Side.ROWS, KIND));
        }
        return found;
    }

    private static List<SpreadField> groups(Side side, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.role() != Role.IGNORE && levels(column) > 1)
                .sorted(Comparator.comparing(column -> levels(column) > FEW_LEVELS))
                .map(column -> new SpreadField(side, ItemWords.base(column)))
                .toList();
    }

    private static int levels(Column column) {
        return switch (column) {
            case Column.Categories categories -> categories.levels().size();
            case Column.Tags tags -> tags.levels().size();
            case Column.Numbers numbers -> 0;
            case Column.Times times -> 0;
            case Column.Strings strings -> 0;
        };
    }

    /// @return the column of this name in its table
    Column column(ItemWords words) {
        List<Column> columns = switch (side) {
            case ROWS -> words.data().interactions().context();
            case ITEMS -> words.columns(table(words));
            case USERS -> words.columns(table(words));
        };
        return columns.stream().filter(each -> ItemWords.base(each).equals(name)).findFirst().orElseThrow();
    }

    private Table table(ItemWords words) {
        return side == Side.ITEMS ? words.data().items() : words.data().users();
    }
}

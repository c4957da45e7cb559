// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// The columns of the three tables. Cells are made from the data set when they are seen.
final class TableSource {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Language language;
    private final DataSet data;
    private final DataFigures figures;

    TableSource(Language language, DataSet data, DataFigures figures) {
        this.language = language;
        this.data = data;
        this.figures = figures;
    }

    List<DataColumn> users() {
        List<DataColumn> columns = catalogue(data.users(), figures.userEvents(), "datapage.column.user");
        return columns;
    }

    List<DataColumn> items() {
        return catalogue(data.items(), figures.itemEvents(), "datapage.column.item");
    }

    /// Title, identifier, events, then what else is known.
    private List<DataColumn> catalogue(Table table, int[] events, String idKey) {
        List<DataColumn> columns = new ArrayList<>();
        Column title = table.column(Role.TITLE).orElse(null);
        if (title != null) {
            columns.add(DataColumn.text("title", text("datapage.column.title"), text(title)).style("strong").width(200));
        }
        columns.add(DataColumn.text("id", text(idKey), table.identifiers()::name).width(title == null ? 120 : 80));
        columns.add(DataColumn.number("events", text("datapage.column.events"), row -> events[row], TableSource::whole)
                .width(76));
        for (Column column : table.columns()) {
            if (!column.equals(title) && column.role() != Role.IGNORE && column.role() != Role.IMAGE) {
                columns.add(column(column));
            }
        }
        return columns;
    }

    List<DataColumn> interactions() {
        Interactions rows = data.interactions();
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.text("user", text("datapage.column.user"), row -> name(data.users(), rows.user()[row]))
                .width(90));
        columns.add(DataColumn.text("item", text("datapage.column.item"), row -> name(data.items(), rows.item()[row]))
                .style("strong").width(200));
        byte[] event = rows.event();
        if (event != null) {
            columns.add(DataColumn.text("event", text("datapage.column.event"),
                    row -> event[row] < 0 ? "–" : rows.eventNames().get(event[row])).width(90));
        }
        float[] rating = rows.rating();
        if (rating != null) {
            columns.add(DataColumn.number("rating", text("datapage.column.rating"), row -> rating[row], TableSource::real)
                    .width(70));
        }
        long[] time = rows.time();
        if (time != null) {
            columns.add(time("time", text("datapage.column.time"), row -> time[row]));
        }
        rows.context().forEach(column -> columns.add(column(column)));
        return columns;
    }

    /// The title of a user or item, else its identifier.
    private static String name(Table table, int number) {
        return table.column(Role.TITLE)
                .filter(Column.Strings.class::isInstance)
                .map(column -> ((Column.Strings) column).values()[number])
                .orElseGet(() -> table.identifiers().name(number));
    }

    private DataColumn column(Column column) {
        ObservableValue<String> title = new ReadOnlyStringWrapper(column.name()).getReadOnlyProperty();
        return switch (column) {
            case Column.Numbers numbers ->
                DataColumn.number(column.name(), title, row -> numbers.values()[row], TableSource::real).width(90);
            case Column.Times times -> time(column.name(), title, row -> times.values()[row]);
            case Column.Categories categories -> DataColumn.text(column.name(), title, text(categories)).width(120);
            case Column.Strings strings -> DataColumn.text(column.name(), title, text(strings)).width(180).style("muted");
            case Column.Tags tags -> DataColumn.text(column.name(), title, text(tags)).width(180);
        };
    }

    private interface Times {
        long at(int row);
    }

    /// Sorted as numbers, written as dates.
    private static DataColumn time(String id, ObservableValue<String> title, Times times) {
        return DataColumn.number(
                        id, title,
                        row -> times.at(row) == Long.MIN_VALUE ? Double.NaN : times.at(row),
                        seconds -> TIME.format(Instant.ofEpochSecond((long) seconds)))
                .width(130);
    }

    private static IntFunction<String> text(Column column) {
        return switch (column) {
            case Column.Strings strings -> row -> {
                String value = strings.values()[row];
                return value == null ? "–" : value;
            };
            case Column.Categories categories -> row ->
                    categories.codes()[row] < 0 ? "–" : categories.levels().get(categories.codes()[row]);
            case Column.Tags tags -> row -> IntStream.range(tags.offsets()[row], tags.offsets()[row + 1])
                    .mapToObj(at -> tags.levels().get(tags.codes()[at]))
                    .collect(Collectors.joining(", "));
            case Column.Numbers numbers -> row -> real(numbers.values()[row]);
            case Column.Times times -> row -> times.values()[row] == Long.MIN_VALUE
                    ? "–"
                    : TIME.format(Instant.ofEpochSecond(times.values()[row]));
        };
    }

    private ObservableValue<String> text(String key) {
        return language.text(key);
    }

    private static String whole(double value) {
        return Numbers.count((long) value);
    }

    private static String real(double value) {
        return Double.isNaN(value) ? "–"
                : value == Math.rint(value) && Math.abs(value) < 1e12 ? Numbers.count((long) value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }
}

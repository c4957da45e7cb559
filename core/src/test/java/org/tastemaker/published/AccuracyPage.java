// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tastemaker.page.FigureTable;
import org.tastemaker.page.FigureTable.Column;
import org.tastemaker.page.FigureTable.Use;
import org.tastemaker.page.MarkedPage;

/// Writes figures into docs/accuracy.md as they are taken; those that are not taken anew stay. Only if the system property
/// `tastemaker.accuracy` names the page.
///
/// @param today written beside the figures
public record AccuracyPage(MarkedPage page, LocalDate today) {
    private static final List<Column> COLUMNS = List.of(
            new Column("data, protocol", Use.KEY), new Column("model", Use.KEY), new Column("wanted", Use.TOLD),
            new Column("ours", Use.FIGURE), new Column("tolerance", Use.TOLD), new Column("taken", Use.FIGURE));

    /// @return the page, if figures are to be written
    public static Optional<AccuracyPage> wanted() {
        return Optional.ofNullable(System.getProperty("tastemaker.accuracy"))
                .filter(Predicate.not(String::isBlank))
                .map(file -> new AccuracyPage(new MarkedPage(Path.of(file)), LocalDate.now(java.time.ZoneId.systemDefault())));
    }

    /// @param rows which rows there are, of which those of this row's table are written
    /// @param values ours, by metric
    void write(List<Row> rows, Row row, List<Double> values) {
        FigureTable table = table(rows, row.on().table());
        write(row.on().table(), table, table.key(cells(row)), List.of(row.oursCell(values)));
    }

    /// Writes figures of one row of a table, and the day.
    ///
    /// @param key which row
    /// @param figures left to right; the day comes last
    public void write(String block, FigureTable table, List<String> key, List<String> figures) {
        List<String> dated = Stream.concat(figures.stream(), Stream.of(today.toString())).toList();
        page.write(block, table.updated(page.block(block), Map.of(key, dated)));
    }

    static FigureTable table(List<Row> rows, String name) {
        List<List<String>> lines = new ArrayList<>();
        rows.stream().filter(row -> row.on().table().equals(name)).forEach(row -> lines.add(cells(row)));
        return new FigureTable(COLUMNS, lines);
    }

    private static List<String> cells(Row row) {
        return List.of(row.on().words(), row.modelCell(), row.wantedCell(), "", row.toleranceCell(), "");
    }
}

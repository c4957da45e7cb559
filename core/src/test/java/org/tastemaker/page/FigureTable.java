// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of a page whose rows are declared in code. What is declared is written anew each time; a figure that is not
/// taken anew stays as it stands on the page.
///
/// @param columns left to right; the first is one of the [Use#KEY] columns
/// @param lines cells by column, with an empty word where a figure belongs
public record FigureTable(List<Column> columns, List<List<String>> lines) {
    /// What stands where a figure was never taken.
    public static final String NONE = "not taken yet";

    /// What a column is for.
    public enum Use {
        /// Tells the row from others. A cell that equals the one above in the first column is left empty on the page.
        KEY,
        /// Declared, and nothing more.
        TOLD,
        /// Written by a program when the row is run.
        FIGURE
    }

    public record Column(String title, Use use) {}

    public FigureTable {
        columns = List.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
    }

    /// @return what tells this line from others
    public List<String> key(List<String> line) {
        return picked(line, Use.KEY);
    }

    /// @param before the block as it stands on the page
    /// @param taken new figures, in the order of their columns, by the key of their row
    /// @return the block as it is to stand there
    public String updated(String before, Map<List<String>, List<String>> taken) {
        Map<List<String>, List<String>> figures = known(before);
        figures.putAll(taken);
        StringBuilder text = new StringBuilder();
        row(text, columns.stream().map(Column::title).toList());
        text.append("|---".repeat(columns.size())).append("|\n");
        String above = "";
        for (List<String> line : lines) {
            List<String> own = figures.getOrDefault(key(line), List.of());
            List<String> cells = new ArrayList<>(line);
            int next = 0;
            for (int c = 0; c < cells.size(); c++) {
                if (columns.get(c).use() == Use.FIGURE) {
                    cells.set(c, next < own.size() ? own.get(next) : next == 0 ? NONE : "");
                    next++;
                }
            }
            String first = cells.getFirst();
            if (first.equals(above) && columns.stream().filter(column -> column.use() == Use.KEY).count() > 1) {
                cells.set(0, "");
            }
            above = first;
            row(text, cells);
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(cell.isEmpty() ? " |" : " " + cell + " |"));
        text.append('\n');
    }

    private Map<List<String>, List<String>> known(String block) {
        Map<List<String>, List<String>> figures = new HashMap<>();
        String above = "";
        for (String text : block.lines().filter(each -> each.startsWith("|")).skip(2).toList()) {
            String[] parts = text.substring(1).split("\\|", -1);
            if (parts.length - 1 == columns.size()) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < columns.size(); c++) {
                    cells.add(parts[c].strip());
                }
                if (cells.getFirst().isEmpty()) {
                    cells.set(0, above);
                }
                above = cells.getFirst();
                figures.put(picked(cells, Use.KEY), picked(cells, Use.FIGURE));
            }
        }
        return figures;
    }

    private List<String> picked(List<String> cells, Use use) {
        List<String> found = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).use() == use) {
                found.add(cells.get(c));
            }
        }
        return found;
    }
}

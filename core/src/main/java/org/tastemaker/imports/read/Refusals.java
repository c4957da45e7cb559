// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.imports.ImportReport.RowProblem;
import org.tastemaker.imports.text.Reading;
import org.tastemaker.imports.text.RowReader;

/// Why rows are refused. The keys stand in `texts/data`.
final class Refusals {
    private static final int LONGEST_CELL = 60;

    private Refusals() {}

    /// @return the problem of a row with another number of fields, or null
    static @Nullable RowProblem fields(RowReader row, int expected) {
        if (row.count() == expected) {
            return null;
        }
        String key = row.count() < expected ? "data.problem.row-too-short" : "data.problem.row-too-long";
        return new RowProblem(row.line(), key, List.of(Integer.toString(row.count()), Integer.toString(expected)));
    }

    /// @param kind `number` or `time`
    static RowProblem value(RowReader row, int field, String column, Reading reading, String kind) {
        String key = reading == Reading.NOT_FINITE ? "data.problem.not-finite" : "data.problem.not-a-" + kind;
        return new RowProblem(row.line(), key, List.of(column, cell(row, field)));
    }

    static RowProblem of(RowReader row, String key, String... arguments) {
        return new RowProblem(row.line(), key, List.of(arguments));
    }

    static String cell(RowReader row, int field) {
        String text = row.text(field);
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;

/// Protocols as rows.
final class ProtocolRows {
    private ProtocolRows() {}

    static void write(Sql sql, int dataSet, ProtocolRecord p) throws SQLException {
        sql.update(
                "INSERT INTO protocol VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p.name(), dataSet, ProjectJson.text(p.recipe()), ProjectJson.text(p.split()), ProjectJson.text(p.reports()), p.users(),
                p.items(), p.train(), p.validation(), p.test());
    }

    static List<ProtocolRecord> read(Sql sql) throws SQLException {
        return sql.list(
                "SELECT name, recipe, split, reports, users, items, train, validation, test FROM protocol ORDER BY rowid",
                row -> new ProtocolRecord(
                        row.getString(1), ProjectJson.MAPPER.readValue(row.getString(2), Recipe.class),
                        ProjectJson.MAPPER.readValue(row.getString(3), StepSettings.class),
                        List.of(ProjectJson.MAPPER.readValue(row.getString(4), StepReport[].class)), row.getInt(5), row.getInt(6),
                        row.getLong(7), row.getLong(8), row.getLong(9)));
    }

    static Optional<Integer> dataSet(Sql sql, String name) throws SQLException {
        return sql.one("SELECT data_set FROM protocol WHERE name = ?", row -> row.getInt(1), name);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.List;

/// Gives protocols what they share with the imported data as their own, before the imported data change: a protocol
/// stays bound to the rows it was made from. Bytes are copied as they lie.
final class Independence {
    private static final String CHUNKS =
            "INSERT INTO chunk SELECT ?, column_name, number, bytes FROM chunk WHERE data_set = ? AND column_name LIKE ?";

    private final Sql sql;

    Independence(Sql sql) {
        this.sql = sql;
    }

    /// @return about how many bytes [#grant] will write
    long size() throws SQLException {
        long imported = sql.one(
                        "SELECT COALESCE(SUM(LENGTH(bytes)), 0) FROM chunk WHERE data_set = ?", row -> row.getLong(1), DataRows.IMPORTED)
                .orElse(0L);
        return imported * sharing().size();
    }

    void grant() throws SQLException {
        for (int id : sharing()) {
            for (String what : DataRows.head(sql, id).orElseThrow().shared()) {
                copy(id, what);
            }
            sql.update("UPDATE data_set SET shared = '[]' WHERE id = ?", id);
        }
    }

    private List<Integer> sharing() throws SQLException {
        return sql.list(
                "SELECT id FROM data_set WHERE id <> ? AND shared <> '[]' ORDER BY id", row -> row.getInt(1), DataRows.IMPORTED);
    }

    private void copy(int id, String what) throws SQLException {
        switch (what) {
            case "users", "items" -> {
                String table = TableRows.name(what);
                sql.update(
                        "INSERT INTO " + table + " SELECT ?, number, id, attributes FROM " + table + " WHERE data_set = ?",
                        id, DataRows.IMPORTED);
                sql.update(
                        "INSERT INTO table_check SELECT ?, owner, checksum FROM table_check WHERE data_set = ? AND owner = ?",
                        id, DataRows.IMPORTED, what);
                heads(id, what);
            }
            case "context" -> {
                heads(id, what);
                sql.update(CHUNKS, id, DataRows.IMPORTED, "context/%");
            }
            case "links" -> sql.update(CHUNKS, id, DataRows.IMPORTED, "links/%");
            default -> sql.update(CHUNKS, id, DataRows.IMPORTED, what);
        }
    }

    private void heads(int id, String owner) throws SQLException {
        sql.update(
                "INSERT INTO attribute SELECT ?, owner, place, name, role, kind, levels FROM attribute WHERE data_set = ? AND owner = ?",
                id, DataRows.IMPORTED, owner);
    }
}

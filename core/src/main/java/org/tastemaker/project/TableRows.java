// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.tastemaker.data.Column;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// The rows of users and items, with a checksum over them.
final class TableRows {
    private static final int BATCH = 10_000;

    private TableRows() {}

    /// @param owner `users` or `items`
    static void write(Sql sql, int dataSet, String owner, Table table) throws SQLException {
        heads(sql, dataSet, owner, table.columns().stream().map(TableCodec.Head::of).toList());
        CRC32C crc = new CRC32C();
        sql.batch("INSERT INTO " + name(owner) + " VALUES (?, ?, ?, ?)", statement -> {
            for (int r = 0; r < table.size(); r++) {
                String id = table.identifiers().name(r);
                String attributes = TableCodec.row(table.columns(), r);
                add(crc, id, attributes);
                statement.setInt(1, dataSet);
                statement.setInt(2, r);
                statement.setString(3, id);
                statement.setString(4, attributes);
                statement.addBatch();
                if (r % BATCH == BATCH - 1) {
                    statement.executeBatch();
                }
            }
        });
        sql.update("INSERT OR REPLACE INTO table_check VALUES (?, ?, ?)", dataSet, owner, crc.getValue());
    }

    static void heads(Sql sql, int dataSet, String owner, List<TableCodec.Head> heads) throws SQLException {
        for (int place = 0; place < heads.size(); place++) {
            TableCodec.Head head = heads.get(place);
            List<String> levels = head.levels();
            sql.update(
                    "INSERT INTO attribute VALUES (?, ?, ?, ?, ?, ?, ?)",
                    dataSet, owner, place, head.name(), head.role().name(), head.kind(),
                    levels == null ? null : ProjectJson.text(levels));
        }
    }

    static List<TableCodec.Head> heads(Sql sql, int dataSet, String owner) throws SQLException {
        return sql.list(
                "SELECT name, role, kind, levels FROM attribute WHERE data_set = ? AND owner = ? ORDER BY place",
                row -> {
                    String levels = row.getString(4);
                    return new TableCodec.Head(
                            row.getString(1), Role.valueOf(row.getString(2)), row.getString(3),
                            levels == null ? null : ProjectJson.words(levels));
                },
                dataSet, owner);
    }

    static void delete(Sql sql, int dataSet, String owner) throws SQLException {
        sql.update("DELETE FROM " + name(owner) + " WHERE data_set = ?", dataSet);
        sql.update("DELETE FROM attribute WHERE data_set = ? AND owner = ?", dataSet, owner);
    }

    static Table read(Sql sql, int dataSet, String owner) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        CRC32C crc = new CRC32C();
        sql.list("SELECT id, attributes FROM " + name(owner) + " WHERE data_set = ? ORDER BY number", row -> {
            ids.add(row.getString(1));
            attributes.add(row.getString(2));
            add(crc, row.getString(1), row.getString(2));
            return true;
        }, dataSet);
        long wanted = sql.one("SELECT checksum FROM table_check WHERE data_set = ? AND owner = ?", row -> row.getLong(1), dataSet, owner)
                .orElse(-1L);
        if (wanted != crc.getValue()) {
            throw new IllegalArgumentException("checksum of " + owner + " differs");
        }
        List<Column> columns = TableCodec.columns(heads(sql, dataSet, owner), attributes);
        return new Table(Identifiers.of(ids), columns);
    }

    static void add(CRC32C crc, String id, String attributes) {
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
        crc.update(attributes.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
    }

    static String name(String owner) {
        return owner.equals("users") ? "user" : "item";
    }
}

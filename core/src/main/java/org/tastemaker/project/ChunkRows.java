// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Streams of chunks as rows of a project. What is added follows what is there.
final class ChunkRows implements Streams.Target, Streams.Source {
    private final Sql sql;
    private final int dataSet;
    private final Map<String, Integer> next = new HashMap<>();

    ChunkRows(Sql sql, int dataSet) {
        this.sql = sql;
        this.dataSet = dataSet;
    }

    @Override
    public void add(String stream, byte[] chunk) {
        try {
            Integer number = next.get(stream);
            int place = number == null ? count(stream) : number;
            sql.update("INSERT INTO chunk VALUES (?, ?, ?, ?)", dataSet, stream, place, chunk);
            next.put(stream, place + 1);
        } catch (SQLException failed) {
            throw sql.problem(failed);
        }
    }

    /// @return whether a stream has chunks
    boolean has(String stream) throws SQLException {
        return count(stream) > 0;
    }

    private int count(String stream) throws SQLException {
        return sql.one(
                        "SELECT COALESCE(MAX(number) + 1, 0) FROM chunk WHERE data_set = ? AND column_name = ?",
                        row -> row.getInt(1), dataSet, stream)
                .orElse(0);
    }

    @Override
    public List<byte[]> chunks(String stream) {
        try {
            return sql.list(
                    "SELECT bytes FROM chunk WHERE data_set = ? AND column_name = ? ORDER BY number",
                    row -> row.getBytes(1), dataSet, stream);
        } catch (SQLException failed) {
            throw sql.problem(failed);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Streams of chunks as rows of a project.
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
            sql.update("INSERT INTO chunk VALUES (?, ?, ?, ?)", dataSet, stream, next.merge(stream, 1, Integer::sum) - 1, chunk);
        } catch (SQLException failed) {
            throw sql.problem(failed);
        }
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

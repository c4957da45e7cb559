// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.column.ColumnCodec.Kind;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.TensorChunks;
import org.tastemaker.tensor.Tensors;

/// Trained models and checkpoints as rows and chunks.
final class TensorRows {
    private TensorRows() {}

    /// @param kind `model` or `checkpoint`
    static void write(Sql sql, String run, String kind, Tensors tensors) throws SQLException {
        sql.update("DELETE FROM tensors WHERE run = ? AND kind = ?", run, kind);
        sql.update("INSERT INTO tensors (run, kind, words) VALUES (?, ?, ?)", run, kind, ProjectJson.text(tensors.words()));
        int id = sql.one("SELECT last_insert_rowid()", row -> row.getInt(1)).orElseThrow();
        int place = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.tensors().entrySet()) {
            sql.update(
                    "INSERT INTO tensor VALUES (?, ?, ?, ?, ?)",
                    id, place, tensor.getKey(), TensorChunks.kind(tensor.getValue()).name(), ProjectJson.text(tensor.getValue().shape()));
            int number = 0;
            for (Iterator<byte[]> chunks = TensorChunks.encode(tensor.getValue()); chunks.hasNext(); ) {
                sql.update("INSERT INTO tensor_chunk VALUES (?, ?, ?, ?)", id, place, number++, chunks.next());
            }
            place++;
        }
    }

    static Optional<Tensors> read(Sql sql, String run, String kind) throws SQLException {
        return sql.one("SELECT id, words FROM tensors WHERE run = ? AND kind = ?", row -> {
            int id = row.getInt(1);
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            sql.list("SELECT place, name, kind, shape FROM tensor WHERE tensors = ? ORDER BY place", tensor -> {
                List<byte[]> chunks = sql.list(
                        "SELECT bytes FROM tensor_chunk WHERE tensors = ? AND tensor = ? ORDER BY number",
                        chunk -> chunk.getBytes(1), id, tensor.getInt(1));
                long[] shape = ProjectJson.MAPPER.readValue(tensor.getString(4), long[].class);
                tensors.put(tensor.getString(2), TensorChunks.decode(Kind.valueOf(tensor.getString(3)), shape, chunks));
                return true;
            }, id);
            return new Tensors(tensors, ProjectJson.MAPPER.readValue(row.getString(2), ProjectJson.WORD_BY_NAME));
        }, run, kind);
    }
}

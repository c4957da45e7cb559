// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.split.Part;

/// Evaluations as rows. An evaluation over the same users adds its metrics to those already there.
final class EvaluationRows {
    private EvaluationRows() {}

    static void write(Sql sql, String run, Evaluation evaluation) throws SQLException {
        String part = evaluation.on().name();
        byte[] users = users(evaluation.users());
        Optional<Integer> old = sql.one(
                "SELECT id, users FROM evaluation WHERE run = ? AND part = ? AND candidates = ?",
                row -> Arrays.equals(row.getBytes(2), users) ? row.getInt(1) : 0,
                run, part, evaluation.candidates());
        if (old.isPresent() && old.get() == 0) {
            sql.update("DELETE FROM evaluation WHERE run = ? AND part = ? AND candidates = ?", run, part, evaluation.candidates());
        }
        int id;
        if (old.isPresent() && old.get() > 0) {
            id = old.get();
        } else {
            sql.update(
                    "INSERT INTO evaluation (run, part, candidates, users) VALUES (?, ?, ?, ?)",
                    run, part, evaluation.candidates(), users);
            id = sql.one("SELECT last_insert_rowid()", row -> row.getInt(1)).orElseThrow();
        }
        int place = sql.one("SELECT COALESCE(MAX(place) + 1, 0) FROM metric WHERE evaluation = ?", row -> row.getInt(1), id).orElse(0);
        for (Map.Entry<String, Estimate> metric : evaluation.metrics().entrySet()) {
            Estimate e = metric.getValue();
            float[] values = evaluation.perUser().get(metric.getKey());
            sql.update("DELETE FROM metric WHERE evaluation = ? AND name = ?", id, metric.getKey());
            sql.update(
                    "INSERT INTO metric VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id, place++, metric.getKey(), number(e.value()), number(e.low()), number(e.high()), values == null ? 0 : 1);
            if (values != null) {
                userValues(sql, id, metric.getKey(), evaluation.users(), values);
            }
        }
    }

    static Optional<Evaluation> read(Sql sql, String run, Part on, String candidates) throws SQLException {
        return sql.one(
                "SELECT id, users FROM evaluation WHERE run = ? AND part = ? AND candidates = ?",
                row -> read(sql, row.getInt(1), users(row.getBytes(2)), on, candidates),
                run, on.name(), candidates);
    }

    private static Evaluation read(Sql sql, int id, int[] users, Part on, String candidates) throws SQLException {
        Map<String, Estimate> metrics = new LinkedHashMap<>();
        Map<String, float[]> perUser = new LinkedHashMap<>();
        sql.list("SELECT name, value, low, high, has_users FROM metric WHERE evaluation = ? ORDER BY place", row -> {
            metrics.put(row.getString(1), new Estimate(number(row, 2), number(row, 3), number(row, 4)));
            if (row.getInt(5) == 1) {
                perUser.put(row.getString(1), new float[users.length]);
            }
            return true;
        }, id);
        for (Map.Entry<String, float[]> metric : perUser.entrySet()) {
            int[] at = {0};
            sql.list("SELECT value FROM user_metric WHERE evaluation = ? AND metric = ? ORDER BY user", row -> {
                metric.getValue()[at[0]++] = (float) number(row, 1);
                return true;
            }, id, metric.getKey());
        }
        return new Evaluation(on, candidates, users, metrics, perUser);
    }

    private static void userValues(Sql sql, int id, String metric, int[] users, float[] values) throws SQLException {
        sql.batch("INSERT INTO user_metric VALUES (?, ?, ?, ?)", statement -> {
            for (int u = 0; u < users.length; u++) {
                statement.setInt(1, id);
                statement.setString(2, metric);
                statement.setInt(3, users[u]);
                statement.setObject(4, number(values[u]));
                statement.addBatch();
                if (u % 10_000 == 9_999) {
                    statement.executeBatch();
                }
            }
        });
    }

    private static byte[] users(int[] users) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        Streams.ints((stream, chunk) -> {
            out.writeBytes(java.nio.ByteBuffer.allocate(4).putInt(chunk.length).array());
            out.writeBytes(chunk);
        }, "users", users);
        return out.toByteArray();
    }

    private static int[] users(byte[] bytes) {
        java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(bytes);
        int[] users = {};
        while (in.remaining() >= 4) {
            byte[] chunk = new byte[Math.min(in.getInt(), in.remaining())];
            in.get(chunk);
            int[] part = ColumnCodec.ints(chunk);
            int before = users.length;
            users = Arrays.copyOf(users, before + part.length);
            System.arraycopy(part, 0, users, before, part.length);
        }
        return users;
    }

    private static @org.jspecify.annotations.Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}

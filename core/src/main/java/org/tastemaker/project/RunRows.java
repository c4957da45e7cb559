// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.parameter.Parameters;

/// Runs and their curves as rows.
final class RunRows {
    private RunRows() {}

    static void write(Sql sql, RunRecord run) throws SQLException {
        sql.update(
                """
                INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET
                model = excluded.model, protocol = excluded.protocol, seed = excluded.seed, engine = excluded.engine,
                status = excluded.status, started = excluded.started, seconds = excluded.seconds,
                samples_per_second = excluded.samples_per_second, epochs_done = excluded.epochs_done,
                best_epoch = excluded.best_epoch, problem = excluded.problem""",
                run.name(), run.model(), run.protocol(), run.seed(), run.engine(), run.status().name(), run.started(),
                finite(run.seconds()), finite(run.samplesPerSecond()), run.epochsDone(), run.bestEpoch(), run.problem());
        sql.update("DELETE FROM run_word WHERE run = ?", run.name());
        words(sql, run.name(), "parameter", run.parameters());
        words(sql, run.name(), "environment", run.environment());
        if (run.status() == RunStatus.DONE) {
            sql.update("DELETE FROM tensors WHERE run = ? AND kind = 'checkpoint'", run.name());
        }
    }

    static List<RunRecord> read(Sql sql) throws SQLException {
        return sql.list(
                """
                SELECT name, model, protocol, seed, engine, status, started, seconds, samples_per_second, epochs_done,
                best_epoch, problem FROM run ORDER BY rowid""",
                row -> new RunRecord(
                        row.getString(1), row.getString(2), row.getString(3), words(sql, row.getString(1), "parameter"),
                        row.getLong(4), row.getString(5), RunStatus.valueOf(row.getString(6)), row.getLong(7), row.getDouble(8),
                        row.getDouble(9), row.getInt(10), row.getInt(11), words(sql, row.getString(1), "environment"),
                        row.getString(12)));
    }

    static void addPoint(Sql sql, String run, MetricPoint point) throws SQLException {
        sql.update(
                "INSERT INTO point (run, series, epoch, seconds, value) VALUES (?, ?, ?, ?, ?)",
                run, point.series(), point.epoch(), point.seconds(), Double.isNaN(point.value()) ? null : point.value());
    }

    static List<MetricPoint> points(Sql sql, String run) throws SQLException {
        return sql.list(
                "SELECT series, epoch, seconds, value FROM point WHERE run = ? ORDER BY id",
                row -> new MetricPoint(
                        row.getString(1), row.getInt(2), row.getDouble(3), row.getObject(4) == null ? Double.NaN : row.getDouble(4)),
                run);
    }

    private static void words(Sql sql, String run, String kind, Map<String, String> words) throws SQLException {
        sql.batch("INSERT INTO run_word VALUES (?, ?, ?, ?, ?)", statement -> {
            int place = 0;
            for (Map.Entry<String, String> word : words.entrySet()) {
                statement.setString(1, run);
                statement.setString(2, kind);
                statement.setInt(3, place++);
                statement.setString(4, word.getKey());
                statement.setString(5, word.getValue());
                statement.addBatch();
            }
        });
    }

    private static Map<String, String> words(Sql sql, String run, String kind) throws SQLException {
        Map<String, String> words = new LinkedHashMap<>();
        sql.list("SELECT name, value FROM run_word WHERE run = ? AND kind = ? ORDER BY place", row -> {
            // parameters of runs that are older than this have exponents
            words.put(row.getString(1), kind.equals("parameter") ? Parameters.plain(row.getString(2)) : row.getString(2));
            return true;
        }, run, kind);
        return words;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}

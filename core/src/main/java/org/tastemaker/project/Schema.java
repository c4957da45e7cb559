// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The tables of a project file, version after version. A migration, once released, never changes.
///
/// @param migrations migration `n` (from 0) leads from version `n` to version `n + 1`
record Schema(List<List<String>> migrations) {
    /// `Tast` as a number: what the file utility and SQLite show as the application.
    static final int APPLICATION_ID = 0x54617374;

    /// What this program writes.
    static final Schema CURRENT = new Schema(List.of(List.of(
            """
            CREATE TABLE data_set (
              id INTEGER PRIMARY KEY, -- 1 is what was imported, others belong to protocols
              name TEXT NOT NULL, row_count INTEGER NOT NULL, users INTEGER NOT NULL, items INTEGER NOT NULL,
              event_names TEXT NOT NULL, -- JSON
              links TEXT NOT NULL, -- JSON: names of the kinds of links
              shared TEXT NOT NULL, -- JSON: what is the same as in data set 1 and lies there alone
              hash TEXT NOT NULL
            ) STRICT""",
            """
            CREATE TABLE attribute (
              data_set INTEGER NOT NULL REFERENCES data_set ON DELETE CASCADE,
              owner TEXT NOT NULL CHECK (owner IN ('users', 'items', 'context')), place INTEGER NOT NULL,
              name TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, levels TEXT,
              PRIMARY KEY (data_set, owner, place)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE user (
              data_set INTEGER NOT NULL REFERENCES data_set ON DELETE CASCADE, number INTEGER NOT NULL,
              id TEXT NOT NULL, attributes TEXT NOT NULL, -- JSON
              PRIMARY KEY (data_set, number)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE item (
              data_set INTEGER NOT NULL REFERENCES data_set ON DELETE CASCADE, number INTEGER NOT NULL,
              id TEXT NOT NULL, attributes TEXT NOT NULL, -- JSON
              PRIMARY KEY (data_set, number)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE table_check (
              data_set INTEGER NOT NULL REFERENCES data_set ON DELETE CASCADE, owner TEXT NOT NULL,
              checksum INTEGER NOT NULL, PRIMARY KEY (data_set, owner)
            ) STRICT, WITHOUT ROWID""",
            "CREATE TABLE image (item INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT",
            """
            CREATE TABLE chunk (
              data_set INTEGER NOT NULL REFERENCES data_set ON DELETE CASCADE, column_name TEXT NOT NULL,
              number INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (data_set, column_name, number)
            ) STRICT""",
            """
            CREATE TABLE protocol (
              name TEXT PRIMARY KEY, data_set INTEGER NOT NULL UNIQUE REFERENCES data_set,
              recipe TEXT NOT NULL, split TEXT NOT NULL, reports TEXT NOT NULL, -- JSON
              users INTEGER NOT NULL, items INTEGER NOT NULL,
              train INTEGER NOT NULL, validation INTEGER NOT NULL, test INTEGER NOT NULL
            ) STRICT""",
            """
            CREATE TABLE run (
              name TEXT PRIMARY KEY, model TEXT NOT NULL, protocol TEXT NOT NULL REFERENCES protocol, seed INTEGER NOT NULL,
              engine TEXT NOT NULL, status TEXT NOT NULL, started INTEGER NOT NULL, seconds REAL NOT NULL,
              samples_per_second REAL NOT NULL, epochs_done INTEGER NOT NULL, best_epoch INTEGER NOT NULL, problem TEXT
            ) STRICT""",
            """
            CREATE TABLE run_word (
              run TEXT NOT NULL REFERENCES run ON DELETE CASCADE, kind TEXT NOT NULL CHECK (kind IN ('parameter', 'environment')),
              place INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (run, kind, place)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE point (
              id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run ON DELETE CASCADE, series TEXT NOT NULL,
              epoch INTEGER NOT NULL, seconds REAL NOT NULL, value REAL -- NULL is not a number
            ) STRICT""",
            "CREATE INDEX point_run ON point (run)",
            """
            CREATE TABLE evaluation (
              id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run ON DELETE CASCADE, part TEXT NOT NULL,
              candidates TEXT NOT NULL, users BLOB NOT NULL, UNIQUE (run, part, candidates)
            ) STRICT""",
            """
            CREATE TABLE metric (
              evaluation INTEGER NOT NULL REFERENCES evaluation ON DELETE CASCADE, place INTEGER NOT NULL,
              name TEXT NOT NULL, value REAL, low REAL, high REAL, has_users INTEGER NOT NULL,
              PRIMARY KEY (evaluation, name)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE user_metric (
              evaluation INTEGER NOT NULL, metric TEXT NOT NULL, user INTEGER NOT NULL, value REAL,
              PRIMARY KEY (evaluation, metric, user),
              FOREIGN KEY (evaluation, metric) REFERENCES metric (evaluation, name) ON DELETE CASCADE
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE tensors (
              id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES run ON DELETE CASCADE,
              kind TEXT NOT NULL CHECK (kind IN ('model', 'checkpoint')), words TEXT NOT NULL, UNIQUE (run, kind)
            ) STRICT""",
            """
            CREATE TABLE tensor (
              tensors INTEGER NOT NULL REFERENCES tensors ON DELETE CASCADE, place INTEGER NOT NULL, name TEXT NOT NULL,
              kind TEXT NOT NULL, shape TEXT NOT NULL, PRIMARY KEY (tensors, place)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE tensor_chunk (
              tensors INTEGER NOT NULL REFERENCES tensors ON DELETE CASCADE, tensor INTEGER NOT NULL,
              number INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (tensors, tensor, number)
            ) STRICT""",
            "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")));

    int version() {
        return migrations.size();
    }

    /// Brings the file from a version to [#version] within the caller's transaction.
    void migrate(Connection connection, int from) throws SQLException {
        migrate(connection, from, version());
    }

    private void migrate(Connection connection, int from, int to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (List<String> migration : migrations.subList(from, to)) {
                for (String sql : migration) {
                    statement.executeUpdate(sql);
                }
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + to);
        }
    }

    /// @return whether the file has exactly the tables and indexes of its version, each with the very words
    ///     that made it: a stranger's trigger, view, generated column or changed table is thereby refused
    boolean isOurs(Connection connection, int version) throws SQLException {
        try (Connection model = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:")) {
            migrate(model, 0, version);
            return objects(model).equals(objects(connection));
        }
    }

    /// @return whether a file of a newer version has only tables and indexes, none of which can act
    static boolean isPassive(Connection connection) throws SQLException {
        return objects(connection).stream().allMatch(object ->
                (object.startsWith("table ") || object.startsWith("index ")) && !object.contains("CREATE VIRTUAL"));
    }

    private static Set<String> objects(Connection connection) throws SQLException {
        Set<String> objects = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT type, name, tbl_name, sql FROM sqlite_schema")) {
            while (rows.next()) {
                objects.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " " + rows.getString(4));
            }
        }
        return objects;
    }
}

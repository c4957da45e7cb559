// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.tastemaker.column.DamagedColumnException;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// One connection, used by one thread at a time, whose errors are sentences about the project.
final class Sql implements AutoCloseable {
    private final Path path;
    private final Connection connection;
    /// About how many bytes the last transaction was to write.
    private long writing = 1;
    private boolean otherTables;

    Sql(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /// The file is of a newer version: what cannot be read of it may be sound all the same.
    void expectOtherTables() {
        otherTables = true;
    }

    /// Something that reads or writes.
    interface Work<T extends @Nullable Object> {
        T with(Sql sql) throws SQLException;
    }

    /// Makes a value of a row.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Runs work outside of a transaction, or within the one that is open.
    synchronized <T extends @Nullable Object> T read(Work<T> work) {
        try {
            return work.with(this);
        } catch (SQLException failed) {
            throw problem(failed);
        } catch (DamagedColumnException | tools.jackson.core.JacksonException | IllegalArgumentException
                | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw damaged(damaged);
        }
    }

    /// Runs work in one transaction: all of it stays, or nothing.
    void write(Work<? extends @Nullable Object> work) {
        write(1, work);
    }

    /// The same for much at once.
    ///
    /// @param bytes about how many are written, told where there is no room for them
    synchronized void write(long bytes, Work<? extends @Nullable Object> work) {
        writing = bytes;
        try {
            connection.setAutoCommit(false);
            try {
                work.with(this);
                connection.commit();
            } catch (SQLException | RuntimeException | Error failed) {
                rollback(failed);
                throw failed;
            }
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw problem(failed);
        }
    }

    /// A full disk makes SQLite roll back by itself; a second rollback must not hide why.
    private void rollback(Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException already) {
            why.addSuppressed(already);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException already) {
            why.addSuppressed(already);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(row.of(rows));
            }
        }
        return all;
    }

    <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... arguments) throws SQLException {
        return list(sql, row, arguments).stream().findFirst();
    }

    int update(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /// Runs a statement many times; the work fills and adds batches.
    void batch(String sql, Batch batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            batch.fill(statement);
            statement.executeBatch();
        }
    }

    /// Fills a statement.
    interface Batch {
        void fill(PreparedStatement statement) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    ProblemException damaged(Throwable why) {
        if (otherTables) {
            return new ProblemException(why, ProblemKind.PROJECT, "project.problem.newer-tables", path.toString());
        }
        return new ProblemException(why, ProblemKind.PROJECT, "project.problem.damaged", path.toString(), String.valueOf(why.getMessage()));
    }

    ProblemException problem(SQLException failed) {
        if (isFull(failed)) {
            return DiskFull.problem(failed, path, writing);
        }
        boolean unknown = failed instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
        return unknown && otherTables ? damaged(failed) : problem(path, failed);
    }

    static ProblemException problem(Path path, SQLException failed) {
        SQLiteErrorCode code = failed instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        String place = path.toString();
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return DiskFull.problem(failed, path, 1);
        }
        if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            return new ProblemException(failed, ProblemKind.PROJECT, "project.problem.busy", place);
        }
        if (name.startsWith("SQLITE_READONLY") || name.equals("SQLITE_PERM")) {
            return new ProblemException(failed, ProblemKind.PROJECT, "project.problem.not-writable", place);
        }
        if (name.startsWith("SQLITE_NOTADB")) {
            return new ProblemException(failed, ProblemKind.PROJECT, "project.problem.not-a-project", place);
        }
        if (name.startsWith("SQLITE_CANTOPEN")) {
            return new ProblemException(failed, ProblemKind.PROJECT, "project.problem.cannot-open", place);
        }
        return new ProblemException(failed, ProblemKind.PROJECT, "project.problem.damaged", place, String.valueOf(failed.getMessage()));
    }

    static boolean isFull(SQLException failed) {
        return failed instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw problem(failed);
        }
    }
}

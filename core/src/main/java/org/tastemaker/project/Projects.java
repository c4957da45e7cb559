// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Makes and opens project files. A file is trusted only after its application number, version and every
/// table definition have been found to be ours; nothing of a stranger's file is run before or after.
///
/// Rollback journal, not write-ahead log: a closed project is always one file, a plain copy of an idle one
/// is complete, and a commit costs less than a millisecond anyway.
public final class Projects {
    private Projects() {}

    /// Makes an empty project.
    ///
    /// @throws ProblemException of kind PROJECT if a file stands there already or none can be made
    public static ProjectWriter create(Path path) {
        try {
            Files.createFile(path);
        } catch (java.nio.file.FileAlreadyExistsException there) {
            throw new ProblemException(there, ProblemKind.PROJECT, "project.problem.exists", path.toString());
        } catch (IOException refused) {
            throw new ProblemException(refused, ProblemKind.PROJECT, "project.problem.cannot-create", path.toString(), refused);
        }
        try {
            return open(path, true, Schema.CURRENT);
        } catch (RuntimeException | Error failed) {
            // What could not become a project must not be in the way of the next try.
            try {
                Files.deleteIfExists(path);
            } catch (IOException kept) {
                failed.addSuppressed(kept);
            }
            throw failed;
        }
    }

    /// Opens a project to read it. A file of a newer version opens too, as far as its tables are known.
    ///
    /// @throws ProblemException of kind PROJECT if there is none or it is damaged
    public static ProjectReader openToRead(Path path) {
        present(path);
        Neighbours.check(path);
        Sql sql = new Sql(path, connect(path, false));
        try {
            int version = check(sql, path, Schema.CURRENT);
            if (version > Schema.CURRENT.version()) {
                sql.expectOtherTables();
                return new NewerProject(path, sql);
            }
            if (version < Schema.CURRENT.version()) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.older", path.toString());
            }
            return new SqliteReader(path, sql);
        } catch (RuntimeException | Error failed) {
            sql.close();
            throw failed;
        }
    }

    /// Opens a project to write it, or to read it alone where a newer version of the program made it.
    ///
    /// @return a [ProjectWriter], or a [NewerProject]
    /// @throws ProblemException as [#openToRead] and [#openToWrite]
    public static ProjectReader open(Path path) {
        present(path);
        if (Neighbours.version(path) > Schema.CURRENT.version()) {
            ProjectReader reader = openToRead(path);
            if (reader instanceof NewerProject) {
                return reader;
            }
            reader.close();
        }
        return openToWrite(path);
    }

    /// Opens a project to write it. An older version is brought up to date; a copy from before is kept
    /// beside it as `NAME.version-N.taste`. Runs that a killed process left as running become interrupted.
    ///
    /// @throws ProblemException of kind PROJECT if there is none, it is damaged, of a newer version, or
    ///     somebody else writes it
    public static ProjectWriter openToWrite(Path path) {
        return openToWrite(path, Schema.CURRENT);
    }

    static ProjectWriter openToWrite(Path path, Schema schema) {
        present(path);
        return open(path, false, schema);
    }

    private static ProjectWriter open(Path path, boolean fresh, Schema schema) {
        Neighbours.check(path);
        WriterLock lock = WriterLock.take(path);
        Sql sql = null;
        try {
            sql = new Sql(path, connect(path, true));
            int version = fresh ? 0 : check(sql, path, schema);
            if (version > schema.version()) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.newer", path.toString());
            }
            if (version < schema.version()) {
                if (!fresh) {
                    keepCopy(sql, path, version);
                }
                sql.write(s -> {
                    schema.migrate(s.connection(), version);
                    return true;
                });
            }
            sql.write(s -> s.update(
                    "UPDATE run SET status = ? WHERE status = ?", RunStatus.INTERRUPTED.name(), RunStatus.RUNNING.name()));
            clearJournal(sql, path, schema);
            return new SqliteProject(path, sql, lock);
        } catch (RuntimeException | Error failed) {
            if (sql != null) {
                sql.close();
            }
            lock.close();
            throw failed;
        }
    }

    /// A writer that was killed before its first page leaves a journal that undoes nothing, and SQLite lets it
    /// lie until the next change: one is made, so that the closed project is one file.
    private static void clearJournal(Sql sql, Path path, Schema schema) {
        if (Files.exists(Neighbours.journal(path))) {
            sql.write(s -> s.update("PRAGMA user_version = " + schema.version()));
        }
    }

    private static int check(Sql sql, Path path, Schema schema) {
        return sql.read(s -> {
            int application = s.one("PRAGMA application_id", row -> row.getInt(1)).orElse(0);
            int version = s.one("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
            if (application != Schema.APPLICATION_ID || version < 1) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.not-a-project", path.toString());
            }
            boolean harmless = version > schema.version()
                    ? Schema.isPassive(s.connection())
                    : schema.isOurs(s.connection(), version);
            if (!harmless) {
                throw new ProblemException(ProblemKind.PROJECT, "project.problem.changed", path.toString());
            }
            return version;
        });
    }

    /// @param writing whether changes are allowed; a reader may still undo what a killed writer left half done
    private static Connection connect(Path path, boolean writing) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        Connection connection = null;
        try {
            // From a path alone, percent-encoded, so that no part of a name is taken for a setting.
            connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri().toASCIIString());
            try (Statement statement = connection.createStatement()) {
                for (String pragma : new String[] {
                    "trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "synchronous = EXTRA", "temp_store = MEMORY",
                    "cache_size = -16000"
                }) {
                    statement.execute("PRAGMA " + pragma);
                }
                if (!writing) {
                    statement.execute("PRAGMA query_only = ON");
                }
            }
            return connection;
        } catch (SQLException failed) {
            try {
                if (connection != null) {
                    connection.close();
                }
            } catch (SQLException twice) {
                failed.addSuppressed(twice);
            }
            throw Sql.problem(path, failed);
        }
    }

    private static void keepCopy(Sql sql, Path path, int version) {
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.taste$", "");
        // A copy that is there already, of a migration that was cut short or of an older namesake, stays.
        Path copy = path.resolveSibling(name + ".version-" + version + ".taste");
        for (int n = 2; Files.exists(copy); n++) {
            copy = path.resolveSibling(name + ".version-" + version + "-" + n + ".taste");
        }
        copy(sql, copy);
    }

    /// Copies a project, complete and without free pages, while it may be open elsewhere.
    ///
    /// @throws ProblemException of kind PROJECT if a file stands there already or none can be made
    public static void copy(Path from, Path to) {
        present(from);
        Neighbours.check(from);
        try (Sql sql = new Sql(from, connect(from, true))) {
            check(sql, from, Schema.CURRENT);
            copy(sql, to);
        }
    }

    private static void copy(Sql sql, Path to) {
        if (Files.exists(to)) {
            throw new ProblemException(ProblemKind.PROJECT, "project.problem.exists", to.toString());
        }
        Path temporary = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            // SQLite would only say that it cannot open a file, not which of the two.
            Files.deleteIfExists(temporary);
            Files.createFile(temporary);
            Files.delete(temporary);
            sql.read(s -> copyInto(s, temporary, to));
            try (java.nio.channels.FileChannel channel =
                    java.nio.channels.FileChannel.open(temporary, java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            remove(temporary, failed);
            throw new ProblemException(failed, ProblemKind.PROJECT, "project.problem.cannot-create", to.toString(), failed);
        } catch (RuntimeException | Error failed) {
            remove(temporary, failed);
            throw failed;
        }
    }

    /// Where there is no room it is the copy's disk that is full, not that of the project.
    private static int copyInto(Sql sql, Path temporary, Path to) throws SQLException {
        long pages = sql.one("PRAGMA page_count", row -> row.getLong(1)).orElse(0L);
        long size = sql.one("PRAGMA page_size", row -> row.getLong(1)).orElse(0L);
        try {
            return sql.update("VACUUM INTO ?", temporary.toAbsolutePath().toString());
        } catch (SQLException failed) {
            if (Sql.isFull(failed)) {
                remove(temporary, failed);
                throw DiskFull.problem(failed, to, pages * size);
            }
            throw failed;
        }
    }

    private static void remove(Path unfinished, Throwable why) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException kept) {
            why.addSuppressed(kept);
        }
    }

    private static void present(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(ProblemKind.PROJECT, "project.problem.absent", path.toString());
        }
    }
}

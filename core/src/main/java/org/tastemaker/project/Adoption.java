// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.tastemaker.data.Column;
import org.tastemaker.data.Table;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Puts an import into a project, within one transaction of the caller.
///
/// Interactions replace everything, protocols and runs included, because those were made from the old
/// data. Users, items or links alone are joined to what is there by their identifiers.
final class Adoption {
    static final String GIVEN = "given";
    private final Sql sql;
    private final ImportFolder folder;
    private final ImportManifest manifest;

    Adoption(Sql sql, ImportFolder folder) {
        this.sql = sql;
        this.folder = folder;
        this.manifest = folder.manifest();
    }

    void run() throws SQLException {
        try {
            if (manifest.rows() > 0) {
                replace();
            } else {
                join();
            }
        } catch (IOException failed) {
            throw new ProblemException(
                    failed, ProblemKind.JOB, "project.problem.folder", manifest.name(), failed);
        }
    }

    private void replace() throws SQLException, IOException {
        for (String table : List.of("run", "protocol", "data_set", "image")) {
            sql.update("DELETE FROM " + table);
        }
        sql.update("DELETE FROM setting WHERE substr(key, 1, ?) = ?", ProjectReader.OF_DATA.length(), ProjectReader.OF_DATA);
        String hash = Hashes.of(ProjectJson.text(manifest.streams()) + manifest.users().sha256() + manifest.items().sha256());
        DataRows.Head head = new DataRows.Head(
                manifest.name(), manifest.rows(), manifest.activeUsers(), manifest.activeItems(), manifest.eventNames(),
                manifest.links(), List.of(), hash);
        DataRows.writeHead(sql, DataRows.IMPORTED, head);
        table("users", manifest.users());
        table("items", manifest.items());
        TableRows.heads(sql, DataRows.IMPORTED, "context", manifest.context());
        ChunkRows imported = new ChunkRows(sql, DataRows.IMPORTED);
        boolean given = !manifest.parts().isEmpty();
        int protocolData = DataRows.IMPORTED + 1;
        if (given) {
            protocol(protocolData, head);
        }
        ChunkRows protocol = new ChunkRows(sql, protocolData);
        folder.copy((stream, chunk) -> {
            if (stream.equals("part") || stream.startsWith("candidates/")) {
                if (given) {
                    protocol.add(stream, chunk);
                }
            } else {
                imported.add(stream, chunk);
            }
        });
        images();
    }

    private void protocol(int dataSet, DataRows.Head head) throws SQLException {
        List<String> shared = List.of("users", "items", "user", "item", "rating", "time", "event", "weight", "context", "links");
        DataRows.writeHead(sql, dataSet, new DataRows.Head(
                head.name(), head.rows(), head.users(), head.items(), head.eventNames(), head.links(), shared, Hashes.of(head.hash() + GIVEN)));
        ProtocolRows.write(sql, dataSet, new ProtocolRecord(
                GIVEN, new Recipe(List.of()), new StepSettings(GIVEN, java.util.Map.of()), List.of(), head.users(), head.items(),
                manifest.parts().get(1), manifest.parts().get(2), manifest.parts().get(3)));
    }

    /// Rows go from file to file without being understood.
    private void table(String owner, ImportManifest.TablePart part) throws SQLException, IOException {
        TableRows.heads(sql, DataRows.IMPORTED, owner, part.columns());
        CRC32C crc = new CRC32C();
        IOException[] failed = {null};
        sql.batch("INSERT INTO " + TableRows.name(owner) + " VALUES (?, ?, ?, ?)", statement -> {
            int[] number = {0};
            try {
                folder.rows(part, (id, attributes) -> {
                    try {
                        TableRows.add(crc, id, attributes);
                        statement.setInt(1, DataRows.IMPORTED);
                        statement.setInt(2, number[0]++);
                        statement.setString(3, id);
                        statement.setString(4, attributes);
                        statement.addBatch();
                        if (number[0] % 10_000 == 0) {
                            statement.executeBatch();
                        }
                    } catch (SQLException wrong) {
                        throw sql.problem(wrong);
                    }
                });
            } catch (IOException wrong) {
                failed[0] = wrong;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        sql.update("INSERT OR REPLACE INTO table_check VALUES (?, ?, ?)", DataRows.IMPORTED, owner, crc.getValue());
    }

    private void images() throws SQLException, IOException {
        for (ImportManifest.ImagePart image : manifest.images()) {
            sql.update("INSERT OR REPLACE INTO image VALUES (?, ?, ?)", image.item(), image.name(), folder.image(image));
        }
    }

    private void join() throws SQLException, IOException {
        if (DataRows.head(sql, DataRows.IMPORTED).isEmpty()) {
            throw new ProblemException(ProblemKind.INPUT, "project.problem.nothing-to-join", manifest.name());
        }
        Table users = join("users", manifest.users());
        Table items = join("items", manifest.items());
        Table newItems = folder.table(manifest.items());
        for (ImportManifest.ImagePart image : manifest.images()) {
            int item = items.identifiers().number(newItems.identifiers().name(image.item()));
            if (item >= 0) {
                sql.update("INSERT OR REPLACE INTO image VALUES (?, ?, ?)", item, image.name(), folder.image(image));
            }
        }
        if (!manifest.links().isEmpty()) {
            links(users, folder.table(manifest.users()));
        }
    }

    /// Adds columns to the rows whose identifiers are known; a column of the same name is replaced.
    private Table join(String owner, ImportManifest.TablePart part) throws SQLException, IOException {
        Table old = TableRows.read(sql, DataRows.IMPORTED, owner);
        if (part.columns().isEmpty()) {
            return old;
        }
        Table added = folder.table(part);
        int[] from = new int[old.size()];
        for (int r = 0; r < from.length; r++) {
            from[r] = added.identifiers().number(old.identifiers().name(r));
        }
        List<Column> columns = new ArrayList<>(old.columns());
        columns.removeIf(c -> added.column(c.name()).isPresent());
        added.columns().forEach(column -> columns.add(Gather.rows(column, from)));
        Table joined = new Table(old.identifiers(), columns);
        TableRows.delete(sql, DataRows.IMPORTED, owner);
        TableRows.write(sql, DataRows.IMPORTED, owner, joined);
        return joined;
    }

    private void links(Table users, Table named) throws SQLException {
        List<String> names = new ArrayList<>(DataRows.head(sql, DataRows.IMPORTED).orElseThrow().links());
        ChunkRows rows = new ChunkRows(sql, DataRows.IMPORTED);
        for (int k = 0; k < manifest.links().size(); k++) {
            String name = manifest.links().get(k);
            int place = names.indexOf(name) >= 0 ? names.indexOf(name) : names.size();
            if (place == names.size()) {
                names.add(name);
            }
            int[] from = Streams.ints(folder, "links/" + k + "/from");
            int[] to = Streams.ints(folder, "links/" + k + "/to");
            int n = 0;
            for (int r = 0; r < from.length; r++) {
                int one = users.identifiers().number(named.identifiers().name(from[r]));
                int other = users.identifiers().number(named.identifiers().name(to[r]));
                if (one >= 0 && other >= 0) {
                    from[n] = one;
                    to[n++] = other;
                }
            }
            sql.update("DELETE FROM chunk WHERE data_set = ? AND column_name LIKE ?", DataRows.IMPORTED, "links/" + place + "/%");
            Streams.ints(rows, "links/" + place + "/from", java.util.Arrays.copyOf(from, n));
            Streams.ints(rows, "links/" + place + "/to", java.util.Arrays.copyOf(to, n));
        }
        sql.update("UPDATE data_set SET links = ? WHERE id = ?", ProjectJson.text(names), DataRows.IMPORTED);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.data.Column;
import org.tastemaker.data.Table;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// Adds the rows of an import after those that are there, within one transaction of the caller. Users and items keep
/// their numbers, new ones follow. A column that one side lacks is missing in its rows. Protocols and runs
/// stay; a split that the files bring is left out, as it would divide the new rows alone.
final class Appending {
    private static final int MOST_EVENTS = 127;

    private final Sql sql;
    private final ImportFolder folder;
    private final ImportManifest manifest;
    private final ChunkRows rows;

    Appending(Sql sql, ImportFolder folder) {
        this.sql = sql;
        this.folder = folder;
        this.manifest = folder.manifest();
        rows = new ChunkRows(sql, DataRows.IMPORTED);
    }

    void run() throws SQLException {
        DataRows.Head before = DataRows.head(sql, DataRows.IMPORTED).orElse(null);
        if (before == null || manifest.rows() == 0) {
            new Adoption(sql, folder).run();
            return;
        }
        if (before.rows() + manifest.rows() > Integer.MAX_VALUE) {
            throw new ProblemException(ProblemKind.INPUT, "project.problem.too-many-rows", manifest.name(), before.rows() + manifest.rows());
        }
        try {
            new Independence(sql).grant();
            add(before);
        } catch (IOException failed) {
            throw new ProblemException(failed, ProblemKind.JOB, "project.problem.folder", manifest.name(), failed);
        }
    }

    private void add(DataRows.Head before) throws SQLException, IOException {
        int[] users = table("users", manifest.users());
        int[] items = table("items", manifest.items());
        List<String> events = interactions((int) before.rows(), users, items, before.eventNames());
        context((int) before.rows());
        List<String> links = links(before.links(), users);
        for (ImportManifest.ImagePart image : manifest.images()) {
            sql.update("INSERT OR REPLACE INTO image VALUES (?, ?, ?)", items[image.item()], image.name(), folder.image(image));
        }
        sql.update(
                "UPDATE data_set SET row_count = ?, users = ?, items = ?, event_names = ?, links = ?, hash = ? WHERE id = ?",
                before.rows() + manifest.rows(), distinct("user"), distinct("item"), ProjectJson.text(events), ProjectJson.text(links),
                Hashes.of(before.hash() + ProjectJson.text(manifest.streams()) + manifest.users().sha256() + manifest.items().sha256()),
                DataRows.IMPORTED);
    }

    private int[] table(String owner, ImportManifest.TablePart part) throws SQLException, IOException {
        Overlay all = Overlay.of(TableRows.read(sql, DataRows.IMPORTED, owner), folder.table(part));
        Table joined = all.joined();
        TableRows.delete(sql, DataRows.IMPORTED, owner);
        TableRows.write(sql, DataRows.IMPORTED, owner, joined);
        return all.number();
    }

    /// @return the names of all events
    private List<String> interactions(int before, int[] users, int[] items, List<String> eventNames)
            throws SQLException, IOException {
        Set<String> added = new LinkedHashSet<>();
        manifest.streams().forEach(stream -> added.add(stream.name()));
        List<String> plain = List.of("rating", "time", "event");
        for (String stream : plain) {
            if (added.contains(stream) && !rows.has(stream)) {
                missing(stream, before);
            }
        }
        Alike.Levels events = new Alike.Levels(eventNames);
        int[] event = manifest.eventNames().stream().mapToInt(events::code).toArray();
        if (events.all().size() > MOST_EVENTS) {
            throw new ProblemException(
                    ProblemKind.INPUT, "project.problem.too-many-events", manifest.name(), events.all().size(), MOST_EVENTS);
        }
        folder.copy((stream, chunk) -> {
            switch (stream) {
                case "user" -> rows.add(stream, ColumnCodec.encode(renumbered(ColumnCodec.ints(chunk), users)));
                case "item" -> rows.add(stream, ColumnCodec.encode(renumbered(ColumnCodec.ints(chunk), items)));
                case "rating", "time" -> rows.add(stream, chunk);
                case "event" -> rows.add(stream, ColumnCodec.encode(renumbered(ColumnCodec.bytes(chunk), event)));
                default -> { }
            }
        });
        for (String stream : plain) {
            if (!added.contains(stream) && rows.has(stream)) {
                missing(stream, (int) manifest.rows());
            }
        }
        return events.all();
    }

    private void missing(String stream, int n) {
        switch (stream) {
            case "rating" -> {
                float[] none = new float[n];
                Arrays.fill(none, Float.NaN);
                Streams.floats(rows, stream, none);
            }
            case "time" -> {
                long[] none = new long[n];
                Arrays.fill(none, Long.MIN_VALUE);
                Streams.longs(rows, stream, none);
            }
            default -> {
                byte[] none = new byte[n];
                Arrays.fill(none, (byte) -1);
                Streams.bytes(rows, stream, none);
            }
        }
    }

    private static int[] renumbered(int[] numbers, int[] map) {
        int[] mine = new int[numbers.length];
        Arrays.setAll(mine, r -> map[numbers[r]]);
        return mine;
    }

    private static byte[] renumbered(byte[] numbers, int[] map) {
        byte[] mine = new byte[numbers.length];
        for (int r = 0; r < mine.length; r++) {
            mine[r] = (byte) (numbers[r] < 0 ? -1 : map[numbers[r]]);
        }
        return mine;
    }

    private void context(int before) throws SQLException {
        List<TableCodec.Head> heads = new ArrayList<>(TableRows.heads(sql, DataRows.IMPORTED, "context"));
        List<Column> added = DataRows.columns(folder, "context", manifest.context());
        int n = (int) manifest.rows();
        for (int c = 0; c < heads.size(); c++) {
            String name = heads.get(c).name();
            Column there = Streams.column(stream -> List.of(), "", heads.get(c));
            Column more = added.stream().filter(column -> column.name().equals(name)).findFirst().map(new Alike(there)::of)
                    .orElseGet(() -> missing(there, n));
            heads.set(c, TableCodec.Head.of(more));
            Streams.column(rows, "context/" + c, more, DataRows.codes(more));
        }
        for (Column column : added) {
            if (heads.stream().noneMatch(head -> head.name().equals(column.name()))) {
                String stream = "context/" + heads.size();
                heads.add(TableCodec.Head.of(column));
                Column none = missing(column, before);
                Streams.column(rows, stream, none, DataRows.codes(none));
                Streams.column(rows, stream, column, DataRows.codes(column));
            }
        }
        sql.update("DELETE FROM attribute WHERE data_set = ? AND owner = 'context'", DataRows.IMPORTED);
        TableRows.heads(sql, DataRows.IMPORTED, "context", heads);
    }

    private static Column missing(Column like, int n) {
        int[] none = new int[n];
        Arrays.fill(none, -1);
        return like.rows(none);
    }

    /// @return names of all kinds of links
    private List<String> links(List<String> before, int[] users) {
        List<String> names = new ArrayList<>(before);
        for (int k = 0; k < manifest.links().size(); k++) {
            String name = manifest.links().get(k);
            if (!names.contains(name)) {
                names.add(name);
            }
            String stream = "links/" + names.indexOf(name);
            Streams.ints(rows, stream + "/from", renumbered(Streams.ints(folder, "links/" + k + "/from"), users));
            Streams.ints(rows, stream + "/to", renumbered(Streams.ints(folder, "links/" + k + "/to"), users));
        }
        return names;
    }

    private int distinct(String stream) {
        BitSet seen = new BitSet();
        for (byte[] chunk : rows.chunks(stream)) {
            for (int number : ColumnCodec.ints(chunk)) {
                seen.set(number);
            }
        }
        return seen.cardinality();
    }
}

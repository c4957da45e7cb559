// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Links;
import org.tastemaker.data.Table;
import org.tastemaker.split.Candidates;

/// Data sets as rows and chunks. Data set 1 is what was imported; that of a protocol keeps only what its
/// recipe and split changed, and shares the rest with data set 1.
final class DataRows {
    static final int IMPORTED = 1;

    private DataRows() {}

    /// What stands in the row of a data set.
    record Head(String name, long rows, int users, int items, List<String> eventNames, List<String> links, List<String> shared, String hash) {}

    static void writeHead(Sql sql, int id, Head head) throws SQLException {
        sql.update(
                "INSERT INTO data_set VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, head.name(), head.rows(), head.users(), head.items(), ProjectJson.text(head.eventNames()),
                ProjectJson.text(head.links()), ProjectJson.text(head.shared()), head.hash());
    }

    static Optional<Head> head(Sql sql, int id) throws SQLException {
        return sql.one(
                "SELECT name, row_count, users, items, event_names, links, shared, hash FROM data_set WHERE id = ?",
                row -> new Head(
                        row.getString(1), row.getLong(2), row.getInt(3), row.getInt(4), ProjectJson.words(row.getString(5)),
                        ProjectJson.words(row.getString(6)), ProjectJson.words(row.getString(7)), row.getString(8)),
                id);
    }

    /// Writes what differs from `base`, and which things do not.
    static void write(Sql sql, int id, DataSet data, DataSet base, Head head) throws SQLException {
        Interactions rows = data.interactions();
        Interactions old = base.interactions();
        List<String> shared = new ArrayList<>();
        List<Runnable> columns = new ArrayList<>();
        ChunkRows chunks = new ChunkRows(sql, id);
        boolean users = same(data.users(), base.users());
        boolean items = same(data.items(), base.items());
        share(shared, "users", users);
        share(shared, "items", items);
        if (!share(shared, "user", Arrays.equals(rows.user(), old.user()))) {
            columns.add(() -> Streams.ints(chunks, "user", rows.user()));
        }
        if (!share(shared, "item", Arrays.equals(rows.item(), old.item()))) {
            columns.add(() -> Streams.ints(chunks, "item", rows.item()));
        }
        float[] rating = rows.rating();
        if (rating != null && !share(shared, "rating", Arrays.equals(rating, old.rating()))) {
            columns.add(() -> Streams.floats(chunks, "rating", rating));
        }
        long[] time = rows.time();
        if (time != null && !share(shared, "time", Arrays.equals(time, old.time()))) {
            columns.add(() -> Streams.longs(chunks, "time", time));
        }
        byte[] event = rows.event();
        if (event != null && !share(shared, "event", Arrays.equals(event, old.event()))) {
            columns.add(() -> Streams.bytes(chunks, "event", event));
        }
        float[] weight = rows.weight();
        if (weight != null && !share(shared, "weight", Arrays.equals(weight, old.weight()))) {
            columns.add(() -> Streams.floats(chunks, "weight", weight));
        }
        boolean context = rows.context().equals(old.context());
        share(shared, "context", context);
        boolean links = data.links().equals(base.links());
        share(shared, "links", links);
        writeHead(sql, id, new Head(
                head.name(), head.rows(), head.users(), head.items(), rows.eventNames(),
                data.links().stream().map(Links::name).toList(), shared, head.hash()));
        columns.forEach(Runnable::run);
        if (!users) {
            TableRows.write(sql, id, "users", data.users());
        }
        if (!items) {
            TableRows.write(sql, id, "items", data.items());
        }
        if (!context) {
            TableRows.heads(sql, id, "context", rows.context().stream().map(TableCodec.Head::of).toList());
            for (int c = 0; c < rows.context().size(); c++) {
                Column column = rows.context().get(c);
                Streams.column(chunks, "context/" + c, column, codes(column));
            }
        }
        if (!links) {
            writeLinks(chunks, data.links());
        }
    }

    static void writeLinks(Streams.Target target, List<Links> links) {
        for (int k = 0; k < links.size(); k++) {
            Streams.ints(target, "links/" + k + "/from", links.get(k).from());
            Streams.ints(target, "links/" + k + "/to", links.get(k).to());
        }
    }

    static void writeCandidates(Streams.Target target, Candidates candidates) {
        Streams.ints(target, "candidates/user", candidates.user());
        Streams.ints(target, "candidates/counts", Arrays.stream(candidates.items()).mapToInt(i -> i.length).toArray());
        Streams.ints(target, "candidates/items", Arrays.stream(candidates.items()).flatMapToInt(Arrays::stream).toArray());
    }

    static @Nullable Candidates candidates(Streams.Source source) {
        int[] user = Streams.ints(source, "candidates/user");
        if (user.length == 0) {
            return null;
        }
        int[] offsets = Streams.offsets(Streams.ints(source, "candidates/counts"));
        int[] flat = Streams.ints(source, "candidates/items");
        int[][] items = new int[user.length][];
        for (int u = 0; u < items.length; u++) {
            items[u] = Arrays.copyOfRange(flat, offsets[u], offsets[u + 1]);
        }
        return new Candidates(user, items);
    }

    /// @param base data set 1, or null to read data set 1
    static DataSet read(Sql sql, int id, Head head, @Nullable DataSet base) throws SQLException {
        ChunkRows chunks = new ChunkRows(sql, id);
        Interactions old = base == null ? null : base.interactions();
        List<String> shared = head.shared();
        Table users = base != null && shared.contains("users") ? base.users() : TableRows.read(sql, id, "users");
        Table items = base != null && shared.contains("items") ? base.items() : TableRows.read(sql, id, "items");
        int[] user = old != null && shared.contains("user") ? old.user() : Streams.ints(chunks, "user");
        int[] item = old != null && shared.contains("item") ? old.item() : Streams.ints(chunks, "item");
        float[] rating = old != null && shared.contains("rating") ? old.rating() : some(Streams.floats(chunks, "rating"));
        long[] time = old != null && shared.contains("time") ? old.time() : some(Streams.longs(chunks, "time"));
        byte[] event = old != null && shared.contains("event") ? old.event() : some(Streams.bytes(chunks, "event"));
        float[] weight = old != null && shared.contains("weight") ? old.weight() : some(Streams.floats(chunks, "weight"));
        List<Column> context = old != null && shared.contains("context")
                ? old.context()
                : columns(chunks, "context", TableRows.heads(sql, id, "context"));
        List<Links> links = base != null && shared.contains("links") ? base.links() : links(chunks, head.links());
        if (user.length != head.rows()) {
            throw new IllegalArgumentException(user.length + " interactions, not " + head.rows());
        }
        return new DataSet(
                head.name(), users, items, new Interactions(user, item, rating, time, event, head.eventNames(), weight, context), links);
    }

    static Interactions interactions(Streams.Source source, List<String> eventNames, List<TableCodec.Head> context) {
        return new Interactions(
                Streams.ints(source, "user"), Streams.ints(source, "item"), some(Streams.floats(source, "rating")),
                some(Streams.longs(source, "time")), some(Streams.bytes(source, "event")), eventNames,
                some(Streams.floats(source, "weight")), columns(source, "context", context));
    }

    static List<Column> columns(Streams.Source source, String owner, List<TableCodec.Head> heads) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            columns.add(Streams.column(source, owner + "/" + c, heads.get(c)));
        }
        return columns;
    }

    static List<Links> links(Streams.Source source, List<String> names) {
        List<Links> links = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            links.add(new Links(
                    names.get(k), Streams.ints(source, "links/" + k + "/from"), Streams.ints(source, "links/" + k + "/to")));
        }
        return links;
    }

    static int[] codes(Column column) {
        return switch (column) {
            case Column.Categories c -> c.codes();
            case Column.Tags c -> c.codes();
            default -> new int[0];
        };
    }

    private static boolean share(List<String> shared, String name, boolean same) {
        if (same) {
            shared.add(name);
        }
        return same;
    }

    /// Tables that a recipe did not touch are the same objects; others are not worth a comparison by value.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Table one, Table other) {
        return one == other || (one.identifiers() == other.identifiers() && one.columns().equals(other.columns()));
    }

    private static float @Nullable [] some(float[] values) {
        return values.length == 0 ? null : values;
    }

    private static long @Nullable [] some(long[] values) {
        return values.length == 0 ? null : values;
    }

    private static byte @Nullable [] some(byte[] values) {
        return values.length == 0 ? null : values;
    }
}

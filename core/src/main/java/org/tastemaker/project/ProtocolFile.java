// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.column.DamagedColumnException;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Links;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.split.Prepared;

/// A protocol in a file of its own: how a job hands it over. What the recipe left as it was imported is
/// not in the file, as far as that is seen at once: tables and links that are the same objects.
public final class ProtocolFile {
    private static final int MAGIC = 0x5441_5052;
    private static final int VERSION = 1;

    private ProtocolFile() {}

    /// A protocol with its data.
    public record Content(ProtocolRecord record, Prepared prepared) {}

    private record Head(
            ProtocolRecord record, String name, List<String> eventNames, @Nullable List<TableCodec.Head> users,
            @Nullable List<TableCodec.Head> items, List<TableCodec.Head> context, @Nullable List<String> links) {}

    /// @param base the imported data the protocol was made of
    @SuppressWarnings("ReferenceEquality") // a table is left out only if it is the very one that was imported
    public static void write(Path file, ProtocolRecord record, Prepared prepared, DataSet base) throws IOException {
        DataSet data = prepared.data();
        Interactions rows = data.interactions();
        boolean users = data.users() != base.users();
        boolean items = data.items() != base.items();
        boolean links = !data.links().equals(base.links());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            byte[] head = ProjectJson.text(new Head(
                            record, data.name(), rows.eventNames(), users ? heads(data.users().columns()) : null,
                            items ? heads(data.items().columns()) : null, heads(rows.context()),
                            links ? data.links().stream().map(Links::name).toList() : null))
                    .getBytes(StandardCharsets.UTF_8);
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(head.length);
            out.write(head);
            Streams.Target target = (stream, chunk) -> {
                try {
                    out.writeUTF(stream);
                    out.writeInt(chunk.length);
                    out.write(chunk);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            };
            writeRows(target, rows);
            Streams.bytes(target, "part", prepared.part());
            if (users) {
                writeTable(target, "users", data.users());
            }
            if (items) {
                writeTable(target, "items", data.items());
            }
            if (links) {
                DataRows.writeLinks(target, data.links());
            }
            if (prepared.candidates() != null) {
                DataRows.writeCandidates(target, prepared.candidates());
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /// @throws DamagedColumnException if the content is not what was written
    public static Content read(Path file, DataSet base) throws IOException {
        Map<String, List<byte[]>> streams = new HashMap<>();
        Head head;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new DamagedColumnException("not a protocol file of version " + VERSION);
            }
            head = ProjectJson.MAPPER.readValue(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8), Head.class);
            for (in.mark(1); in.read() >= 0; in.mark(1)) {
                in.reset();
                String stream = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > 9 * ColumnCodec.ROWS) {
                    throw new DamagedColumnException("chunk of " + length + " bytes");
                }
                streams.computeIfAbsent(stream, s -> new ArrayList<>()).add(in.readNBytes(length));
            }
        } catch (java.io.EOFException cut) {
            throw new DamagedColumnException("file cut short");
        }
        Streams.Source source = stream -> streams.getOrDefault(stream, List.of());
        Table users = head.users() == null ? base.users() : readTable(source, "users", head.users());
        Table items = head.items() == null ? base.items() : readTable(source, "items", head.items());
        List<Links> links = head.links() == null ? base.links() : DataRows.links(source, head.links());
        Interactions rows = DataRows.interactions(source, head.eventNames(), head.context());
        DataSet data = new DataSet(head.name(), users, items, rows, links);
        return new Content(
                head.record(), new Prepared(head.record().name(), data, Streams.bytes(source, "part"), DataRows.candidates(source)));
    }

    private static void writeRows(Streams.Target target, Interactions rows) {
        Streams.ints(target, "user", rows.user());
        Streams.ints(target, "item", rows.item());
        if (rows.rating() != null) {
            Streams.floats(target, "rating", rows.rating());
        }
        if (rows.time() != null) {
            Streams.longs(target, "time", rows.time());
        }
        if (rows.event() != null) {
            Streams.bytes(target, "event", rows.event());
        }
        if (rows.weight() != null) {
            Streams.floats(target, "weight", rows.weight());
        }
        writeColumns(target, "context", rows.context());
    }

    private static void writeTable(Streams.Target target, String owner, Table table) {
        Column ids = new Column.Strings("id", Role.TEXT, table.identifiers().names().toArray(String[]::new));
        Streams.column(target, owner + "/id", ids, new int[0]);
        writeColumns(target, owner, table.columns());
    }

    private static Table readTable(Streams.Source source, String owner, List<TableCodec.Head> heads) {
        Column ids = Streams.column(source, owner + "/id", new TableCodec.Head("id", Role.TEXT, "strings", null));
        List<String> names = new ArrayList<>();
        if (ids instanceof Column.Strings strings) {
            for (String name : strings.values()) {
                names.add(String.valueOf(name));
            }
        }
        return new Table(Identifiers.of(names), DataRows.columns(source, owner, heads));
    }

    private static void writeColumns(Streams.Target target, String owner, List<Column> columns) {
        for (int c = 0; c < columns.size(); c++) {
            Streams.column(target, owner + "/" + c, columns.get(c), DataRows.codes(columns.get(c)));
        }
    }

    private static List<TableCodec.Head> heads(List<Column> columns) {
        return columns.stream().map(TableCodec.Head::of).toList();
    }
}

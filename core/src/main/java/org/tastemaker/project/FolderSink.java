// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;
import org.tastemaker.data.Links;
import org.tastemaker.data.Table;
import org.tastemaker.imports.ImportSink;
import org.tastemaker.imports.InteractionChunk;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Candidates;

/// Takes what an import reads and leaves it in a folder, encoded as a project keeps it, so that memory
/// stays flat and putting it into the project is only copying.
public final class FolderSink implements ImportSink, AutoCloseable {
    private final Path folder;
    private final Map<String, StreamFile> streams = new LinkedHashMap<>();
    private final List<ContextColumn> context = new ArrayList<>();
    private final List<ImportManifest.ImagePart> images = new ArrayList<>();
    private final BitSet activeUsers = new BitSet();
    private final BitSet activeItems = new BitSet();
    private final long[] parts = new long[4];
    private boolean hasParts;
    private long rows;
    private long written;

    /// @param folder an existing, empty folder
    public FolderSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public void interactions(InteractionChunk chunk) {
        Streams.ints(this::add, "user", chunk.user());
        Streams.ints(this::add, "item", chunk.item());
        if (chunk.rating() != null) {
            Streams.floats(this::add, "rating", chunk.rating());
        }
        if (chunk.time() != null) {
            Streams.longs(this::add, "time", chunk.time());
        }
        if (chunk.event() != null) {
            Streams.bytes(this::add, "event", chunk.event());
        }
        byte[] part = chunk.part();
        if (part != null) {
            hasParts = true;
            Streams.bytes(this::add, "part", part);
            for (byte code : part) {
                parts[code]++;
            }
        }
        for (int c = 0; c < chunk.context().size(); c++) {
            if (c == context.size()) {
                context.add(new ContextColumn(chunk.context().get(c)));
            }
            Column column = chunk.context().get(c);
            Streams.column(this::add, "context/" + c, column, context.get(c).codes(column));
        }
        rows += chunk.size();
        for (int r = 0; r < chunk.size(); r++) {
            activeUsers.set(chunk.user()[r]);
            activeItems.set(chunk.item()[r]);
        }
    }

    @Override
    public void image(int item, String name, byte[] bytes) {
        String file = "image-" + images.size();
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException failed) {
            throw problem(failed);
        }
        images.add(new ImportManifest.ImagePart(item, name, file));
    }

    @Override
    public void finish(
            String name, Table users, Table items, List<String> eventNames, List<Links> links, @Nullable Candidates candidates) {
        DataRows.writeLinks(this::add, links);
        if (candidates != null) {
            DataRows.writeCandidates(this::add, candidates);
        }
        try {
            List<ImportManifest.StreamPart> files = new ArrayList<>();
            for (Map.Entry<String, StreamFile> stream : streams.entrySet()) {
                files.add(new ImportManifest.StreamPart(stream.getKey(), stream.getValue().name, stream.getValue().end()));
            }
            streams.clear();
            ImportManifest manifest = new ImportManifest(
                    1, name, rows, activeUsers.cardinality(), activeItems.cardinality(),
                    hasParts ? List.of(parts[0], parts[1], parts[2], parts[3]) : List.of(), eventNames,
                    write("users.jsonl", users), write("items.jsonl", items),
                    context.stream().map(ContextColumn::head).toList(), links.stream().map(Links::name).toList(), files, images);
            Path temporary = folder.resolve(ImportManifest.FILE + ".part");
            ProjectJson.MAPPER.writeValue(temporary.toFile(), manifest);
            Files.move(temporary, folder.resolve(ImportManifest.FILE), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw problem(failed);
        }
    }

    private ImportManifest.TablePart write(String file, Table table) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (Writer out = new java.io.BufferedWriter(new java.io.OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(folder.resolve(file)), digest), java.nio.charset.StandardCharsets.UTF_8))) {
            for (int r = 0; r < table.size(); r++) {
                out.write("{\"id\":" + ProjectJson.text(table.identifiers().name(r)) + ",\"attributes\":"
                        + TableCodec.row(table.columns(), r) + "}\n");
            }
        }
        return new ImportManifest.TablePart(
                file, HexFormat.of().formatHex(digest.digest()), table.size(), table.columns().stream().map(TableCodec.Head::of).toList());
    }

    private void add(String stream, byte[] chunk) {
        try {
            StreamFile file = streams.get(stream);
            if (file == null) {
                file = new StreamFile("stream-" + streams.size());
                streams.put(stream, file);
            }
            file.out.writeInt(chunk.length);
            file.out.write(chunk);
            written += chunk.length;
        } catch (IOException failed) {
            throw problem(failed);
        }
    }

    private ProblemException problem(IOException failed) {
        if (DiskFull.caused(failed, folder)) {
            // How long the rest of the files is nobody knows yet; at least as much as is there.
            return DiskFull.problem(failed, folder, written);
        }
        return new ProblemException(failed, ProblemKind.JOB, "project.problem.folder", folder.toString(), failed);
    }

    /// Closes files that a failed import left open; what is in the folder stays.
    @Override
    public void close() {
        for (StreamFile file : streams.values()) {
            try {
                file.out.close();
            } catch (IOException full) {
                // The import did not finish: nobody will read it.
            }
        }
    }

    private final class StreamFile {
        private final String name;
        private final MessageDigest digest = Hashes.sha256();
        private final DataOutputStream out;

        StreamFile(String name) throws IOException {
            this.name = name;
            this.out = new DataOutputStream(new BufferedOutputStream(
                    new DigestOutputStream(Files.newOutputStream(folder.resolve(name)), digest), 1 << 16));
        }

        String end() throws IOException {
            out.close();
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /// A context column whose levels may be numbered differently in each chunk.
    private static final class ContextColumn {
        private final TableCodec.Head first;
        private final Map<String, Integer> codes = new LinkedHashMap<>();

        ContextColumn(Column column) {
            first = TableCodec.Head.of(column);
        }

        int[] codes(Column column) {
            List<String> levels = switch (column) {
                case Column.Categories c -> c.levels();
                case Column.Tags c -> c.levels();
                default -> List.of();
            };
            int[] map = levels.stream().mapToInt(level -> codes.computeIfAbsent(level, l -> codes.size())).toArray();
            int[] old = DataRows.codes(column);
            int[] all = new int[old.length];
            for (int r = 0; r < all.length; r++) {
                all[r] = old[r] < 0 ? -1 : map[old[r]];
            }
            return all;
        }

        TableCodec.Head head() {
            return new TableCodec.Head(first.name(), first.role(), first.kind(), first.levels() == null ? null : List.copyOf(codes.keySet()));
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tastemaker.column.ColumnCodec;
import org.tastemaker.column.DamagedColumnException;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Table;
import tools.jackson.databind.JsonNode;

/// Reads what a [FolderSink] left, checking every hash on the way.
final class ImportFolder implements Streams.Source {
    private final Path folder;
    private final ImportManifest manifest;

    ImportFolder(Path folder) throws IOException {
        this.folder = folder;
        Path file = folder.resolve(ImportManifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new DamagedColumnException("no manifest in " + folder);
        }
        this.manifest = ProjectJson.MAPPER.readValue(file.toFile(), ImportManifest.class);
        if (manifest.version() != 1) {
            throw new DamagedColumnException("manifest of version " + manifest.version());
        }
    }

    ImportManifest manifest() {
        return manifest;
    }

    /// Gives all chunks of all streams, one in memory at a time.
    void copy(Streams.Target target) throws IOException {
        for (ImportManifest.StreamPart stream : manifest.streams()) {
            copy(stream, target);
        }
    }

    @Override
    public List<byte[]> chunks(String name) {
        List<byte[]> chunks = new ArrayList<>();
        for (ImportManifest.StreamPart stream : manifest.streams()) {
            if (stream.name().equals(name)) {
                try {
                    copy(stream, (n, chunk) -> chunks.add(chunk));
                } catch (IOException failed) {
                    throw new DamagedColumnException(stream.file() + ": " + failed.getMessage());
                }
            }
        }
        return chunks;
    }

    private void copy(ImportManifest.StreamPart stream, Streams.Target target) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (DataInputStream in = new DataInputStream(
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(inside(stream.file())), 1 << 16), digest))) {
            int most = 9 * ColumnCodec.ROWS;
            byte[] length = new byte[4];
            while (in.readNBytes(length, 0, 4) == 4) {
                int n = java.nio.ByteBuffer.wrap(length).getInt();
                byte[] chunk = n < 0 || n > most ? new byte[0] : in.readNBytes(n);
                ColumnCodec.verify(chunk);
                target.add(stream.name(), chunk);
            }
        }
        check(stream.file(), digest, stream.sha256());
    }

    /// What is done with a row of users or items.
    interface RowTarget {
        void row(String id, String attributes);
    }

    void rows(ImportManifest.TablePart table, RowTarget target) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(inside(table.file()))), digest);
                BufferedReader lines = new BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = ProjectJson.MAPPER.readTree(line);
                target.row(row.path("id").stringValue(), row.path("attributes").toString());
            }
        }
        check(table.file(), digest, table.sha256());
    }

    Table table(ImportManifest.TablePart table) throws IOException {
        List<String> ids = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        rows(table, (id, values) -> {
            ids.add(id);
            attributes.add(values);
        });
        return new Table(Identifiers.of(ids), TableCodec.columns(table.columns(), attributes));
    }

    byte[] image(ImportManifest.ImagePart image) throws IOException {
        return Files.readAllBytes(inside(image.file()));
    }

    private Path inside(String file) {
        if (!file.matches("[a-z]+-?[0-9]*(\\.jsonl)?")) {
            throw new DamagedColumnException("file name " + file);
        }
        return folder.resolve(file);
    }

    private static void check(String file, MessageDigest digest, String wanted) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(wanted)) {
            throw new DamagedColumnException(file + " has another content than the manifest says");
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;

/// The files of an import: those that were named, those directly in folders that were named, those in zip
/// files that were named. Nothing is ever unpacked to disk, so that no name in an archive can lead anywhere.
///
/// @param name what to call the whole, by its first path
/// @param files the files, by name within each path
/// @param paths the paths that were named
public record Source(String name, List<SourceFile> files, List<Path> paths) {
    private static final int MOST_ENTRIES = 10_000;

    public Source {
        files = List.copyOf(files);
        paths = List.copyOf(paths);
    }

    /// @throws ProblemException of kind INPUT if a path is absent or cannot be read
    public static Source of(List<Path> paths) {
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ProblemException(ProblemKind.INPUT, "imports.problem.file-absent", path);
            }
            try {
                if (Files.isDirectory(path)) {
                    try (Stream<Path> inside = Files.list(path)) {
                        inside.filter(Files::isRegularFile)
                                .filter(p -> !fileName(p).startsWith("."))
                                .sorted(Comparator.comparing(Source::fileName))
                                .forEach(p -> files.add(file(p)));
                    }
                } else if (fileName(path).toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    files.addAll(entries(path));
                } else {
                    files.add(file(path));
                }
            } catch (IOException e) {
                throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.file-unreadable", path);
            }
        }
        return new Source(paths.isEmpty() ? "" : baseName(fileName(paths.getFirst())), files, paths);
    }

    /// @return the file of this name
    public Optional<SourceFile> file(String wanted) {
        return files.stream().filter(f -> f.name().equals(wanted)).findFirst();
    }

    public boolean has(String wanted) {
        return file(wanted).isPresent();
    }

    /// @param relative path of a file below a folder that was named, such as `images/item-1.png`
    /// @return its bytes, if it is there, is below the folder, and has at most `most` bytes
    public Optional<byte[]> below(String relative, int most) {
        for (Path path : paths) {
            try {
                if (Files.isDirectory(path)) {
                    Path root = path.toRealPath();
                    Path file = root.resolve(relative).normalize();
                    if (file.startsWith(root)
                            && Files.isRegularFile(file)
                            && file.toRealPath().startsWith(root)
                            && Files.size(file) <= most) {
                        return Optional.of(Files.readAllBytes(file));
                    }
                } else if (fileName(path).endsWith(".zip")) {
                    try (ZipFile zip = new ZipFile(path.toFile())) {
                        Optional<? extends ZipEntry> entry = zip.stream()
                                .filter(e -> e.getName().equals(relative) || e.getName().endsWith("/" + relative))
                                .findFirst();
                        if (entry.isPresent()) {
                            try (InputStream in = zip.getInputStream(entry.get())) {
                                byte[] bytes = in.readNBytes(most + 1);
                                return bytes.length > most ? Optional.empty() : Optional.of(bytes);
                            }
                        }
                    }
                }
            } catch (IOException | java.nio.file.InvalidPathException unreadable) {
                // a picture that cannot be read is a picture that is not there
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static SourceFile file(Path path) {
        String name = fileName(path);
        long size;
        try {
            size = Files.size(path);
        } catch (IOException e) {
            throw new ProblemException(e, ProblemKind.INPUT, "imports.problem.file-unreadable", path);
        }
        return new SourceFile(
                Packing.bare(name),
                path.toString(),
                size,
                () -> {
                    Optional<Packing> packing = Packing.of(name);
                    return packing.isPresent() ? packing.get().open(path, size) : Files.newInputStream(path);
                });
    }

    private static List<SourceFile> entries(Path path) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        long packed = Files.size(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new ProblemException(
                        ProblemKind.INPUT, "imports.problem.archive-entries", path, zip.size(), MOST_ENTRIES);
            }
            zip.stream()
                    .filter(e -> !e.isDirectory())
                    .filter(e -> !lastPart(e.getName()).startsWith(".") && !e.getName().startsWith("__MACOSX/"))
                    .forEach(e -> files.add(new SourceFile(
                            lastPart(e.getName()),
                            path + "!" + e.getName(),
                            Math.max(0, Math.min(packed, e.getCompressedSize())),
                            () -> open(path, e.getName(), packed))));
        }
        return files;
    }

    private static InputStream open(Path path, String entry, long packed) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException("no entry " + entry);
            }
            long size = Math.max(0, Math.min(packed, found.getCompressedSize()));
            InputStream in = new CappedStream(
                    new BufferedInputStream(zip.getInputStream(found), 1 << 16), path + "!" + entry, size);
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    try (zip) {
                        super.close();
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static String fileName(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static String lastPart(String entry) {
        return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
    }

    private static String baseName(String name) {
        String bare = Packing.bare(name);
        int dot = bare.lastIndexOf('.');
        return dot > 0 ? bare.substring(0, dot) : bare;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The projects that were open before, in a small JSON file of the user's data folder. A file that cannot
/// be read counts as absent; one that cannot be written is no reason to stop. Not on the window's thread.
final class Recents {
    private static final int MOST = 20;

    /// A project as it was when it was last open.
    ///
    /// @param file where it lies
    /// @param name its name
    /// @param opened seconds since 1970
    /// @param users users it had
    /// @param interactions rows it had
    /// @param runs runs it had
    /// @param bestRun the best of them; null if none was evaluated
    /// @param bestNdcg its NDCG@10 on the test part, or null
    record Entry(
            String file, String name, long opened, int users, long interactions, int runs,
            @Nullable String bestRun, @Nullable Double bestNdcg) {
        Path path() {
            return Path.of(file);
        }

        Instant when() {
            return Instant.ofEpochSecond(opened);
        }

        /// @return its size; -1 if the file is missing
        long bytes() {
            try {
                return Files.size(path());
            } catch (IOException missing) {
                return -1;
            }
        }
    }

    private record Document(int version, List<Entry> projects) {}

    private final Path file;

    Recents(Path file) {
        this.file = file;
    }

    /// @return the newest first
    synchronized List<Entry> read() {
        try {
            Document document = JsonMapper.shared().readValue(Files.readString(file), Document.class);
            return document == null || document.projects() == null
                    ? List.of()
                    : document.projects().stream()
                            .filter(entry -> entry != null && Objects.nonNull(entry.file()) && Objects.nonNull(entry.name()))
                            .toList();
        } catch (IOException | JacksonException absentOrBroken) {
            return List.of();
        }
    }

    /// Puts a project first.
    ///
    /// @return all of them now
    synchronized List<Entry> put(Entry entry) {
        List<Entry> all = new ArrayList<>(read());
        all.removeIf(each -> each.file().equals(entry.file()));
        all.addFirst(entry);
        return write(all.subList(0, Math.min(MOST, all.size())));
    }

    synchronized List<Entry> remove(Path path) {
        List<Entry> all = new ArrayList<>(read());
        all.removeIf(each -> each.path().equals(path));
        return write(all);
    }

    synchronized List<Entry> move(Path from, Path to) {
        List<Entry> all = new ArrayList<>(read());
        all.replaceAll(each -> each.path().equals(from)
                ? new Entry(
                        to.toString(), each.name(), each.opened(), each.users(), each.interactions(), each.runs(),
                        each.bestRun(), each.bestNdcg())
                : each);
        return write(all);
    }

    private List<Entry> write(List<Entry> all) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, JsonMapper.shared().writeValueAsString(new Document(1, List.copyOf(all))));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            System.getLogger(Recents.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot remember projects in " + file, unwritable);
        }
        return List.copyOf(all);
    }
}

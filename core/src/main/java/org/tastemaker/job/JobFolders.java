// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where jobs leave what they make: a folder each, whose name tells the process it belongs to.
///
/// @param root where they are made
public record JobFolders(Path root) {
    private static final Pattern OWNED = Pattern.compile(".+-(\\d+)-\\d+");
    /// What a worker has just left is perhaps being taken over.
    private static final Duration GRACE = Duration.ofMinutes(1);

    /// @param job what it is for
    /// @return a new, empty folder
    public Path create(String job) throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, job + "-" + ProcessHandle.current().pid() + "-");
    }

    /// Removes what processes have left that are no more.
    public void clear() {
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(root)) {
            left = all.filter(JobFolders::isLeft).toList();
        } catch (IOException unreadable) {
            return;
        }
        left.forEach(WholeFiles::remove);
    }

    private static boolean isLeft(Path folder) {
        Matcher name = OWNED.matcher(folder.getFileName().toString());
        if (!name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
            return false;
        }
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(GRACE));
        } catch (IOException gone) {
            return false;
        }
    }
}

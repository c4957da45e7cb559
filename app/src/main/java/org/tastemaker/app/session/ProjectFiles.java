// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.tastemaker.data.BundledDataSet;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.task.TaskContext;

/// New project files and the bundled store on the disk. Not on the window's thread.
final class ProjectFiles {
    private final Path folder;

    /// @param folder where new projects go
    ProjectFiles(Path folder) {
        this.folder = folder;
    }

    /// Makes an empty project under a free name.
    ///
    /// @param name wish, without ending
    ProjectWriter create(String name) {
        String safe = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
        String base = safe.isEmpty() ? "project" : safe;
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new ProblemException(
                    refused, ProblemKind.PROJECT, "project.problem.cannot-create", folder.toString(),
                    String.valueOf(refused.getMessage()));
        }
        Path file = folder.resolve(base + ".taste");
        for (int k = 2; Files.exists(file); k++) {
            file = folder.resolve(base + "-" + k + ".taste");
        }
        return Projects.create(file);
    }

    /// @return a name for a project of these files
    static String nameOf(List<Path> paths) {
        Path last = paths.getFirst().toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Unpacks the bundled store into a folder for temporary files.
    Path unpackStore() {
        BundledDataSet store = store().orElseThrow();
        try {
            Path place = Files.createTempDirectory("tastemaker-store-");
            store.extract(place, TaskContext.quiet());
            return place;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static java.util.Optional<BundledDataSet> store() {
        return ServiceLoader.load(BundledDataSet.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.name().equals("store"))
                .findFirst();
    }

    /// Removes what was unpacked; what cannot be removed stays for the system to clear.
    static void remove(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException left) {
            System.getLogger(ProjectFiles.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + place, left);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.imports.ImportPlan;
import org.tastemaker.job.JobRequest;

/// Starts the job that reads files into the project. How they are read goes with it as a plan, so that the
/// worker guesses nothing else than what was looked at.
public final class Importing {
    private Importing() {}

    /// What becomes of data that are there.
    public enum Mode {
        /// They stay; what comes is joined to them.
        JOIN,
        /// They stay, and protocols and runs with them; the rows that come follow them.
        APPEND,
        /// They go, and with them the protocols and runs.
        REPLACE
    }

    /// @param paths files and folders as they were chosen
    /// @param plan how they are read
    /// @param onOver hears how it ended
    public static void start(
            ProjectSession session, Language language, Tasks tasks, List<Path> paths, ImportPlan plan, Mode mode,
            Consumer<JobOutcome> onOver) {
        tasks.compute(
                "session.import-plan",
                cancellation -> {
                    Path file = Files.createTempFile("tastemaker-", ".plan.json");
                    plan.save(file);
                    return file;
                },
                file -> submit(session, language, paths, file, mode, onOver),
                failure -> onOver.accept(new JobOutcome.Failed(failure, null)));
    }

    private static void submit(
            ProjectSession session, Language language, List<Path> paths, Path plan, Mode mode,
            Consumer<JobOutcome> onOver) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("file", paths.stream().map(path -> path.toAbsolutePath().toString()).toList());
        options.put("plan", List.of(plan.toString()));
        if (mode != Mode.JOIN) {
            options.put(mode.name().toLowerCase(Locale.ROOT), List.of());
        }
        session.jobs().submit(
                new JobRequest("import", session.path().toString(), options),
                language.text("session.job.import", nameOf(paths)),
                Jobs.Lane.LONG,
                outcome -> {
                    remove(plan);
                    onOver.accept(outcome);
                });
    }

    private static String nameOf(List<Path> paths) {
        Path first = paths.getFirst().getFileName();
        return first == null ? paths.getFirst().toString() : first.toString();
    }

    private static void remove(Path plan) {
        try {
            Files.deleteIfExists(plan);
        } catch (IOException left) {
            // A small file in the folder for temporary files; the system clears it.
        }
    }
}

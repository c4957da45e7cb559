// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRecorder;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.JobRunner;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.store.BundledStore;
import org.tastemaker.task.Cancellation;
import org.tastemaker.text.Texts;

/// The bundled store in a project file, prepared, with trained and evaluated runs: made by the same jobs as in
/// the program, in this process.
public final class TrainedStore {
    private TrainedStore() {}

    /// Made when first asked for; tests have copies.
    private static final class Once {
        static final byte[] FILE = file();

        private static byte[] file() {
            try {
                Path folder = Files.createTempDirectory("trained-store");
                try {
                    return Files.readAllBytes(made(folder));
                } finally {
                    remove(folder);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void remove(Path folder) throws IOException {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// @param folder where the project file comes to lie
    /// @return the project file, prepared as in the demonstration; its runs are `popular`, `item-knn` and `ials`
    public static Path make(Path folder) throws IOException {
        return Files.write(folder.resolve("store.taste"), Once.FILE);
    }

    private static Path made(Path folder) throws IOException {
        Path files = folder.resolve("store");
        new BundledStore().extract(files);
        Path file = folder.resolve("store.taste");
        try (ProjectWriter project = Projects.create(file); ScoringSessions scorers = new ScoringSessions()) {
            JobRunner runner = new JobRunner(
                    JobRunner.installed(), folder.resolve("jobs"), Texts.of(Locale.ENGLISH), scorers);
            JobRecorder recorder = new JobRecorder(project);
            run(runner, recorder, project, "import", Map.of(
                    "file", List.of(files.toString()), "layout", List.of("store"), "name", List.of("Digital store")));
            run(runner, recorder, project, "prepare", Map.of(
                    "step", List.of("event-weights", "duplicates same=pair keep=first"),
                    "split", List.of("leave-last-out validation=1"), "protocol", List.of("standard")));
            train(runner, recorder, project, "popular", "popular", List.of());
            train(runner, recorder, project, "item-knn", "item-knn", List.of());
            train(runner, recorder, project, "ials", "ials", List.of("factors=32", "iterations=8", "alpha0=0.3"));
        }
        return file;
    }

    private static void train(
            JobRunner runner, JobRecorder recorder, ProjectWriter project, String model, String run,
            List<String> parameters) {
        run(runner, recorder, project, "train", Map.of(
                "model", List.of(model), "run", List.of(run), "seed", List.of("7"), "protocol", List.of("standard"), "p", parameters));
    }

    private static void run(
            JobRunner runner, JobRecorder recorder, ProjectWriter project, String job, Map<String, List<String>> options) {
        AtomicReference<JobEvent> last = new AtomicReference<>();
        runner.run(new JobRequest(job, project.path().toString(), options), () -> project, event -> {
            recorder.accept(event);
            last.set(event);
        }, new Cancellation());
        assertThat(last.get()).as(job).isInstanceOf(JobEvent.Done.class);
    }
}

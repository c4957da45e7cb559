// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.Hashes;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/// Runs jobs and turns whatever happens into events; exactly one of Done, Cancelled and Failed is the last.
public final class JobRunner {
    private final List<Job> jobs;
    private final JobFolders folders;
    private final Texts texts;
    private final ScoringSessions scorers;

    /// @param folders where job folders are made; what processes have left there that are no more is removed
    /// @param scorers trained models to be kept between jobs
    public JobRunner(List<Job> jobs, Path folders, Texts texts, ScoringSessions scorers) {
        this.jobs = List.copyOf(jobs);
        this.folders = new JobFolders(folders);
        this.folders.clear();
        this.texts = texts;
        this.scorers = scorers;
    }

    /// @return every job on the class path
    public static List<Job> installed() {
        return ServiceLoader.load(Job.class).stream().map(ServiceLoader.Provider::get).toList();
    }

    /// Opens a project.
    public interface Opening {
        ProjectReader open();
    }

    /// Runs a job to its end. What it made lies in files until [JobRecorder] has taken it over.
    ///
    /// @param opening opens the project, whose closing is the caller's
    public void run(JobRequest request, Opening opening, Consumer<JobEvent> events, Cancellation cancellation) {
        try (EmptyFolder folder = new EmptyFolder()) {
            Job job = jobs.stream()
                    .filter(j -> j.name().equals(request.job()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            ProblemKind.USAGE, "job.problem.unknown", request.job(),
                            String.join(", ", jobs.stream().map(Job::name).sorted().toList())));
            int threads = JobOptions.of(request).whole("threads", Runtime.getRuntime().availableProcessors(), 1);
            TaskContext task = new TaskContext(new Telling(events), cancellation, threads);
            Path made = folder.of(folder(request.job()));
            JobContext context = new JobContext(opening.open(), made, task, events, scorers, texts);
            String result = JsonMapper.shared().writeValueAsString(job.run(request, context));
            folder.tidy();
            events.accept(new JobEvent.Done(result, Hashes.of(result)));
        } catch (CancelledException cancelled) {
            events.accept(new JobEvent.Cancelled(null));
        } catch (JobCancelledException cancelled) {
            events.accept(new JobEvent.Cancelled(cancelled.run()));
        } catch (ProblemException problem) {
            events.accept(new JobEvent.Failed(
                    problem.kind().name(), problem.key(), problem.describe(texts), Map.of("stack", stack(problem))));
        } catch (OutOfMemoryError full) {
            events.accept(new JobEvent.Failed(
                    ProblemKind.JOB.name(), "job.problem.memory",
                    texts.get("job.problem.memory", Long.toString(Runtime.getRuntime().maxMemory() >> 20)), Map.of("stack", stack(full))));
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError bug) {
            events.accept(new JobEvent.Failed(
                    ProblemKind.JOB.name(), "job.problem.unexpected",
                    texts.get("job.problem.unexpected", request.job(), String.valueOf(bug)), Map.of("stack", stack(bug))));
        }
    }

    private Path folder(String job) {
        try {
            return folders.create(job);
        } catch (IOException refused) {
            throw new ProblemException(
                    refused, ProblemKind.JOB, "job.problem.not-written", folders.root().toString(), refused);
        }
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /// What the work says, as events.
    private record Telling(Consumer<JobEvent> events) implements TaskListener {
        @Override
        public void progress(ProgressSnapshot snapshot) {
            events.accept(new JobEvent.Progress(snapshot));
        }

        @Override
        public void metric(String series, int epoch, double value) {
            events.accept(new JobEvent.Point("", new MetricPoint(series, epoch, 0, value)));
        }

        @Override
        public void log(String key, @Nullable Object... arguments) {
            events.accept(new JobEvent.Log(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList()));
        }
    }

    /// A job's folder, removed if nothing is in it when the job ends, however it ends.
    private static final class EmptyFolder implements AutoCloseable {
        private @Nullable Path folder;

        Path of(Path made) {
            folder = made;
            return made;
        }

        @Override
        public void close() throws IOException {
            tidy();
        }

        void tidy() throws IOException {
            if (folder == null || !Files.isDirectory(folder)) {
                return;
            }
            boolean empty;
            try (var files = Files.list(folder)) {
                empty = files.findAny().isEmpty();
            } catch (NoSuchFileException takenOver) {
                return;
            }
            if (empty) {
                Files.deleteIfExists(folder);
            }
        }
    }
}

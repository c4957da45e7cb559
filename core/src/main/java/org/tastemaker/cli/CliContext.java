// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.folder.UserFolders;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRecorder;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.JobRunner;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command works with.
///
/// @param console where it prints
/// @param folders the user's folders
/// @param cancellation asked for by Ctrl-C
/// @param scorers trained models, kept while the command runs
public record CliContext(Console console, UserFolders folders, Cancellation cancellation, ScoringSessions scorers) {

    /// Options of a request, built one by one; absent ones are left out.
    public static final class Options {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        public Options put(String name, @Nullable Object value) {
            if (value != null) {
                values.put(name, List.of(value.toString()));
            }
            return this;
        }

        public Options all(String name, List<String> list) {
            if (!list.isEmpty()) {
                values.put(name, List.copyOf(list));
            }
            return this;
        }

        public Options flag(String name, boolean set) {
            if (set) {
                values.put(name, List.of());
            }
            return this;
        }

        public Map<String, List<String>> values() {
            return values;
        }
    }

    /// Runs a job that changes the project.
    ///
    /// @return what it found
    public JsonNode change(Path project, String job, Options options) {
        try (ProjectWriter writer = Projects.openToWrite(project)) {
            return change(writer, job, options);
        }
    }

    /// Runs a job that changes an open project.
    public JsonNode change(ProjectWriter writer, String job, Options options) {
        return run(writer, new JobRecorder(writer), new JobRequest(job, writer.path().toString(), options.values()));
    }

    /// Runs a job that only reads the project.
    public JsonNode ask(Path project, String job, Options options) {
        try (ProjectReader reader = Projects.openToRead(project)) {
            return ask(reader, job, options);
        }
    }

    /// Runs a job that only reads an open project.
    public JsonNode ask(ProjectReader project, String job, Options options) {
        return run(project, null, new JobRequest(job, project.path().toString(), options.values()));
    }

    private JsonNode run(ProjectReader project, @Nullable JobRecorder recorder, JobRequest request) {
        ProgressLines progress = new ProgressLines(console);
        JobEvent[] last = {null};
        try {
            JobRunner runner = new JobRunner(JobRunner.installed(), jobFolders(), console.texts(), scorers);
            runner.run(request, () -> project, event -> {
                if (recorder != null) {
                    recorder.accept(event);
                }
                progress.tell(event);
                last[0] = event;
            }, cancellation);
        } finally {
            progress.end();
        }
        return switch (last[0]) {
            case JobEvent.Done done -> JsonMapper.shared().readTree(done.result());
            case JobEvent.Cancelled cancelled -> {
                if (cancelled.run() != null) {
                    throw new ProblemException(
                            ProblemKind.CANCELLED, "cli.cancelled-run", cancelled.run(), project.path().toString());
                }
                throw new CancelledException();
            }
            case JobEvent.Failed failed -> throw new JobFailure(failed);
            case null, default -> throw new IllegalStateException("job without an end");
        };
    }

    /// A task for work that is no job.
    public TaskContext task() {
        ProgressLines progress = new ProgressLines(console);
        return new TaskContext(new org.tastemaker.task.TaskListener() {
            @Override
            public void progress(org.tastemaker.task.ProgressSnapshot snapshot) {
                progress.tell(new JobEvent.Progress(snapshot));
                if (snapshot.total() > 0 && snapshot.done() >= snapshot.total()) {
                    progress.end();
                }
            }
        }, cancellation, Runtime.getRuntime().availableProcessors());
    }

    public Path jobFolders() {
        return folders.data().resolve("jobs");
    }
}

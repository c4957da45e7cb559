// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRunner;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.task.Cancellation;
import org.tastemaker.text.Texts;

/// What runs in a worker process: reads requests, runs them one after the other, tells events. It ends when
/// its input ends, so that it never outlives whoever started it.
public final class WorkerMain {
    /// How long a cancelled job may take to stop before the process ends itself.
    private static final long PATIENCE_MILLIS = 1500;

    private final PrintStream out;
    private final JobRunner runner;
    private final Map<String, Cancellation> running = new ConcurrentHashMap<>();
    /// Runs that are being trained, by request.
    private final Map<String, String> runs = new ConcurrentHashMap<>();
    private final Map<String, OpenProject> projects = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(daemon("job"));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemon("clock"));

    private record OpenProject(ProjectReader reader, long changed) {}

    /// @param out the original standard output, which nobody else may write to
    /// @param jobFolders where jobs leave what they make
    public WorkerMain(PrintStream out, Path jobFolders, Texts texts, ScoringSessions scorers) {
        this.out = out;
        this.runner = new JobRunner(JobRunner.installed(), jobFolders, texts, scorers);
    }

    /// Serves until the input ends.
    public void serve(InputStream in) throws IOException {
        say(WorkerLines.line("ready", "", ""));
        var beat = clock.scheduleAtFixedRate(() -> say(WorkerLines.line("beat", "", "")), 1, 1, TimeUnit.SECONDS);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c != '\n') {
                    // One more than is allowed shows that there were too many.
                    if (line.length() <= WorkerLines.LONGEST) {
                        line.append((char) c);
                    }
                } else {
                    hear(line.toString());
                    line.setLength(0);
                }
            }
        } finally {
            beat.cancel(false);
            running.values().forEach(Cancellation::request);
            end();
        }
    }

    private void hear(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            if (line.length() > WorkerLines.LONGEST) {
                throw new IllegalArgumentException("a line of more than " + WorkerLines.LONGEST + " characters");
            }
            switch (WorkerLines.ask(line)) {
                case WorkerLines.Ask.Cancel cancel -> cancel(cancel.id());
                case WorkerLines.Ask.Start start -> start(start);
            }
        } catch (IllegalArgumentException wrong) {
            say(WorkerLines.line("refused", "", String.valueOf(wrong.getMessage())));
        }
    }

    private void start(WorkerLines.Ask.Start start) {
        Cancellation cancellation = new Cancellation();
        if (running.putIfAbsent(start.id(), cancellation) != null) {
            throw new IllegalArgumentException("there is already a request " + start.id());
        }
        var unused = worker.submit(() -> {
            try {
                runner.run(
                        start.request(), () -> project(start.request().project()),
                        event -> {
                            if (event instanceof JobEvent.Run run) {
                                runs.put(start.id(), run.run().name());
                            }
                            say(WorkerLines.line(start.id(), event));
                        },
                        cancellation);
            } catch (RuntimeException | Error bug) {
                say(WorkerLines.line(start.id(), new JobEvent.Failed("JOB", "job.problem.unexpected", String.valueOf(bug), Map.of())));
            } finally {
                running.remove(start.id());
                runs.remove(start.id());
            }
        });
    }

    private void cancel(String id) {
        Cancellation cancellation = running.get(id);
        say(WorkerLines.line("cancelling", id, cancellation == null ? "no such request" : ""));
        if (cancellation != null) {
            cancellation.request();
            var unused = clock.schedule(() -> {
                // Work that does not listen is not waited for: the process is cheap, the user's time is not.
                if (running.get(id) == cancellation) {
                    say(WorkerLines.line(id, new JobEvent.Cancelled(runs.get(id))));
                    Runtime.getRuntime().halt(3);
                }
            }, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// A project stays open between requests and is opened anew when its file has changed, so that what was
    /// loaded is neither loaded twice nor old. Called by the one thread of the jobs.
    private ProjectReader project(String path) {
        long changed = Path.of(path).toFile().lastModified();
        OpenProject open = projects.get(path);
        if (open != null && open.changed() == changed) {
            return open.reader();
        }
        if (open != null) {
            open.reader().close();
            projects.remove(path);
        }
        ProjectReader reader = Projects.openToRead(Path.of(path));
        projects.put(path, new OpenProject(reader, changed));
        return reader;
    }

    private void end() {
        worker.shutdown();
        CountDownLatch done = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                worker.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
        }, "worker-end");
        waiting.setDaemon(true);
        waiting.start();
        try {
            done.await(PATIENCE_MILLIS + 500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
    }

    private void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(null, work, "worker-" + name, 16L << 20);
            thread.setDaemon(true);
            return thread;
        };
    }
}

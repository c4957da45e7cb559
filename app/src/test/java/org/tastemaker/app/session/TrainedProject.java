// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.imports.ImportRequest;
import org.tastemaker.imports.Importer;
import org.tastemaker.job.JobRecorder;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.project.FolderSink;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// A real project file with data in which taste can be found, a protocol, and real workers that train on it.
public final class TrainedProject implements AutoCloseable {
    private final BackgroundTasks tasks = new BackgroundTasks(2);
    private final JobQueue jobs = new JobQueue();
    private final SerialLane closer = new SerialLane("worker-closer", tasks);
    private final ProjectSession session;

    /// Makes the project file.
    ///
    /// @param users number of users
    /// @param items number of items, of four kinds
    public static Path file(Path folder, int users, int items) throws Exception {
        return file(folder.resolve("store.taste"), "events", users, items);
    }

    /// As above, elsewhere.
    ///
    /// @param file the project file to make
    /// @param name what the data are called
    public static Path file(Path file, String name, int users, int items) throws Exception {
        try (ProjectWriter project = Projects.create(file)) {
            fill(project, file.getParent(), name, users, items);
        }
        return file;
    }

    private static void fill(ProjectWriter project, Path folder, String name, int users, int items) throws Exception {
        Path rows = folder.resolve(name + ".csv");
        Files.writeString(rows, events(users, items), StandardCharsets.UTF_8);
        Path sunk = Files.createDirectories(folder.resolve("import"));
        try (FolderSink sink = new FolderSink(sunk)) {
            Importer.installed().run(ImportRequest.of(rows), sink, TaskContext.quiet());
        }
        project.adoptImport(sunk);
        Protocols.Made made = Protocols.installed().prepare(
                "main", project.dataSet(), new Recipe(List.of()),
                new StepSettings("leave-last-out", Map.of()), new RandomStreams(1), TaskContext.quiet());
        project.putProtocol(made.record(), made.prepared());
    }

    /// As [#file], opened with workers.
    public TrainedProject(Path folder, int users, int items) throws Exception {
        ProjectWriter project = Projects.openToWrite(file(folder, users, items));
        session = Screenshots.onWindow(() -> new ProjectSession(
                project, ProjectSession.Contents.of(project), tasks, jobs,
                new ProcessWorkers(() -> Locale.ENGLISH, folder.resolve("logs/worker.log"), closer),
                JobRecorder::new));
    }

    /// Each user likes one kind of item, and some of what is popular.
    private static String events(int users, int items) {
        RandomGenerator random = new RandomStreams(11).stream("events");
        StringBuilder csv = new StringBuilder("user,item,time\n");
        for (int user = 0; user < users; user++) {
            int kind = user % 4;
            int count = 12 + random.nextInt(14);
            for (int n = 0; n < count; n++) {
                int item = (int) (items * Math.pow(random.nextDouble(), 1.8));
                if (random.nextDouble() < 0.75) {
                    item = item / 4 * 4 + kind;
                }
                csv.append('u').append(user).append(",i").append(Math.min(item, items - 1)).append(',')
                        .append(1_700_000_000L + n * 86_400L + user).append('\n');
            }
        }
        return csv.toString();
    }

    public ProjectSession session() {
        return session;
    }

    public BackgroundTasks tasks() {
        return tasks;
    }

    public JobQueue jobs() {
        return jobs;
    }

    /// Trains in a worker and waits for the end.
    public JobOutcome train(String model, String run, Map<String, String> parameters) throws Exception {
        CompletableFuture<JobOutcome> over = new CompletableFuture<>();
        Screenshots.doOnWindow(() -> start(model, run, parameters, over));
        return over.get(120, TimeUnit.SECONDS);
    }

    /// Queues a training; on the window's thread.
    public void start(String model, String run, Map<String, String> parameters, CompletableFuture<JobOutcome> over) {
        session.trainings().start(
                new Trainings.Wish(model, "main", run, parameters, 1, "auto"),
                new ReadOnlyStringWrapper("Training " + run).getReadOnlyProperty(),
                over::complete);
    }

    @Override
    public void close() {
        try {
            Screenshots.doOnWindow(session::close);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        closer.close();
        tasks.close();
    }
}

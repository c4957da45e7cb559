// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.data.DataSet;
import org.tastemaker.job.JobEvent;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.ProjectSummary;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.ProtocolRecord;
import org.tastemaker.project.RunRecord;
import org.tastemaker.task.Cancellation;

/// One open project: what it holds as observable values, reading in the background, writing in one
/// lane, jobs. Used on the window's thread; nothing here waits for the disk. What was opened to be read alone
/// is never written: whatever would write is refused with the reason.
public final class ProjectSession {
    private final ProjectReader project;
    private final @Nullable ProjectWriter writable;
    private final Tasks tasks;
    private final SerialLane writer;
    private final SerialLane starter;
    private final Jobs jobs;
    private final Trainings trainings;
    private final RunColours colours = new RunColours();
    private final List<Consumer<JobEvent>> recordListeners = new ArrayList<>();
    private final LiveScoring scoring;
    private final ReadOnlyBooleanWrapper importing = new ReadOnlyBooleanWrapper();
    private List<Path> offered = List.of();
    private final ReadOnlyObjectWrapper<ProjectSummary> summary;
    private final ReadOnlyObjectWrapper<PartsOfStudies> parts = new ReadOnlyObjectWrapper<>(new PartsOfStudies(Map.of()));
    private final ReadOnlyObjectWrapper<Loadable<DataSet>> data = new ReadOnlyObjectWrapper<>(new Loadable.Loading<>());
    private final ObservableList<ProtocolRecord> protocols = FXCollections.observableArrayList();
    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private final ObservableList<ProtocolRecord> protocolsSeen = FXCollections.unmodifiableObservableList(protocols);
    private final ObservableList<RunRecord> runsSeen = FXCollections.unmodifiableObservableList(runs);
    private boolean dataWanted;
    private boolean otherData;
    private boolean closed;

    /// What is known of a project without loading a column.
    ///
    /// @param summary counts
    /// @param protocols protocols, in the order of the project
    /// @param runs oldest first
    /// @param parts which of the runs were made for something larger
    public record Contents(ProjectSummary summary, List<ProtocolRecord> protocols, List<RunRecord> runs, PartsOfStudies parts) {
        /// Reads it; not on the window's thread.
        public static Contents of(ProjectReader project) {
            List<ProtocolRecord> protocols = project.protocols();
            List<RunRecord> runs = project.runs();
            return new Contents(project.summary(), protocols, runs, PartsOfStudies.of(project, protocols, runs));
        }
    }

    /// @param project the only writer of the file, or a reader where it may only be read; closed with the session
    /// @param contents what it holds now
    /// @param recorder makes what puts a job's events into the project
    public ProjectSession(
            ProjectReader project, Contents contents, Tasks tasks, JobQueue shown, Workers workers,
            Function<ProjectWriter, Consumer<JobEvent>> recorder) {
        this.project = project;
        this.writable = project instanceof ProjectWriter writer ? writer : null;
        this.tasks = tasks;
        this.summary = new ReadOnlyObjectWrapper<>(contents.summary());
        this.writer = new SerialLane("project-writer", tasks);
        this.starter = new SerialLane("worker-starter", tasks);
        if (writable == null) {
            this.jobs = new Jobs(tasks, shown, new NoWorkers(this::refusal), starter, writer, event -> {});
        } else {
            Consumer<JobEvent> record = recorder.apply(writable);
            this.jobs = new Jobs(tasks, shown, workers, starter, writer, event -> {
                record.accept(event);
                tasks.onWindow(() -> recorded(event));
            });
        }
        this.trainings = new Trainings(jobs, () -> project.path().toString());
        this.scoring = new LiveScoring(tasks, starter, () -> project.path().toString(), workers::stay);
        show(contents);
        jobs.onChange(() -> importing.set(jobs.isBusyWith("import")));
        jobs.onOver((request, outcome) -> {
            otherData |= request.job().equals("import") && outcome instanceof JobOutcome.Done;
            reload();
        });
    }

    public Path path() {
        return project.path();
    }

    /// @return why the project is only read, as a sentence for the user; empty if it can be written
    public Optional<ProblemException> readOnly() {
        return writable == null ? Optional.of(refusal()) : Optional.empty();
    }

    private ProblemException refusal() {
        return new ProblemException(ProblemKind.PROJECT, "project.problem.newer", project.path().toString());
    }

    public Jobs jobs() {
        return jobs;
    }

    /// @return trainings that wait or are at work
    public Trainings trainings() {
        return trainings;
    }

    /// @return the colour of each run, the same on every page
    public RunColours runColours() {
        return colours;
    }

    /// @param listener hears, on the window's thread, each event of a job that stands in the project now, such
    ///     as a point of a curve
    public void onRecorded(Consumer<JobEvent> listener) {
        recordListeners.add(listener);
    }

    /// @param listener hears nothing any more
    public void removeOnRecorded(Consumer<JobEvent> listener) {
        recordListeners.remove(listener);
    }

    private void recorded(JobEvent event) {
        if (event instanceof JobEvent.Run) {
            reload();
        }
        List.copyOf(recordListeners).forEach(each -> each.accept(event));
    }

    /// @return lists, neighbours, reasons and maps of trained runs
    public Scoring scoring() {
        return scoring;
    }

    /// @return whether an import waits or is at work
    public ReadOnlyBooleanProperty importingProperty() {
        return importing.getReadOnlyProperty();
    }

    /// Files that are to be looked at when the Data page opens.
    public void offer(List<Path> paths) {
        offered = List.copyOf(paths);
    }

    /// @return what was offered, once; empty if nothing was
    public List<Path> takeOffered() {
        List<Path> taken = offered;
        offered = List.of();
        return taken;
    }

    public ReadOnlyObjectProperty<ProjectSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// @return the protocols of the project; follows it
    public ObservableList<ProtocolRecord> protocols() {
        return protocolsSeen;
    }

    /// @return the runs of the project, oldest first; follows it
    public ObservableList<RunRecord> runs() {
        return runsSeen;
    }

    /// The data set. Its columns are read when somebody asks with [#wantData].
    public ReadOnlyObjectProperty<Loadable<DataSet>> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /// @return which of the runs were made for something larger
    public ReadOnlyObjectProperty<PartsOfStudies> partsProperty() {
        return parts.getReadOnlyProperty();
    }

    /// Asks for the columns of the data set; asking twice is harmless.
    public void wantData() {
        if (!dataWanted) {
            dataWanted = true;
            loadData();
        }
    }

    private void loadData() {
        if (summary.get().interactions() == 0) {
            data.set(new Loadable.Absent<>());
            return;
        }
        data.set(new Loadable.Loading<>());
        tasks.compute(
                "session.data",
                cancellation -> project.dataSet(),
                read -> data.set(new Loadable.Ready<>(read)),
                failure -> data.set(new Loadable.Failed<>(failure)));
    }

    /// Reads something in the background, and computes from it.
    ///
    /// @param name what is read, such as `runs.points`; a newer reading of the same name supersedes an older one
    public <T> void read(
            String name, Reading<T> work, Consumer<? super T> onResult, Consumer<Throwable> onError) {
        tasks.compute(name, cancellation -> work.read(project, cancellation), onResult, onError);
    }

    /// Makes something of what the project holds, away from the window's thread.
    ///
    /// @param <T> what it makes
    @FunctionalInterface
    public interface Reading<T> {
        /// @param cancellation requested when the answer is not wanted any more; long work asks it
        T read(ProjectReader project, Cancellation cancellation);
    }

    /// Writes something, after everything that was given to be written before.
    ///
    /// @param then runs on the window's thread when it stands in the file
    public void write(Consumer<ProjectWriter> work, Runnable then, Consumer<Throwable> onError) {
        ProjectWriter file = writable;
        if (file == null) {
            onError.accept(refusal());
        } else {
            writer.run(() -> work.accept(file), then, onError);
        }
    }

    /// Reads again what the project holds; for after a change.
    public void reload() {
        if (closed) {
            return;
        }
        tasks.compute("session.contents", cancellation -> Contents.of(project), this::show, failure -> {});
    }

    private void show(Contents contents) {
        if (closed) {
            return;
        }
        ProjectSummary before = summary.get();
        summary.set(contents.summary());
        if (!protocols.equals(contents.protocols())) {
            protocols.setAll(contents.protocols());
        }
        colours.follow(contents.runs());
        parts.set(contents.parts());
        if (!runs.equals(contents.runs())) {
            runs.setAll(contents.runs());
        }
        ProjectSummary now = contents.summary();
        boolean changed = before.interactions() != now.interactions() || before.users() != now.users()
                || before.items() != now.items();
        if ((changed || otherData) && dataWanted) {
            loadData();
        }
        otherData = false;
    }

    /// Ends the workers, waits until everything given is written, and lets go of the file.
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        jobs.close();
        scoring.close();
        starter.close();
        writer.run(project::close, () -> {}, failure -> {});
        writer.close();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.tastemaker.task.ProgressSnapshot;
import org.tastemaker.task.TaskListener;

/// One long job as the window sees it. It is a [TaskListener], fed from any thread; what views observe
/// changes on the window's thread only, at most fifteen times a second.
public final class JobItem implements TaskListener {
    /// Where a job stands.
    public enum State {
        QUEUED,
        RUNNING,
        CANCELLING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// A line of the log.
    ///
    /// @param millis time of day in milliseconds since 1970
    /// @param key key of the text
    /// @param arguments its arguments
    public record LogLine(long millis, String key, List<@Nullable Object> arguments) {}

    /// A point of a curve.
    ///
    /// @param epoch from 1
    public record MetricPoint(String series, int epoch, double value) {}

    private final ObservableValue<String> title;
    private final Runnable onCancel;
    private final Coalescer coalescer;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.QUEUED);
    private final ReadOnlyObjectWrapper<@Nullable ProgressSnapshot> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<LogLine> log = FXCollections.observableArrayList();
    private final ObservableList<MetricPoint> metrics = FXCollections.observableArrayList();
    private final ObservableList<LogLine> logView = FXCollections.unmodifiableObservableList(log);
    private final ObservableList<MetricPoint> metricsView = FXCollections.unmodifiableObservableList(metrics);
    private final AtomicReference<@Nullable ProgressSnapshot> newest = new AtomicReference<>();
    private final Object lock = new Object();
    private final List<LogLine> newLines = new ArrayList<>();
    private final List<MetricPoint> newPoints = new ArrayList<>();

    /// @param tasks brings updates to the window's thread
    /// @param title what runs, in the language of the window
    /// @param onCancel asks the job to stop; called on the window's thread, once
    public JobItem(Tasks tasks, ObservableValue<String> title, Runnable onCancel) {
        this.tasks = tasks;
        this.title = title;
        this.onCancel = onCancel;
        this.coalescer = new Coalescer(tasks, this::update);
    }

    public ObservableValue<String> title() {
        return title;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// @return where it stands; null until the first phase begins
    public ReadOnlyObjectProperty<@Nullable ProgressSnapshot> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// @return why it failed; null unless it did
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ObservableList<LogLine> log() {
        return logView;
    }

    public ObservableList<MetricPoint> metrics() {
        return metricsView;
    }

    /// Asks the job to stop. Acknowledged at once; the job ends when it does.
    public void cancel() {
        if (state.get() == State.QUEUED || state.get() == State.RUNNING) {
            state.set(State.CANCELLING);
            onCancel.run();
        }
    }

    /// The job began. From any thread, as the three below.
    public void started() {
        tasks.onWindow(() -> {
            if (state.get() == State.QUEUED) {
                state.set(State.RUNNING);
            }
        });
    }

    public void finished() {
        end(State.DONE, null);
    }

    public void cancelled() {
        end(State.CANCELLED, null);
    }

    /// @param cause a `ProblemException` where the cause is known
    public void failed(Throwable cause) {
        end(State.FAILED, cause);
    }

    private void end(State last, @Nullable Throwable cause) {
        tasks.onWindow(() -> {
            if (!state.get().isOver()) {
                update();
                failure.set(cause);
                state.set(last);
            }
        });
    }

    @Override
    public void progress(ProgressSnapshot snapshot) {
        newest.set(snapshot);
        coalescer.request();
    }

    @Override
    public void metric(String series, int epoch, double value) {
        synchronized (lock) {
            newPoints.add(new MetricPoint(series, epoch, value));
        }
        coalescer.request();
    }

    @Override
    public void log(String key, @Nullable Object... arguments) {
        synchronized (lock) {
            newLines.add(new LogLine(System.currentTimeMillis(), key, java.util.Arrays.asList(arguments.clone())));
        }
        coalescer.request();
    }

    private void update() {
        List<LogLine> lines;
        List<MetricPoint> points;
        synchronized (lock) {
            lines = List.copyOf(newLines);
            points = List.copyOf(newPoints);
            newLines.clear();
            newPoints.clear();
        }
        progress.set(newest.get());
        log.addAll(lines);
        metrics.addAll(points);
    }
}

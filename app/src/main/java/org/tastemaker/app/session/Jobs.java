// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;

/// The jobs of one project: each in a worker of its own, one at a time in each lane. What a worker
/// makes is put into the project by the lane that writes; a job is over when all of that stands there.
/// Used on the window's thread.
public final class Jobs {
    /// Jobs that wait for each other.
    public enum Lane {
        /// What changes the project for long: import, prepare, train, evaluate.
        LONG,
        /// What only looks: a map, batch lists.
        SHORT
    }

    private final Tasks tasks;
    private final JobQueue shown;
    private final Workers workers;
    private final SerialLane starter;
    private final SerialLane writer;
    private final Consumer<JobEvent> recorder;
    private final Map<Lane, Deque<RunningJob>> waiting = new EnumMap<>(Lane.class);
    private final Map<Lane, RunningJob> running = new EnumMap<>(Lane.class);
    private final List<BiConsumer<JobRequest, JobOutcome>> listeners = new ArrayList<>();
    private Runnable onChange = () -> {};
    private boolean closed;

    /// @param shown where the task strip finds the jobs
    /// @param starter where processes are started
    /// @param writer the only lane that writes into the project
    /// @param recorder puts an event into the project; called on that lane
    Jobs(
            Tasks tasks, JobQueue shown, Workers workers, SerialLane starter, SerialLane writer,
            Consumer<JobEvent> recorder) {
        this.tasks = tasks;
        this.shown = shown;
        this.workers = workers;
        this.starter = starter;
        this.writer = writer;
        this.recorder = recorder;
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    /// @param title what runs, for the task strip
    /// @param onOver hears how it ended
    public JobItem submit(
            JobRequest request, ObservableValue<String> title, Lane lane, Consumer<JobOutcome> onOver) {
        RunningJob job = new RunningJob(tasks, request, title, workers, starter, writer, recorder, (mine, outcome) -> {
            if (running.remove(lane, mine)) {
                next(lane);
            } else {
                queue(lane).remove(mine);
            }
            onChange.run();
            onOver.accept(outcome);
            List.copyOf(listeners).forEach(each -> each.accept(request, outcome));
        });
        shown.add(job.item());
        queue(lane).add(job);
        onChange.run();
        next(lane);
        return job.item();
    }

    /// @param listener hears of each job that is over, after the one who submitted it
    void onOver(BiConsumer<JobRequest, JobOutcome> listener) {
        listeners.add(listener);
    }

    /// @param listener hears whenever a job comes or is over
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /// @return whether a job is at work or waits
    public boolean isBusy() {
        return !running.isEmpty() || waiting.values().stream().anyMatch(each -> !each.isEmpty());
    }

    /// @param job name of a kind of job, such as `import`
    /// @return whether one is at work or waits
    public boolean isBusyWith(String job) {
        return java.util.stream.Stream.concat(
                        running.values().stream(), waiting.values().stream().flatMap(Deque::stream))
                .anyMatch(each -> each.request().job().equals(job));
    }

    private void next(Lane lane) {
        Deque<RunningJob> queue = queue(lane);
        if (!closed && !running.containsKey(lane) && !queue.isEmpty()) {
            RunningJob job = queue.remove();
            running.put(lane, job);
            job.start();
        }
    }

    private Deque<RunningJob> queue(Lane lane) {
        Deque<RunningJob> queue = waiting.get(lane);
        if (queue == null) {
            throw new IllegalStateException(lane.toString());
        }
        return queue;
    }

    /// Ends every worker; none is left behind.
    void close() {
        closed = true;
        waiting.values().forEach(Deque::clear);
        List.copyOf(running.values()).forEach(RunningJob::kill);
    }
}

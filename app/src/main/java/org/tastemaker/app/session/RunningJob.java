// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// One job from waiting to its end. Events come from the worker's thread; progress goes to the strip,
/// what is to be kept to the lane that writes. The end passes through that lane too, so that nobody
/// hears of a finished job whose results are not in the project yet.
final class RunningJob {
    private final JobRequest request;
    private final Workers workers;
    private final SerialLane starter;
    private final SerialLane writer;
    private final Consumer<JobEvent> recorder;
    private final BiConsumer<RunningJob, JobOutcome> onOver;
    private final JobItem item;
    private final AtomicReference<Workers.@Nullable Running> worker = new AtomicReference<>();
    private final AtomicReference<@Nullable RunRecord> run = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> unwritten = new AtomicReference<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean cancelled;

    RunningJob(
            Tasks tasks, JobRequest request, ObservableValue<String> title, Workers workers, SerialLane starter,
            SerialLane writer, Consumer<JobEvent> recorder, BiConsumer<RunningJob, JobOutcome> onOver) {
        this.request = request;
        this.workers = workers;
        this.starter = starter;
        this.writer = writer;
        this.recorder = recorder;
        this.onOver = onOver;
        this.item = new JobItem(tasks, title, this::cancel);
    }

    JobItem item() {
        return item;
    }

    JobRequest request() {
        return request;
    }

    void start() {
        item.started();
        starter.run(
                () -> {
                    if (cancelled) {
                        return;
                    }
                    Workers.Running started = workers.start(request, this::hear, this::gone);
                    worker.set(started);
                    if (cancelled) {
                        started.cancel();
                    }
                },
                () -> {
                    if (cancelled && worker.get() == null) {
                        end(new JobOutcome.Cancelled(null));
                    }
                },
                failure -> end(new JobOutcome.Failed(failure, null)));
    }

    private void cancel() {
        cancelled = true;
        Workers.Running started = worker.get();
        if (started != null) {
            started.cancel();
            return;
        }
        // still in the queue, or just being started: the starter then finds either a worker or the wish
        starter.run(
                () -> {},
                () -> {
                    if (worker.get() == null) {
                        end(new JobOutcome.Cancelled(null));
                    }
                },
                failure -> {});
    }

    void kill() {
        cancelled = true;
        Workers.Running started = worker.get();
        if (started != null) {
            started.kill();
        }
    }

    private void hear(JobEvent event) {
        switch (event) {
            case JobEvent.Progress progress -> item.progress(progress.snapshot());
            case JobEvent.Log log -> item.log(log.key(), log.arguments().toArray());
            case JobEvent.Point point -> {
                item.metric(point.point().series(), point.point().epoch(), point.point().value());
                keep(event);
            }
            case JobEvent.Run now -> {
                run.set(now.run());
                keep(event);
            }
            case JobEvent.Artefact artefact -> keep(artefact);
            case JobEvent.Done done -> {
                keep(event);
                end(new JobOutcome.Done(done.result()));
            }
            case JobEvent.Cancelled stopped -> {
                keep(event);
                end(new JobOutcome.Cancelled(stopped.run()));
            }
            case JobEvent.Failed failed -> {
                keep(event);
                interrupted();
                end(new JobOutcome.Failed(problem(failed), resumable()));
            }
        }
    }

    /// A paragraph that was made in the worker, in the language that was asked for.
    private static ProblemException problem(JobEvent.Failed failed) {
        ProblemKind kind;
        try {
            kind = ProblemKind.valueOf(failed.kind());
        } catch (IllegalArgumentException newer) {
            kind = ProblemKind.JOB;
        }
        return new ProblemException(kind, "session.problem.worker-said", failed.text());
    }

    private void keep(JobEvent event) {
        writer.run(() -> recorder.accept(event), () -> {}, failure -> {
            if (!closed(failure) && unwritten.compareAndSet(null, failure)) {
                kill();
            }
        });
    }

    /// A run whose worker died did not say how it stands.
    private void interrupted() {
        RunRecord known = run.get();
        if (known != null && known.status() == RunStatus.RUNNING) {
            RunRecord stopped = new RunRecord(
                    known.name(), known.model(), known.protocol(), known.parameters(), known.seed(), known.engine(),
                    RunStatus.INTERRUPTED, known.started(), known.seconds(), known.samplesPerSecond(),
                    known.epochsDone(), known.bestEpoch(), known.environment(), known.problem());
            run.set(stopped);
            keep(new JobEvent.Run(stopped));
        }
    }

    /// The process is gone. If it said how it ended, that was heard before.
    private void gone() {
        interrupted();
        if (cancelled) {
            end(new JobOutcome.Cancelled(resumable()));
        } else {
            end(new JobOutcome.Failed(new ProblemException(ProblemKind.JOB, "session.problem.worker-died"), resumable()));
        }
    }

    private @Nullable String resumable() {
        RunRecord known = run.get();
        return known == null ? null : known.name();
    }

    private void end(JobOutcome outcome) {
        if (ended.compareAndSet(false, true)) {
            writer.run(
                    () -> {},
                    () -> over(outcome),
                    failure -> over(closed(failure)
                            ? new JobOutcome.Cancelled(resumable()) : new JobOutcome.Failed(failure, resumable())));
        }
    }

    /// A worker may say its last when its project has been closed: there is nowhere to write it any more.
    private static boolean closed(Throwable failure) {
        return failure instanceof CancellationException;
    }

    private void over(JobOutcome planned) {
        Throwable lost = unwritten.get();
        JobOutcome outcome = lost == null ? planned : new JobOutcome.Failed(lost, resumable());
        switch (outcome) {
            case JobOutcome.Done done -> item.finished();
            case JobOutcome.Cancelled stopped -> item.cancelled();
            case JobOutcome.Failed failed -> item.failed(failed.cause());
        }
        onOver.accept(this, outcome);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRequest;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

class JobsTest {
    @TempDir
    Path folder;

    private final BackgroundTasks tasks = new BackgroundTasks(2);
    private final JobQueue shown = new JobQueue();
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final List<JobOutcome> outcomes = new CopyOnWriteArrayList<>();
    private MemoryProject project;
    private ProjectSession session;

    /// Workers that do what the test says.
    private static final class ScriptedWorkers implements Workers {
        final List<Started> started = new CopyOnWriteArrayList<>();
        final List<Consumer<JobEvent>> asked = new CopyOnWriteArrayList<>();
        final AtomicInteger staying = new AtomicInteger();

        record Started(JobRequest request, Consumer<JobEvent> says, Runnable gone, List<String> told) {}

        @Override
        public Running start(JobRequest request, Consumer<JobEvent> onEvent, Runnable onGone) {
            Started one = new Started(request, onEvent, onGone, new CopyOnWriteArrayList<>());
            started.add(one);
            return new Running() {
                @Override
                public void cancel() {
                    one.told().add("cancel");
                }

                @Override
                public void kill() {
                    one.told().add("kill");
                }
            };
        }

        @Override
        public Staying stay() {
            staying.incrementAndGet();
            return new Staying() {
                @Override
                public void ask(JobRequest request, Consumer<JobEvent> listener) {
                    asked.add(listener);
                }

                @Override
                public boolean isAlive() {
                    return true;
                }

                @Override
                public void close() {
                    staying.decrementAndGet();
                }
            };
        }
    }

    @BeforeEach
    void open() throws Exception {
        project = new MemoryProject(folder.resolve("p.taste"), SampleData.shop(20, 10, 200));
        session = Screenshots.onWindow(() -> new ProjectSession(
                project, ProjectSession.Contents.of(project), tasks, shown, workers,
                writer -> event -> {
                    if (event instanceof JobEvent.Run run) {
                        writer.putRun(run.run());
                    } else if (event instanceof JobEvent.Point point) {
                        writer.addPoint(point.run(), point.point());
                    }
                }));
    }

    @AfterEach
    void close() throws Exception {
        Screenshots.doOnWindow(session::close);
        assertThat(project.closed).isTrue();
        tasks.close();
    }

    private JobItem submit(String run, Jobs.Lane lane) throws Exception {
        return Screenshots.onWindow(() -> session.jobs().submit(
                new JobRequest("train", "p", Map.of("run", List.of(run))),
                new ReadOnlyStringWrapper(run).getReadOnlyProperty(), lane, outcomes::add));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Screenshots.onWindow(condition)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static RunRecord run(String name, RunStatus status) {
        return new RunRecord(
                name, "ials", "standard", Map.of(), 1, "", status, 0, 1, 0, 2, 1, Map.of(), null);
    }

    @Test
    void jobsOfALaneWaitForEachOtherAndThoseOfAnotherDoNot() throws Exception {
        JobItem first = submit("one", Jobs.Lane.LONG);
        JobItem second = submit("two", Jobs.Lane.LONG);
        JobItem beside = submit("three", Jobs.Lane.SHORT);
        until(() -> workers.started.size() == 2);
        assertThat(first.state()).isEqualTo(JobItem.State.RUNNING);
        assertThat(second.state()).isEqualTo(JobItem.State.QUEUED);
        assertThat(beside.state()).isEqualTo(JobItem.State.RUNNING);
        workers.started.getFirst().says().accept(new JobEvent.Done("{}", ""));
        until(() -> workers.started.size() == 3);
        assertThat(first.state()).isEqualTo(JobItem.State.DONE);
        assertThat(second.state()).isEqualTo(JobItem.State.RUNNING);
    }

    @Test
    void aJobIsDoneOnlyWhenWhatItMadeStandsInTheProject() throws Exception {
        submit("one", Jobs.Lane.LONG);
        until(() -> workers.started.size() == 1);
        var worker = workers.started.getFirst();
        worker.says().accept(new JobEvent.Run(run("one", RunStatus.RUNNING)));
        worker.says().accept(new JobEvent.Run(run("one", RunStatus.DONE)));
        worker.says().accept(new JobEvent.Done("{\"run\":\"one\"}", ""));
        worker.gone().run();
        until(() -> outcomes.size() == 1);
        assertThat(outcomes).containsExactly(new JobOutcome.Done("{\"run\":\"one\"}"));
        assertThat(project.runs()).extracting(RunRecord::status).containsExactly(RunStatus.DONE);
        until(() -> session.runs().size() == 1);
    }

    @Test
    void aWorkerThatDiesFailsItsJobWithinTwoSecondsAndItsRunCanBeResumed() throws Exception {
        JobItem job = submit("one", Jobs.Lane.LONG);
        until(() -> workers.started.size() == 1);
        var worker = workers.started.getFirst();
        worker.says().accept(new JobEvent.Run(run("one", RunStatus.RUNNING)));
        long died = System.nanoTime();
        worker.gone().run();
        until(() -> outcomes.size() == 1);
        assertThat(System.nanoTime() - died).isLessThan(2_000_000_000L);
        assertThat(job.state()).isEqualTo(JobItem.State.FAILED);
        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(
                JobOutcome.Failed.class, failed -> assertThat(failed.run()).isEqualTo("one"));
        assertThat(project.run("one").status()).isEqualTo(RunStatus.INTERRUPTED);
    }

    @Test
    void aJobThatWaitsIsCancelledWithoutAWorker() throws Exception {
        submit("one", Jobs.Lane.LONG);
        JobItem waits = submit("two", Jobs.Lane.LONG);
        Screenshots.doOnWindow(waits::cancel);
        until(() -> waits.state() == JobItem.State.CANCELLED);
        assertThat(workers.started).hasSize(1);
        assertThat(workers.started.getFirst().told()).isEmpty();
    }

    @Test
    void closingEndsEveryWorker() throws Exception {
        submit("one", Jobs.Lane.LONG);
        until(() -> workers.started.size() == 1);
        Screenshots.doOnWindow(() -> session.scoring().embed(
                "one", "items", new Scoring.Question<>("map", map -> {}, failure -> {})));
        until(() -> workers.asked.size() == 1);
        Screenshots.doOnWindow(session::close);
        assertThat(workers.started.getFirst().told()).containsExactly("kill");
        assertThat(workers.staying).hasValue(0);
    }

    @Test
    void whatAWorkerSaysLastWhenItsProjectIsClosedIsLetGo() throws Exception {
        JobItem job = submit("one", Jobs.Lane.LONG);
        until(() -> workers.started.size() == 1);
        var worker = workers.started.getFirst();
        Screenshots.doOnWindow(session::close);
        worker.says().accept(new JobEvent.Run(run("one", RunStatus.RUNNING)));
        worker.says().accept(new JobEvent.Failed("JOB", "", "The worker is gone.", Map.of()));
        worker.gone().run();
        until(() -> job.state() == JobItem.State.CANCELLED);
        assertThat(outcomes).singleElement().isInstanceOf(JobOutcome.Cancelled.class);
    }

    @Test
    void onlyTheNewestQuestionOfANameIsAnswered() throws Exception {
        List<String> heard = new ArrayList<>();
        Screenshots.doOnWindow(() -> {
            for (String user : List.of("u1", "u2", "u3")) {
                session.scoring().recommend("one", user, 10, new Scoring.Question<>(
                        "lists.left", list -> heard.add(list.user()), failure -> heard.add(failure.toString())));
            }
        });
        until(() -> workers.asked.size() == 1);
        workers.asked.getFirst().accept(new JobEvent.Done(answer("u1"), ""));
        until(() -> workers.asked.size() == 2);
        workers.asked.get(1).accept(new JobEvent.Done(answer("u3"), ""));
        until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("u3");
    }

    private static String answer(String user) {
        return "{\"run\":\"one\",\"top\":10,\"users\":1,\"lists\":[{\"user\":\"" + user
                + "\",\"items\":[{\"rank\":1,\"item\":\"i7\",\"title\":\"Lamp\",\"score\":0.5}]}]}";
    }
}

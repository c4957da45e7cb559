// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRecorder;
import org.tastemaker.job.JobRequest;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunStatus;
import org.tastemaker.task.ProgressSnapshot;

final class WorkerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ProjectWriter project;

    @SuppressWarnings("NullAway.Init")
    private WorkerClient worker;

    private final BlockingQueue<JobEvent> events = new LinkedBlockingQueue<>();

    @BeforeEach
    void startWorker() {
        project = Projects.create(folder.resolve("p.taste"));
        worker = WorkerClient.start(Locale.ENGLISH, 256, folder.resolve("worker.log"));
    }

    @AfterEach
    void end() {
        worker.close();
        project.close();
        assertThat(worker.isAlive()).isFalse();
    }

    @Test
    void aWholeWayGoesThroughAWorkerIntoTheProject() throws Exception {
        importRatings(60);
        ask("prepare", Map.of("split", List.of("leave-last-out validation=0"), "protocol", List.of("last")));
        ask("train", Map.of("model", List.of("popular"), "run", List.of("r")));
        assertThat(project.run("r").status()).isEqualTo(RunStatus.DONE);
        assertThat(project.model("r")).isPresent();
        assertThat(project.evaluation("r", org.tastemaker.split.Part.TEST, "full")).isPresent();
        JobEvent.Done lists = ask("recommend", Map.of("run", List.of("r"), "users", List.of("u1")));
        assertThat(lists.result()).contains("\"user\":\"u1\"");
    }

    @Test
    void aProblemOfTheJobIsToldInWords() throws Exception {
        worker.start(new JobRequest("train", project.path().toString(), Map.of("model", List.of("none"))), events::add);
        assertThat(last()).isInstanceOfSatisfying(JobEvent.Failed.class, failed -> assertThat(failed.text()).contains("none"));
        worker.start(new JobRequest("dance", project.path().toString(), Map.of()), events::add);
        assertThat(last()).isInstanceOfSatisfying(JobEvent.Failed.class, failed -> assertThat(failed.kind()).isEqualTo("USAGE"));
    }

    @Test
    void aKilledWorkerIsNoticedWithinTwoSeconds() throws Exception {
        longTraining();
        ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly();
        long killed = System.nanoTime();
        assertThat(last()).isInstanceOfSatisfying(JobEvent.Failed.class, failed -> assertThat(failed.key()).isEqualTo("worker.problem.died"));
        assertThat((System.nanoTime() - killed) / 1e9).isLessThan(2);
    }

    @Test
    void aCancelledJobIsGoneWithinTwoSeconds() throws Exception {
        String id = longTraining();
        long asked = System.nanoTime();
        worker.cancel(id);
        JobEvent last = last();
        assertThat((System.nanoTime() - asked) / 1e9).isLessThan(2);
        assertThat(last).isInstanceOf(JobEvent.Cancelled.class);
    }

    @Test
    void aSeriesOfRunsTellsHowFarItIsAndTrainsNothingTwice() throws Exception {
        importRatings(60);
        ask("prepare", Map.of("split", List.of("leave-last-out validation=0"), "protocol", List.of("last")));
        Map<String, List<String>> folds = Map.of("model", List.of("ials"), "p", List.of("factors=4", "iterations=3"), "folds", List.of("3"));
        List<JobEvent> heard = new ArrayList<>();
        JobEvent.Done first = ask("cross-validate", folds, heard);
        assertThat(first.result()).contains("ials-fold-3-of-3", "ndcg@10");
        List<ProgressSnapshot> progress = heard.stream()
                .flatMap(event -> event instanceof JobEvent.Progress told ? Stream.of(told.snapshot()) : Stream.empty())
                .toList();
        assertThat(progress).allSatisfy(told -> assertThat(told.unit()).isEqualTo("task.unit.runs"));
        assertThat(progress).extracting(ProgressSnapshot::done).isSorted();
        assertThat(progress.getLast().done()).isEqualTo(progress.getLast().total()).isEqualTo(3);
        assertThat(progress.getLast().rate()).isPositive();
        assertThat(progress.getLast().secondsLeft()).isZero();
        assertThat(project.runs()).hasSize(3).allMatch(run -> run.status() == RunStatus.DONE);
        assertThat(project.runs()).allSatisfy(run ->
                assertThat(project.evaluation(run.name(), org.tastemaker.split.Part.TEST, "full")).isPresent());
        heard.clear();
        assertThat(ask("cross-validate", folds, heard).result()).isEqualTo(first.result());
        assertThat(heard).filteredOn(event -> event instanceof JobEvent.Log).hasSize(3);
        assertThat(heard).noneMatch(event -> event instanceof JobEvent.Run);
        ask("learning-curve", Map.of("model", List.of("popular"), "shares", List.of("0.5", "1")), heard);
        assertThat(project.runs()).hasSize(5);
        worker.start(new JobRequest("cross-validate", project.path().toString(), Map.of("model", List.of("slope-two"))), events::add);
        assertThat(last()).isInstanceOfSatisfying(JobEvent.Failed.class, failed -> assertThat(failed.kind()).isEqualTo("USAGE"));
    }

    @Test
    void aCancelledSeriesIsGoneWithinTwoSecondsAndGoesOn() throws Exception {
        importRatings(400);
        ask("prepare", Map.of("split", List.of("leave-last-out validation=0"), "protocol", List.of("last")));
        Map<String, List<String>> folds = Map.of(
                "model", List.of("ials"), "p", List.of("factors=64", "iterations=60"), "patience", List.of("0"), "folds", List.of("4"));
        JobRecorder recorder = new JobRecorder(project);
        String id = worker.start(new JobRequest("cross-validate", project.path().toString(), folds), events::add);
        for (JobEvent event = next(); project.runs().size() < 2; event = next()) {
            assertThat(event).isNotInstanceOf(JobEvent.Failed.class);
            recorder.accept(event);
        }
        long asked = System.nanoTime();
        worker.cancel(id);
        for (JobEvent event = next(); ; event = next()) {
            recorder.accept(event);
            if (event instanceof JobEvent.Cancelled) {
                break;
            }
            assertThat(event).isNotInstanceOf(JobEvent.Done.class).isNotInstanceOf(JobEvent.Failed.class);
        }
        assertThat((System.nanoTime() - asked) / 1e9).isLessThan(2);
        assertThat(project.runs()).hasSize(2);
        assertThat(project.runs().getFirst().status()).isEqualTo(RunStatus.DONE);
        if (!worker.isAlive()) {
            worker.close();
            worker = WorkerClient.start(Locale.ENGLISH, 256, folder.resolve("worker.log"));
        }
        List<JobEvent> heard = new ArrayList<>();
        ask("cross-validate", folds, heard);
        assertThat(project.runs()).hasSize(4).allMatch(run -> run.status() == RunStatus.DONE);
        assertThat(heard).filteredOn(event -> event instanceof JobEvent.Log log && log.key().equals("job.log.kept")).hasSize(1);
    }

    @Test
    void aWorkerEndsWithItsInputAndAnswersNonsense() throws Exception {
        Process raw = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                        System.getProperty("java.class.path"), "org.tastemaker.cli.Main", "worker")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var in = raw.outputWriter(); var out = raw.inputReader()) {
            in.write("not json\n{\"id\":1}\n[]\n\n" + "x".repeat(2_000_000) + "\n{\"cancel\":\"9\"}\n");
            in.flush();
            List<String> words = new ArrayList<>();
            while (words.size() < 6) {
                String word = WorkerLines.answer(out.readLine()).word();
                if (!word.equals("beat")) {
                    words.add(word);
                }
            }
            assertThat(words).containsExactly("ready", "refused", "refused", "refused", "refused", "cancelling");
        }
        assertThat(raw.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private String longTraining() throws Exception {
        importRatings(4000);
        ask("prepare", Map.of("split", List.of("leave-last-out validation=0"), "protocol", List.of("last")));
        String id = worker.start(
                new JobRequest("train", project.path().toString(), Map.of(
                        "model", List.of("ials"), "run", List.of("r"), "p", List.of("factors=256", "iterations=100"))),
                events::add);
        for (JobEvent event = next(); ; event = next()) {
            assertThat(event).isNotInstanceOf(JobEvent.Failed.class);
            if (event instanceof JobEvent.Run) {
                return id;
            }
        }
    }

    private void importRatings(int users) throws Exception {
        StringBuilder csv = new StringBuilder("user,item,rating,timestamp\n");
        for (int u = 0; u < users; u++) {
            for (int k = 0; k < 8; k++) {
                csv.append("u").append(u).append(",i").append((u * 7 + k * k * 3) % 900).append(",").append(1 + k % 5).append(",")
                        .append(1_600_000_000 + u * 50 + k).append('\n');
            }
        }
        Path file = Files.writeString(folder.resolve("ratings.csv"), csv);
        ask("import", Map.of("file", List.of(file.toString())));
    }

    private JobEvent.Done ask(String job, Map<String, List<String>> options) throws Exception {
        return ask(job, options, new ArrayList<>());
    }

    private JobEvent.Done ask(String job, Map<String, List<String>> options, List<JobEvent> heard) throws Exception {
        JobRecorder recorder = new JobRecorder(project);
        worker.start(new JobRequest(job, project.path().toString(), options), events::add);
        for (JobEvent event = next(); ; event = next()) {
            recorder.accept(event);
            heard.add(event);
            if (event instanceof JobEvent.Done done) {
                return done;
            }
            assertThat(event).isNotInstanceOf(JobEvent.Failed.class).isNotInstanceOf(JobEvent.Cancelled.class);
        }
    }

    private JobEvent last() throws InterruptedException {
        for (JobEvent event = next(); ; event = next()) {
            if (event instanceof JobEvent.Done || event instanceof JobEvent.Failed || event instanceof JobEvent.Cancelled) {
                return event;
            }
        }
    }

    private JobEvent next() throws InterruptedException {
        JobEvent event = events.poll(60, TimeUnit.SECONDS);
        assertThat(event).as("an event within a minute").isNotNull();
        return java.util.Objects.requireNonNull(event);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunRecord;
import org.tastemaker.tune.Studies;
import org.tastemaker.tune.Study;
import tools.jackson.databind.JsonNode;

/// Tuning on the command line.
class TuneTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal.Answer run(Object... words) {
        return new Terminal(folder.resolve("home")).run(words);
    }

    private JsonNode json(Object... words) {
        Terminal.Answer answer = run(words);
        assertThat(answer.status()).as(List.of(words) + answer.err()).isZero();
        return answer.json();
    }

    private Path project(int users, String split) throws IOException {
        Path p = folder.resolve("p.taste");
        for (List<Object> words : List.<List<Object>>of(
                List.of("new", p), List.of("import", p, Events.write(folder.resolve("ratings.csv"), users)), List.of("prepare", p, "--split", split))) {
            assertThat(run(words.toArray()).status()).isZero();
        }
        return p;
    }

    @Test
    void trialsAreNoRunsAndTheBestBecomesOne() throws IOException {
        Path p = project(80, "leave-last-out validation=1");
        JsonNode found = json("tune", p, "ease", "--trials", "9", "--json");
        List<Double> values = new ArrayList<>();
        found.get("trials").forEach(trial -> values.add(trial.get("value").asDouble()));
        assertThat(values).hasSize(9).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(value -> value > 0);
        JsonNode run = found.get("runs").get(0);
        assertThat(run.get("best").get("ndcg@10").asDouble()).as("the run is the best trial, trained again").isEqualTo(values.getFirst());
        assertThat(run.get("test").get("ndcg@10").asDouble()).isPositive();
        assertThat(json("runs", p, "--json")).hasSize(1);
        assertThat(json("leaderboard", p, "--json")).hasSize(1);
        Terminal.Answer table = run("tune", p, "item-knn", "--trials", "4", "--search", "random", "--keep", "0");
        assertThat(table.status()).as(table.err()).isZero();
        assertThat(table.out()).contains("similarity").contains("Study item-knn-study-1");
        assertThat(json("runs", p, "--json")).hasSize(1);
        assertThat(json("verify", p, "--json").get("sound").asBoolean()).isTrue();
        // other data: the studies of the old go with them
        assertThat(run("import", p, Events.write(folder.resolve("other.csv"), 30), "--replace").status()).isZero();
        assertThat(trials(p, "ease-study-1")).isZero();
    }

    @Test
    void valuesAreWrittenPlainlyAndWhatDoesNotMatterIsNotVaried() throws IOException {
        Path p = project(40, "leave-last-out validation=1");
        JsonNode found = json("tune", p, "bpr", "-p", "epochs=1", "-p", "factors=2", "--search", "random", "--trials", "6", "--keep", "0", "--json");
        for (JsonNode trial : found.get("trials")) {
            trial.get("values").forEach(value -> assertThat(value.asString()).matches("[0-9.]+|[a-z]+"));
        }
        JsonNode equal = json("tune", p, "blend", "-p", "models=popular,ease", "--search", "grid", "--trials", "8", "--keep", "0", "--json");
        assertThat(equal.get("trials").get(0).get("values").propertyNames()).containsExactly("normalise");
        JsonNode fitted = json(
                "tune", p, "blend", "-p", "models=popular,ease", "-p", "weights=fit", "--search", "grid", "--trials", "12", "--keep", "0", "--json");
        assertThat(fitted.get("trials").get(0).get("values").propertyNames()).containsExactly("held-out", "normalise");
        assertThat(run("models", "blend").out()).contains("Matters only where weights is fit.");
        assertThat(run("models", "blend", "--lang", "zh").out()).contains("仅在 weights 为 fit 时起作用。");
        assertThat(run("models", "bpr").out()).doesNotContainPattern("[0-9]E-?[0-9]");
    }

    /// A hybrid is no network, but its members may be, and which they are may be what is searched.
    @Test
    void theEngineIsForNetworksThatAreMembersToo() throws IOException {
        Path p = project(40, "leave-last-out validation=1");
        List<Object> hybrid = List.of(
                "tune", p, "blend", "-p", "settings=embedding-dot.epochs=1 embedding-dot.embedding-size=4", "--search", "random", "--trials", "2");
        List<Object> words = new ArrayList<>(hybrid);
        words.addAll(List.of("-p", "models=embedding-dot,popular", "--engine", "mxnet", "--json"));
        JsonNode found = json(words.toArray());
        assertThat(found.get("runs").get(0).get("engine").asString()).isEqualTo("mxnet");
        assertThat(engine(p, "blend-study-1")).isEqualTo("mxnet");
        words = new ArrayList<>(hybrid);
        words.addAll(List.of("-p", "models=embedding-dot,popular", "--engine", "none-such", "--keep", "0"));
        assertThat(run(words.toArray()).err()).contains("none-such");
        Path space = folder.resolve("members.json");
        Files.writeString(space, "{\"models\": [\"popular,embedding-dot\", \"embedding-dot,ease\"]}");
        words = new ArrayList<>(hybrid);
        words.addAll(List.of("--space", space, "--engine", "mxnet", "--study", "members", "--json"));
        assertThat(json(words.toArray()).get("runs").get(0).get("engine").asString()).isEqualTo("mxnet");
        assertThat(engine(p, "members")).isEqualTo("mxnet");
        assertThat(json("tune", p, "ease", "--engine", "mxnet", "--trials", "2", "--json").get("runs").get(0).get("engine").asString())
                .as("nothing has an engine here").isEmpty();
    }

    private static String engine(Path p, String study) {
        try (ProjectReader project = Projects.openToRead(p)) {
            return Studies.named(project, study).plan().engine();
        }
    }

    @Test
    void whatIsWrongIsSaidPlainly() throws IOException {
        Path p = project(40, "leave-last-out validation=0");
        Terminal.Answer none = run("tune", p, "ials", "--trials", "2");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("has no validation part").contains("--split 'leave-last-out validation=1'");
        assertThat(run("prepare", p, "--split", "leave-last-out validation=1", "--protocol", "v").status()).isZero();
        assertThat(run("tune", p, "ials", "--metric", "rmse").err()).contains("rmse");
        assertThat(run("tune", p, "ials", "--search", "luck").err()).contains("tpe, random, grid, halving");
        assertThat(run("tune", p, "popular").err()).contains("nothing to search");
        assertThat(run("tune", p, "--resume", "no").err()).contains("no study called no");
        Path space = folder.resolve("space.json");
        Files.writeString(space, "{\"factors\": {\"from\": 0, \"to\": 8}}");
        Terminal.Answer wrong = run("tune", p, "ials", "--space", space);
        assertThat(wrong.status()).isEqualTo(3);
        assertThat(wrong.err()).contains("space.json").contains("factors");
        Terminal.Answer chinese = run("tune", p, "ials", "--space", space, "--lang", "zh");
        assertThat(chinese.err()).contains("空间文件").doesNotContain("must be");
    }

    @Test
    void halvingShortensByIterationsOrByRows() throws IOException {
        Path p = project(60, "leave-last-out validation=1");
        Path space = folder.resolve("space.json");
        Files.writeString(space, "{\"factors\": {\"from\": 2, \"to\": 12}, \"iterations\": 9}");
        JsonNode found = json("tune", p, "ials", "--space", space, "--search", "halving", "--trials", "9", "--patience", "0", "--json");
        assertThat(found.get("resource").asString()).isEqualTo("iterations");
        List<Integer> epochs = new ArrayList<>();
        found.get("trials").forEach(trial -> epochs.add(trial.get("epochs").asInt()));
        assertThat(epochs).hasSize(13).containsOnlyOnce(9);
        assertThat(epochs.stream().filter(n -> n == 3)).hasSize(3);
        assertThat(epochs.stream().filter(n -> n == 1)).hasSize(9);
        assertThat(found.get("trials").get(0).get("share").asDouble()).as("full trials come first").isEqualTo(1);
        assertThat(json("tune", p, "ease", "--search", "halving", "--trials", "3", "--json").get("resource").asString()).isEqualTo("rows");
    }

    @Test
    void aStudyGoesOnAfterAKillAndAfterAnInterrupt() throws IOException, InterruptedException {
        Path p = project(300, "leave-last-out validation=1");
        Child child = new Child(folder.resolve("home"), List.of());
        int iterations = killed(child, p, 40);
        Object[] words = words(p, iterations);
        JsonNode whole = json(with(words, "--study", "whole", "--keep", "0", "--json"));
        assertThat(values(json("tune", p, "--resume", "killed-" + iterations, "--json"))).isEqualTo(values(whole));

        assumeThat(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill"))).isTrue();
        Process stopped = child.start(folder, with(words, "--study", "stopped"));
        waitForTrials(p, stopped, "stopped");
        long asked = System.nanoTime();
        new ProcessBuilder("kill", "-TERM", Long.toString(stopped.pid())).start().waitFor();
        Child.Ended end = child.end(stopped, folder);
        assertThat((System.nanoTime() - asked) / 1e9).as("seconds until it is gone").isLessThan(5);
        assertThat(end.err()).contains("tastemaker tune").contains("--resume stopped").doesNotContain("Exception");
        JsonNode resumed = json("tune", p, "--resume", "stopped", "--trials", "16", "--json");
        assertThat(resumed.get("trials")).hasSize(16);
        try (ProjectReader reader = Projects.openToRead(p)) {
            assertThat(reader.runs().stream().map(run -> run.environment().get("study"))).contains("killed-" + iterations, "stopped");
            assertThat(reader.runs()).extracting(RunRecord::parameters).allSatisfy(values -> assertThat(values).containsEntry("factors", "16"));
        }
    }

    private static Object[] words(Path p, int iterations) {
        return new Object[] {
            "tune", p, "ials", "--trials", "14", "-p", "iterations=" + iterations, "-p", "factors=16", "--patience", "0", "--seed", "5"
        };
    }

    /// Kills a study in its middle. One that was over before is tried again with more to do.
    ///
    /// @return iterations of the one that was killed
    private int killed(Child child, Path p, int iterations) throws IOException, InterruptedException {
        String study = "killed-" + iterations;
        Process process = child.start(folder, with(words(p, iterations), "--study", study));
        waitForTrials(p, process, study);
        process.destroyForcibly().waitFor();
        assertThat(iterations).as("each study was over before it was killed").isLessThan(10_000);
        return trials(p, study) < 14 ? iterations : killed(child, p, 4 * iterations);
    }

    private static Object[] with(Object[] words, Object... more) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static List<String> values(JsonNode study) {
        List<String> values = new ArrayList<>();
        study.get("trials").forEach(trial -> values.add(trial.get("number") + " " + trial.get("values") + " " + trial.get("value")));
        return values;
    }

    private static int trials(Path p, String study) {
        try (ProjectReader reader = Projects.openToRead(p)) {
            return Studies.find(reader, study).map(Study::trials).map(List::size).orElse(0);
        }
    }

    private void waitForTrials(Path p, Process process, String study) throws IOException, InterruptedException {
        boolean alive = true;
        for (int n = 0; n < 2400 && alive; n++) {
            Thread.sleep(50);
            alive = process.isAlive();
            if (trials(p, study) >= 2) {
                return;
            }
        }
        throw new AssertionError("no trial was seen: " + Files.readString(folder.resolve("err.txt")));
    }
}

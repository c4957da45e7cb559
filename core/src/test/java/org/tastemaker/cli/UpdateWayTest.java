// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.job.JobEvent;
import org.tastemaker.job.JobRecorder;
import org.tastemaker.job.JobRequest;
import org.tastemaker.job.JobRunner;
import org.tastemaker.job.ScoringSessions;
import org.tastemaker.project.ProjectWriter;
import org.tastemaker.project.Projects;
import org.tastemaker.task.Cancellation;
import org.tastemaker.text.Texts;
import tools.jackson.databind.JsonNode;

/// New rows come to a project that has runs, and a run is brought up to date with them.
class UpdateWayTest {
    @TempDir
    Path folder = Path.of("");

    private Path p = Path.of("");
    private Path more = Path.of("");

    private Terminal.Answer run(Object... words) {
        return new Terminal(folder.resolve("home")).run(words);
    }

    private JsonNode json(Object... words) {
        return new Terminal(folder.resolve("home")).json(words);
    }

    private String refused(int status, Object... words) {
        Terminal.Answer answer = run(words);
        assertThat(answer.status()).as(List.of(words) + answer.out()).isEqualTo(status);
        return answer.err();
    }

    /// The first 50 users of 60, then the others and one row that cannot be read.
    @BeforeEach
    void importTheFirstPart() throws IOException {
        List<String> lines = Files.readAllLines(Events.write(folder.resolve("ratings.csv"), 60));
        Path first = folder.resolve("first.csv");
        Files.write(first, lines.subList(0, 601));
        more = folder.resolve("more.csv");
        List<String> rest = new ArrayList<>(lines.subList(601, lines.size()));
        rest.addFirst(lines.getFirst());
        rest.add(",,,,");
        Files.write(more, rest);
        p = folder.resolve("p.taste");
        assertThat(run("new", p).status()).isZero();
        json("import", p, first);
        json("prepare", p, "--step", "duplicates same=pair keep=first", "--split", "leave-last-out", "--protocol", "main");
    }

    private void trainAndAppend() {
        json("train", p, "ials", "-p", "factors=4", "-p", "iterations=8", "--run", "als", "--seed", "7");
        JsonNode appended = json("import", p, more, "--append");
        JsonNode file = appended.get("files").get(0);
        assertThat(file.get("read").asLong()).isEqualTo(121).isEqualTo(file.get("accepted").asLong() + file.get("refused").asLong());
        assertThat(appended.get("total").get("users").asInt()).isEqualTo(60);
        assertThat(appended.get("total").get("interactions").asLong()).isEqualTo(720);
    }

    @Test
    void aNewUserGetsAListFromTheUpdatedRun() {
        trainAndAppend();
        JsonNode before = json("evaluate", p, "als", "--metrics", "ndcg@10");
        assertThat(before.get("users").asInt()).as("the run's protocol is as it was").isEqualTo(50);
        json("prepare", p, "--like", "main", "--protocol", "main-2");
        JsonNode updated = json("train", p, "--update", "als");
        assertThat(updated.get("run").asString()).isEqualTo("ials-1");
        assertThat(updated.get("protocol").asString()).isEqualTo("main-2");
        assertThat(updated.get("seed").asLong()).isEqualTo(7);
        assertThat(updated.get("epochs").asInt()).isEqualTo(2);
        assertThat(updated.get("update").get("how").asString()).isEqualTo("warm-start");
        JsonNode anew = json("train", p, "ials", "-p", "factors=4", "-p", "iterations=8", "--seed", "7", "--protocol", "main-2");
        assertThat(updated.get("test").get("ndcg@10").asDouble()).isGreaterThan(anew.get("test").get("ndcg@10").asDouble() - .05);
        JsonNode lists = json("recommend", p, "ials-1", "--users", "u55", "--top", "4").get("lists");
        assertThat(lists.get(0).get("items")).hasSize(4);
        JsonNode again = json("train", p, "--update", "als", "--run", "again");
        assertThat(again.get("test")).isEqualTo(updated.get("test"));
        assertThat(json("verify", p).get("sound").asBoolean()).isTrue();
    }

    @Test
    void anUpdateThatWasStoppedGoesOnAsOne() {
        trainAndAppend();
        json("prepare", p, "--like", "main", "--protocol", "main-2");
        JsonNode whole = json("train", p, "--update", "als", "--run", "whole");
        Cancellation cancellation = new Cancellation();
        JobEvent[] last = {null};
        try (ProjectWriter writer = Projects.openToWrite(p); ScoringSessions scorers = new ScoringSessions()) {
            JobRecorder recorder = new JobRecorder(writer);
            Map<String, List<String>> options = Map.of("update", List.of("als"), "run", List.of("half"));
            new JobRunner(JobRunner.installed(), folder.resolve("jobs"), Texts.of(Locale.ENGLISH), scorers)
                    .run(new JobRequest("train", p.toString(), options), () -> writer, event -> {
                        recorder.accept(event);
                        last[0] = event;
                        if (event instanceof JobEvent.Artefact made && made.kind().equals("checkpoint")) {
                            cancellation.request();
                        }
                    }, cancellation);
        }
        assertThat(last[0]).isInstanceOf(JobEvent.Cancelled.class);
        JsonNode resumed = json("train", p, "--resume", "half");
        assertThat(resumed.get("epochs").asInt()).isEqualTo(2);
        assertThat(resumed.get("test")).isEqualTo(whole.get("test"));
    }

    @Test
    void whatIsAddedTwiceIsThereTwiceAndTheHintCanBeCopied() {
        Terminal.Answer answer = run("import", p, more, "--append");
        assertThat(answer.out()).contains("Added 120 interactions", "--like main --protocol main-2");
        json("prepare", p, "--like", "main", "--protocol", "main-2");
        json("import", p, more, "--append");
        assertThat(json("prepare", p, "--like", "main", "--protocol", "main-3").get("train").asLong())
                .as("the recipe leaves repeated pairs out")
                .isEqualTo(json("prepare", p, "--like", "main-2", "--protocol", "main-4").get("train").asLong());
        assertThat(refused(3, "import", p, more)).contains("--append");
        assertThat(refused(2, "import", p, more, "--append", "--replace")).contains("--append and --replace");
    }

    @Test
    void theFoldsOfACrossValidationAreNotWhatTheHintGoesOnWith() {
        json("cross-validate", p, "popular", "--folds", "2");
        assertThat(run("import", p, more, "--append").out()).contains("--like main --protocol main-2");
    }

    @Test
    void whatCannotBeUpdatedIsRefusedInWords() {
        trainAndAppend();
        assertThat(refused(3, "train", p, "--update", "als")).contains("trained on the protocol main itself", "--append");
        json("prepare", p, "--step", "threshold at-least=5", "--split", "leave-last-out", "--protocol", "good");
        assertThat(refused(3, "train", p, "--update", "als", "--protocol", "good")).contains("als cannot be updated", "same steps");
        json("prepare", p, "--like", "main", "--protocol", "main-2");
        assertThat(refused(2, "train", p, "popular", "--update", "als")).contains("of the model ials, not popular");
        assertThat(refused(2, "train", p, "--update", "als", "--seed", "3")).contains("--update and --seed");
        assertThat(refused(2, "train", p, "--update", "alss")).contains("als");
    }

    @Test
    void aModelThatCannotGoOnSaysThatItIsFittedAnew() {
        json("train", p, "ease", "--run", "e");
        json("import", p, more, "--append");
        json("prepare", p, "--like", "main", "--protocol", "main-2");
        Terminal.Answer answer = run("train", p, "--update", "e");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("fitted anew to all rows");
        JsonNode anew = json("train", p, "ease", "--protocol", "main-2");
        assertThat(json("evaluate", p, "ease-1", "--metrics", "ndcg@10").get("metrics"))
                .isEqualTo(json("evaluate", p, anew.get("run").asString(), "--metrics", "ndcg@10").get("metrics"));
    }

    @Test
    void cardsSayWhatAnUpdateDoes() {
        for (String model : List.of("popular sums", "ials warm-start", "ease refit")) {
            String[] words = model.split(" ");
            assertThat(json("models", words[0]).get("update").asString()).isEqualTo(words[1]);
            assertThat(run("models", words[0]).out()).contains("train --update");
            assertThat(run("models", words[0], "--lang", "zh").out()).contains("train --update");
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole way on the command line over a small file, with one JSON document from each command.
class WholeWayTest {
    @TempDir
    Path folder = Path.of("");

    private JsonNode json(Object... words) {
        Terminal.Answer answer = new Terminal(folder.resolve("home")).run(words);
        assertThat(answer.status()).as(List.of(words) + answer.err()).isZero();
        return answer.json();
    }

    @Test
    void aFileBecomesListsWithReasons() throws IOException {
        Path file = Events.write(folder.resolve("ratings.csv"), 60);
        Path p = folder.resolve("p.taste");
        assertThat(new Terminal(folder).run("new", p).status()).isZero();
        JsonNode imported = json("import", p, file, "--json");
        assertThat(imported.get("interactions").asLong()).isEqualTo(720);
        assertThat(imported.get("users").asInt()).isEqualTo(60);
        JsonNode read = imported.get("files").get(0);
        assertThat(read.get("read").asLong()).isEqualTo(read.get("accepted").asLong() + read.get("refused").asLong());
        // common options stand before the command too
        json("--json", "--quiet", "prepare", p, "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=1",
                "--protocol", "last");
        JsonNode popular = json("train", p, "popular", "--protocol", "last", "--run", "pop", "--json");
        JsonNode trained = json("train", p, "ials", "-p", "factors=4", "-p", "iterations=6", "--run", "als", "--json");
        assertThat(trained.get("run").asString()).isEqualTo("als");
        assertThat(trained.get("test").get("ndcg@10").asDouble()).isGreaterThan(popular.get("test").get("ndcg@10").asDouble());
        JsonNode evaluated = json("evaluate", p, "als", "--metrics", "ndcg@10,recall@20", "--json");
        assertThat(evaluated.get("metrics").get("ndcg@10").get("value").asDouble())
                .isBetween(evaluated.get("metrics").get("ndcg@10").get("low").asDouble(), evaluated.get("metrics").get("ndcg@10").get("high").asDouble());
        JsonNode compared = json("compare", p, "als", "pop", "--json").get("comparisons").get(0);
        assertThat(compared.get("difference").asDouble()).isPositive();
        assertThat(compared.get("users").asInt()).isEqualTo(60);
        assertThat(json("leaderboard", p, "--json").get(0).get("run").asString()).isEqualTo("als");
        JsonNode run = json("runs", p, "--json").get(1);
        assertThat(run.get("environment").propertyNames()).contains("processor", "data-hash", "java", "engine-pytorch");

        Path lists = folder.resolve("lists.csv");
        json("recommend", p, "als", "--top", "5", "--out", lists, "--json");
        List<String> lines = Files.readAllLines(lists);
        assertThat(lines.getFirst()).isEqualTo("user,rank,item,score");
        assertThat(lines).hasSize(1 + 60 * 5);
        String item = lines.get(1).split(",")[2];
        assertThat(json("similar", p, "als", "--item", item, "--top", "3", "--json").get("similar")).hasSize(3);
        JsonNode why = json("why", p, "als", "--user", lines.get(1).split(",")[0], "--item", item, "--json");
        assertThat(why.get("sentence").asString()).contains(item);
        assertThat(why.get("fidelity").asDouble()).isBetween(0.0, 1.0);
        assertThat(json("embed", p, "als", "items", "--json").size()).isPositive();
        JsonNode clustered = json("embed", p, "als", "items", "--clusters", "3", "--json");
        assertThat(clustered.get("cluster").size()).isEqualTo(clustered.get("ids").size());
        assertThat(clustered.get("clusters").size()).isEqualTo(3);
        assertThat(json("verify", p, "--json").get("sound").asBoolean()).isTrue();
        Path copy = folder.resolve("copy.taste");
        json("copy", p, copy, "--json");
        assertThat(json("runs", copy, "--json")).hasSize(2);
    }

    @Test
    void aNetworkFromAFileIsTrainedAndFoundAgain() throws IOException {
        Path file = Events.write(folder.resolve("ratings.csv"), 40);
        Path p = folder.resolve("p.taste");
        Path network = folder.resolve("mine.json");
        json("network", "export", "neumf", "-p", "factors=4", "-p", "embedding-size=4", "-p", "layers=8", "--out", network, "--json");
        Files.writeString(network, Files.readString(network).replace("\"neumf\"", "\"my own\""));
        json("network", "check", network, "--json");
        assertThat(new Terminal(folder).run("new", p).status()).isZero();
        json("import", p, file, "--json");
        json("prepare", p, "--split", "leave-last-out validation=1", "--json");
        JsonNode trained = json("train", p, network, "-p", "epochs=2", "--run", "net", "--json");
        assertThat(trained.get("model").asString()).isEqualTo("my own");
        assertThat(trained.get("engine").asString()).as("the engine really used").isIn("pytorch", "mxnet");
        Files.delete(network);
        assertThat(json("recommend", p, "net", "--users", "u1", "--top", "4", "--json").get("lists").get(0).get("items")).hasSize(4);
        assertThat(json("evaluate", p, "net", "--metrics", "hit@10", "--json").get("users").asInt()).isEqualTo(40);
    }

    @Test
    void aNetworkForRatingsIsMeasuredByItsErrors() throws IOException {
        Path file = Events.write(folder.resolve("ratings.csv"), 40);
        Path p = folder.resolve("p.taste");
        assertThat(new Terminal(folder).run("new", p).status()).isZero();
        json("import", p, file, "--json");
        json("prepare", p, "--split", "leave-last-out validation=1", "--json");
        JsonNode test = json("train", p, "embedding-dot", "-p", "loss=mse", "-p", "epochs=2", "--json").get("test");
        assertThat(test.get("rmse").asDouble()).isBetween(.3, 3.0);
    }

    @Test
    void aSmallFileIsMeasured() throws IOException {
        Path file = Events.write(folder.resolve("ratings.csv"), 50);
        for (String what : List.of("import", "ials", "bpr", "top-n", "evaluate")) {
            JsonNode line = json("bench", what, file);
            assertThat(line.get("seconds").asDouble()).as(what).isPositive();
            assertThat(line.get("peak_mb").asLong()).isPositive();
        }
        assertThat(json("bench", "import", file).get("cells").asInt()).isPositive();
        assertThat(json("bench", "one-user", "90").get("p99_ms").asDouble()).isPositive();
        assertThat(lines("item-knn", file)).map(line -> line.get("weights").asString()).containsExactly("cosine", "bm25");
        assertThat(lines("ease", file)).map(line -> line.get("what").asString())
                .containsExactly("ease gram", "ease inverse and weights");
    }

    @Test
    void ratingsMadeInMemoryOrAsAFileAreMeasured() throws IOException {
        String shape = "rows=3000,items=60,users=300";
        Path file = folder.resolve("made.csv");
        assertThat(json("bench", "make", shape, file).get("rows_per_second").asDouble()).isPositive();
        assertThat(json("bench", "import", file).get("cells").asInt()).isEqualTo(3000);
        for (String what : List.of("matrix", "popular", "gf-cf", "ials", "bpr", "top-n")) {
            JsonNode line = json("bench", what, shape);
            assertThat(line.get("seconds").asDouble()).as(what).isNotNegative();
            assertThat(line.path("items").asInt()).as(what).isEqualTo(60);
        }
        JsonNode one = json("bench", "ials", shape, "-p", "iterations=1");
        assertThat(one.get("epoch_seconds").asDouble()).isPositive().isLessThanOrEqualTo(one.get("seconds").asDouble() + 1e-3);
        assertThat(json("bench", "evaluate", shape, "--users", "7").get("seconds").asDouble()).isPositive();
        assertThat(json("bench", "one-user", shape, "--users", "7").get("p50_ms").asDouble()).isPositive();
        assertThat(json("bench", "item-knn", shape, "-p", "similarity=cosine").get("weights").asString()).isEqualTo("cosine");
        assertThat(new Terminal(folder).run("bench", "import", shape).status()).isEqualTo(2);
        assertThat(new Terminal(folder).run("bench", "ials", "rows=3000,items=2").err()).contains("rows=3000,items=2", "ml-20m");
    }

    @Test
    void whatModelsThatGrowFasterThanTheDataTakeIsToldInBothLanguages() throws IOException {
        Path p = folder.resolve("p.taste");
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("new", p).status()).isZero();
        json("import", p, Events.write(folder.resolve("ratings.csv"), 60), "--json");
        json("prepare", p, "--split", "leave-last-out validation=1", "--json");
        assertThat(terminal.run("train", p, "item-knn").err()).containsPattern("\\d+ items are compared with each other. That takes about \\d+ MB");
        assertThat(terminal.run("train", p, "sar").err()).contains("items are compared with each other").doesNotContain("This is long");
        assertThat(terminal.run("train", p, "user-knn").err()).contains("the lists of the test about 1 s").contains("the 60 users of the test part");
        assertThat(terminal.run("train", p, "gf-cf").err()).containsPattern("Vectors are sought for \\d+ items");
        assertThat(terminal.run("train", p, "blend", "-p", "models=item-knn,gf-cf", "--lang", "zh").err()).contains("两两比较", "求向量");
    }

    /// Three hundred thousand items take 180 GB.
    @Test
    void whatWouldNotFitIntoMemoryIsRefusedWithAnEstimateBeforeARunStandsThere() throws IOException {
        StringBuilder rows = new StringBuilder("user,item\n");
        for (int n = 0; n < 300_000; n++) {
            rows.append(n % 3000).append(',').append(n).append('\n');
        }
        Path file = Files.writeString(folder.resolve("many.csv"), rows);
        Path p = folder.resolve("many.taste");
        Terminal terminal = new Terminal(folder);
        assertThat(terminal.run("new", p).status()).isZero();
        assertThat(terminal.run("import", p, file).status()).isZero();
        assertThat(terminal.run("prepare", p, "--split", "ratio train=.9 validation=0 test=.1").status()).isZero();
        Terminal.Answer refused = terminal.run("train", p, "ease", "-p", "item-limit=0");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("MB of memory", "item-limit", "slim", "gf-cf").doesNotContain("Exception");
        Terminal.Answer member = terminal.run("train", p, "blend", "-p", "models=popular,ease", "-p", "settings=ease.item-limit=0");
        assertThat(member.status()).isEqualTo(1);
        assertThat(member.err()).contains("member ease of blend", "MB of memory", "ease.NAME=VALUE").doesNotContain("Exception");
        assertThat(terminal.run("runs", p).out()).doesNotContain("ease-1", "blend-1");
    }

    private List<JsonNode> lines(String what, Path file) {
        return new Terminal(folder).run("bench", what, file).out().lines().map(JsonMapper.shared()::readTree).toList();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Evaluation on the command line: by groups, by tests, among samples, by seeds and folds.
class EvaluationWayTest {
    @TempDir
    Path folder = Path.of("");

    private Path project = Path.of("");

    private JsonNode json(Object... words) {
        Terminal.Answer answer = new Terminal(folder.resolve("home")).run(words);
        assertThat(answer.status()).as(List.of(words) + answer.err()).isZero();
        return answer.json();
    }

    private String text(Object... words) {
        Terminal.Answer answer = new Terminal(folder.resolve("home")).run(words);
        assertThat(answer.status()).as(List.of(words) + answer.err()).isZero();
        return answer.out();
    }

    @BeforeEach
    void aProjectWithTwoRuns() throws IOException {
        project = folder.resolve("p.taste");
        StringBuilder users = new StringBuilder("user,town\n");
        StringBuilder items = new StringBuilder("item,brand\n");
        for (int n = 0; n < 80; n++) {
            users.append('u').append(n).append(n % 2 == 0 ? ",north\n" : ",south\n");
            items.append('i').append(n).append(n % 3 == 0 ? ",red\n" : ",blue\n");
        }
        json("new", project, "--json");
        json("import", project, Events.write(folder.resolve("ratings.csv"), 80), Files.writeString(folder.resolve("users.csv"), users),
                Files.writeString(folder.resolve("items.csv"), items), "--json");
        json("prepare", project, "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=1", "--protocol", "last", "--json");
        json("train", project, "popular", "--run", "pop", "--json");
        json("train", project, "ials", "-p", "factors=4", "-p", "iterations=6", "--run", "als", "--json");
    }

    @Test
    void groupsOfUsersHaveIntervalsAWorstOneAndAGap() {
        JsonNode found = json("evaluate", project, "als", "--metrics", "ndcg@10,hit@5", "--segment", "town", "--segment", "activity", "--json");
        JsonNode town = found.get("segments").get(0);
        assertThat(town.get("of").asString()).isEqualTo("users");
        JsonNode ndcg = town.get("metrics").get("ndcg@10");
        assertThat(ndcg.get("groups")).hasSize(2);
        double sum = 0;
        for (JsonNode group : ndcg.get("groups")) {
            assertThat(group.get("users").asInt()).isEqualTo(40);
            assertThat(group.get("low").asDouble()).isLessThanOrEqualTo(group.get("value").asDouble());
            assertThat(group.get("small").asBoolean()).isFalse();
            sum += group.get("value").asDouble() / 2;
        }
        assertThat(sum).isCloseTo(found.get("metrics").get("ndcg@10").get("value").asDouble(), within(1e-6));
        assertThat(ndcg.get("worst").asString()).isIn("north", "south");
        assertThat(ndcg.get("gap").asDouble()).isNotNegative();
        assertThat(text("evaluate", project, "als", "--metrics", "ndcg@10", "--segment", "town")).contains("Served worst", "south");
    }

    @Test
    void brandsAreShownBesideWhatTheyHave() {
        JsonNode brands = json("evaluate", project, "pop", "--metrics", "ndcg@5", "--segment", "brand", "--json").get("segments").get(0);
        assertThat(brands.get("of").asString()).isEqualTo("items");
        assertThat(brands.get("cutoff").asInt()).isEqualTo(5);
        double exposure = 0;
        for (JsonNode group : brands.get("groups")) {
            exposure += group.get("exposure").asDouble();
            assertThat(group.get("ratio").asDouble())
                    .isCloseTo(group.get("exposure").asDouble() / group.get("interactions").asDouble(), within(1e-9));
        }
        assertThat(exposure).isCloseTo(1, within(1e-9));
        assertThat(text("evaluate", project, "pop", "--metrics", "ndcg@5", "--segment", "brand")).contains("Parity", "blue");
        Terminal.Answer wrong = new Terminal(folder).run("evaluate", project, "pop", "--segment", "colour");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("town").contains("activity");
    }

    @Test
    void valuesAmongSamplesAreLabelledWhereverTheyStand() {
        JsonNode sampled = json("evaluate", project, "als", "pop", "--candidates", "sampled:5", "--metrics", "ndcg@10", "--json");
        assertThat(sampled.get(0).get("candidates").asString()).isEqualTo("sampled:5");
        assertThat(sampled.get(0).get("warning").asString()).contains("Krichene");
        assertThat(text("evaluate", project, "als", "--candidates", "sampled:5", "--metrics", "ndcg@10"))
                .contains("ndcg@10 [sampled:5]").contains("Krichene");
        JsonNode compared = json("compare", project, "als", "pop", "--candidates", "sampled:5", "--json");
        assertThat(compared.get("candidates").asString()).isEqualTo("sampled:5");
        assertThat(compared.get("warning").asString()).contains("sampled:5");
        assertThat(text("compare", project, "als", "pop", "--candidates", "sampled:5")).contains("ndcg@10 [sampled:5]").contains("Krichene");
        assertThat(text("leaderboard", project, "--candidates", "sampled:5")).contains("ndcg@10 [sampled:5]").contains("Krichene");
        assertThat(json("leaderboard", project, "--json").get(0).get("candidates").asString()).isEqualTo("full");
        assertThat(text("leaderboard", project)).doesNotContain("[").doesNotContain("Krichene");
        assertThat(json("evaluate", project, "als", "--json").has("warning")).isFalse();
    }

    @Test
    void aComparisonSaysHowLargeAndHowSure() {
        JsonNode all = json("compare", project, "als", "pop", "--test", "wilcoxon", "--json");
        assertThat(all.get("test").asString()).isEqualTo("wilcoxon");
        JsonNode one = all.get("comparisons").get(0);
        assertThat(one.get("p").asDouble()).isEqualTo(one.get("p_wilcoxon").asDouble());
        assertThat(one.get("p_randomisation").asDouble()).isBetween(0.0, 1.0);
        assertThat(one.get("cohens_dz").asDouble()).isPositive();
        assertThat(one.get("rank_biserial").asDouble()).isBetween(-1.0, 1.0);
        assertThat(one.get("detectable").asDouble()).isPositive();
        assertThat(text("compare", project, "als", "pop", "--test", "randomisation")).contains("can tell apart").contains("randomisation");
        assertThat(new Terminal(folder).run("compare", project, "als", "pop", "--test", "sign").status()).isEqualTo(2);
    }

    @Test
    void everyMetricIsReachable() {
        String all = "f1@10,recall-min@10,map-all@10,ndcg-all@10,rbp@10,r-precision,auc,gauc,entropy@10,gini@10,coverage@10,"
                + "personalisation@10,diversity@10,diversity-content@10,diversity-embedding@10,serendipity@10,calibration@10,"
                + "popularity@10,popularity-lift@10,novelty@10";
        JsonNode metrics = json("evaluate", project, "als", "--metrics", all, "--json").get("metrics");
        for (String name : all.split(",")) {
            assertThat(metrics.get(name).get("value").isNumber()).as(name).isTrue();
        }
    }

    @Test
    void curvesAreWrittenAsTablesAndAsJson() throws IOException {
        json("train", project, "bias", "--run", "bias", "--json");
        Path csv = folder.resolve("curves.csv");
        JsonNode found = json("evaluate", project, "bias", "als", "--metrics", "auc", "--curves", csv, "--json");
        assertThat(found.get(0).has("curves")).isFalse();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo("run,curve,x,y,at,rows");
        assertThat(lines).anyMatch(l -> l.startsWith("\"bias\",calibration,")).anyMatch(l -> l.startsWith("\"bias\",confusion,"))
                .anyMatch(l -> l.startsWith("\"als\",roc,")).noneMatch(l -> l.startsWith("\"als\",calibration,"));
        Path file = folder.resolve("curves.json");
        json("evaluate", project, "als", "--metrics", "auc", "--curves", file, "--json");
        JsonNode ranking = tools.jackson.databind.json.JsonMapper.shared().readTree(Files.readString(file)).get("als").get("ranking");
        assertThat(ranking.get("recall").get(ranking.get("recall").size() - 1).asDouble()).isCloseTo(1, within(1e-9));
        assertThat(new Terminal(folder).run("evaluate", project, "als", "--curves", "x.png").status()).isEqualTo(2);
    }

    @Test
    void seedsAreTrainedOneByOneAndToldTogether() {
        JsonNode found = json("train", project, "ials", "-p", "factors=4", "-p", "iterations=4", "--run", "s", "--seeds", "3,1,2", "--json");
        assertThat(found.get("runs")).extracting(run -> run.get("run").asString()).containsExactly("s-1", "s-2", "s-3");
        double sum = 0;
        for (JsonNode run : found.get("runs")) {
            sum += run.get("test").get("ndcg@10").asDouble();
        }
        assertThat(found.get("test").get("ndcg@10").get("mean").asDouble()).isCloseTo(sum / 3, within(1e-12));
        assertThat(found.get("test").get("ndcg@10").get("runs").asInt()).isEqualTo(3);
        JsonNode board = json("leaderboard", project, "--repeated", "--json");
        assertThat(board).hasSize(3);
        assertThat(board).anySatisfy(line -> {
            assertThat(line.get("seeds")).hasSize(3);
            assertThat(line.get("metrics").get("ndcg@10").get("deviation").asDouble()).isPositive();
        });
        assertThat(text("leaderboard", project, "--repeated")).contains("±").contains("s-");
        assertThat(new Terminal(folder).run("train", project, "ials", "--seeds", "1,2", "--seed", "3").status()).isEqualTo(2);
    }

    @Test
    void aRefitLearnsFromTheValidationRowsToo() {
        JsonNode plain = json("train", project, "popular", "--run", "plain", "--json");
        JsonNode refit = json("train", project, "popular", "--run", "refit", "--refit", "--json");
        assertThat(plain.has("refit")).isFalse();
        assertThat(refit.get("refit").asString()).isEqualTo("yes");
        // popular counts rows of the training part: a model trained on a protocol without validation counts the same rows
        json("prepare", project, "--step", "duplicates same=pair keep=first", "--split", "leave-last-out validation=0", "--protocol", "all", "--json");
        JsonNode whole = json("train", project, "popular", "--protocol", "all", "--run", "whole", "--json");
        assertThat(refit.get("test")).isEqualTo(whole.get("test")).isNotEqualTo(plain.get("test"));
        // a model that is opened again knows the same rows
        assertThat(json("evaluate", project, "refit", "--metrics", "ndcg@10", "--json").get("metrics").get("ndcg@10").get("value").asDouble())
                .isEqualTo(refit.get("test").get("ndcg@10").asDouble());
        JsonNode factors = json("train", project, "bpr", "-p", "epochs=6", "--protocol", "last", "--run", "bpr", "--refit", "--json");
        assertThat(factors.get("best").get("epoch").asInt()).isBetween(1, 6);
        assertThat(json("evaluate", project, "bpr", "--metrics", "ndcg@10", "--json").get("metrics").get("ndcg@10").get("value").asDouble())
                .isCloseTo(factors.get("test").get("ndcg@10").asDouble(), within(1e-9));
        Terminal.Answer without = new Terminal(folder).run("train", project, "popular", "--protocol", "all", "--refit");
        assertThat(without.status()).isEqualTo(2);
        assertThat(without.err()).contains("no validation part");
    }

    @Test
    void aLearningCurveTestsGrowingSharesOnTheSameRows() {
        JsonNode points = json("learning-curve", project, "ials", "-p", "factors=4", "-p", "iterations=4", "--shares", ".2,1,.5", "--json").get("points");
        assertThat(points).extracting(point -> point.get("run").asString()).containsExactly("ials-at-20", "ials-at-50", "ials-at-100");
        for (JsonNode point : points) {
            JsonNode again = json("evaluate", project, point.get("run").asString(), "--metrics", "hit@3", "--json");
            assertThat(again.get("users").asInt()).isEqualTo(80);
            assertThat(point.get("metrics").get("ndcg@10").get("value").isNumber()).isTrue();
        }
        assertThat(json("leaderboard", project, "--repeated", "--json")).as("shares are not seeds").hasSize(5);
        assertThat(new Terminal(folder).run("learning-curve", project, "ials", "--shares", "2").status()).isEqualTo(2);
    }

    @Test
    void aCrossValidationPoolsItsFolds() {
        JsonNode found = json("cross-validate", project, "popular", "--folds", "3", "--json");
        assertThat(found.get("runs")).hasSize(3);
        JsonNode ndcg = found.get("metrics").get("ndcg@10");
        assertThat(ndcg.get("folds").get("runs").asInt()).isEqualTo(3);
        assertThat(ndcg.get("estimate").get("value").asDouble()).isCloseTo(ndcg.get("folds").get("mean").asDouble(), within(.02));
        assertThat(ndcg.get("estimate").get("low").asDouble()).isLessThan(ndcg.get("estimate").get("value").asDouble());
        assertThat(text("cross-validate", project, "ials", "-p", "factors=4", "-p", "iterations=3", "--folds", "3")).contains("±", "ndcg@10");
        // the second model was measured on the folds of the first
        assertThat(json("compare", project, "popular-fold-2-of-3", "ials-fold-2-of-3", "--json").get("comparisons")).hasSize(1);
    }

    @Test
    void foldsAreNotTheProtocolThatIsMeantWhereNoneIsNamed() {
        json("cross-validate", project, "popular", "--folds", "2", "--json");
        assertThat(json("train", project, "popular", "--run", "later", "--json").get("protocol").asString()).isEqualTo("last");
        JsonNode points = json("learning-curve", project, "popular", "--shares", ".5", "--json").get("points");
        assertThat(json("evaluate", project, points.get(0).get("run").asString(), "--json").get("protocol").asString()).isEqualTo("last");
        // folds with a validation part are others
        assertThat(json("cross-validate", project, "popular", "--folds", "2", "--validation", ".2", "--run", "seen", "--json").get("runs")).hasSize(2);
    }

    @Test
    void aCommandGivenAgainTrainsNothingTwice() {
        JsonNode first = json("cross-validate", project, "popular", "--folds", "2", "--json");
        JsonNode runs = json("runs", project, "--json");
        Terminal.Answer again = new Terminal(folder.resolve("home")).run("cross-validate", project, "popular", "--folds", "2", "--json");
        assertThat(again.json()).isEqualTo(first);
        assertThat(again.err()).contains("popular-fold-1-of-2 is there already").doesNotContain("Exception");
        assertThat(json("runs", project, "--json")).isEqualTo(runs);
        json("learning-curve", project, "popular", "--shares", ".5", "--json");
        assertThat(json("learning-curve", project, "popular", "--shares", ".5,1", "--json").get("points")).hasSize(2);
        // a run of that name with other settings is in the way
        Terminal.Answer other = new Terminal(folder).run("learning-curve", project, "popular", "--shares", ".5", "--seed", "2");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("already a run called popular-at-50");
        // a wrong model makes no folds
        assertThat(new Terminal(folder).run("cross-validate", project, "populer", "--folds", "4").err()).contains("Did you mean: popular?");
        assertThat(new Terminal(folder).run("train", project, "popular", "--protocol", "last-fold-1-of-4").status()).isEqualTo(2);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        Terminal.Answer more = new Terminal(folder).run("train", project, "popular", "--train-share", "2");
        assertThat(more.status()).isEqualTo(2);
        assertThat(more.err()).contains("train-share").contains("at most 1");
        assertThat(new Terminal(folder).run("learning-curve", project, "popular", "--shares", ".5,2").err()).contains("0.5, 2 was given");
        assertThat(new Terminal(folder).run("compare", project, "pop", "pop").status()).isEqualTo(2);
        Terminal.Answer metric = new Terminal(folder).run("compare", project, "pop", "als", "--metric", "ngcg@10");
        assertThat(metric.status()).isEqualTo(2);
        assertThat(metric.err()).contains("Did you mean: ndcg@10?").doesNotContain("tastemaker evaluate");
        assertThat(new Terminal(folder).run("evaluate", project, "pop", "--segment", "brnd").err())
                .contains("town").contains("popularity").contains("Did you mean: brand?");
        assertThat(new Terminal(folder).run("tune", project, "ease", "--search", "tpee").err()).contains("Did you mean: tpe?");
        assertThat(new Terminal(folder).run("evaluate", project, "pop", "--segment", "item:town").err()).contains("brand").doesNotContain("activity");
        assertThat(new Terminal(folder).run("tune", project, "--resume", "none").err()).contains("nor any other");
        assertThat(new Terminal(folder).run("train", project, "--update", "als", "-p", "factors=3").err()).contains("--update and -p");
        // the same seed twice is one training, which has no spread
        assertThat(text("train", project, "popular", "--seeds", "1,1")).doesNotContain("deviation").doesNotContain("epochs");
        assertThat(text("evaluate", project, "als", "--candidates", "sampled:5", "--metrics", "ndcg@10", "--segment", "town"))
                .contains("ndcg@10 [sampled:5] by town");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names and values that do not fit a project are refused with what would fit, and what looks odd but fits is taken.
class WrongValuesTest {
    private static final String COMMA = "Doe, Ann";

    @TempDir
    Path folder = Path.of("");

    private Path p = Path.of("");

    private Terminal.Answer run(Object... words) {
        return new Terminal(folder.resolve("home")).run(words);
    }

    private String refused(int status, Object... words) {
        Terminal.Answer answer = run(words);
        assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(status);
        assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return answer.err();
    }

    private Terminal.Answer done(Object... words) {
        Terminal.Answer answer = run(words);
        assertThat(answer.status()).as(answer.err()).isZero();
        return answer;
    }

    @BeforeEach
    void trainTwoRuns() throws IOException {
        StringBuilder rows = new StringBuilder("user,item,rating,timestamp\n");
        for (int u = 0; u < 12; u++) {
            for (int k = 0; k < 5; k++) {
                rows.append("%s,i%d,%d,%d%n".formatted(u == 0 ? "\"" + COMMA + "\"" : "u" + u, (u * 3 + k * 4) % 11, 1 + k % 5, 1_500_000_000 + k * 90));
            }
        }
        p = folder.resolve("p.taste");
        done("new", p);
        done("import", p, Files.writeString(folder.resolve("rows.csv"), rows));
        done("prepare", p, "--split", "leave-last-out validation=0", "--protocol", "last");
        done("train", p, "popular", "--run", "one");
        done("train", p, "item-knn", "--run", "two");
    }

    @Test
    void aLeaderBoardOfAProtocolThatIsNotThereNamesThoseThatAre() {
        assertThat(refused(2, "leaderboard", p, "--protocol", "lost")).contains("lost", "last");
        assertThat(done("leaderboard", p, "--protocol", "last").out()).contains("one", "two");
    }

    @Test
    void anEmptyListOfMetricsMeansTheUsualOnes() {
        assertThat(done("evaluate", p, "one", "--metrics", "", "--json").json().get("metrics").has("ndcg@10")).isTrue();
    }

    @Test
    void aFigureOfAllUsersTogetherDoesNotCompareThemOneByOne() {
        assertThat(refused(3, "compare", p, "one", "two", "--metric", "hit@3")).contains("tastemaker evaluate");
        done("evaluate", p, "one", "two", "--metrics", "gini@3");
        assertThat(refused(2, "compare", p, "one", "two", "--metric", "gini@3")).contains("gini@3", "ndcg@10").doesNotContain("evaluate");
    }

    @Test
    void anIdentifierMayHoldACommaAndNobodyIsNoUser() throws IOException {
        assertThat(done("recommend", p, "two", "--users", COMMA, "--json").json().get("lists").get(0).get("user").asString()).isEqualTo(COMMA);
        assertThat(done("recommend", p, "two", "--users", "u1,u2", "--json").json().get("lists")).hasSize(2);
        assertThat(refused(2, "recommend", p, "two", "--users", "")).contains("all");
        assertThat(refused(2, "recommend", p, "two", "--users", Files.writeString(folder.resolve("nobody.txt"), "\n\n"))).contains("nobody.txt");
    }

    @Test
    void aProjectWithoutProtocolsSaysSo() {
        done("import", p, folder.resolve("rows.csv"), "--replace");
        assertThat(refused(2, "train", p, "popular", "--protocol", "last")).contains("nor any other").doesNotContain(": .");
    }

    @Test
    void theHeadOfAColumnStandsWhereItsCellsDo() {
        String[] models = done("models", "--lang", "en").out().split("\n");
        assertThat(models[0].indexOf("what it is")).isEqualTo(models[2].indexOf("Predicts a rating"));
        assertThat(models[0].indexOf("family")).isEqualTo(models[2].indexOf("Baselines"));
        String[] runs = done("runs", p, "--lang", "en").out().split("\n");
        int end = runs[0].indexOf("seconds") + "seconds".length();
        assertThat(runs[2].substring(end - 3, end)).matches("\\d\\.\\d");
    }

    @Test
    void anUnknownLanguageIsNamed() {
        assertThat(refused(2, "runs", p, "--lang", "fr")).contains("\"fr\"", "--lang", "en|zh");
        assertThat(refused(2, "--lang=xx", "runs", p)).contains("\"xx\"");
        done("runs", p, "--lang", "zh_CN");
        done("runs", p, "--lang", "en");
    }

    @Test
    void aFileWithoutARowThatCanBeTakenChangesNothing() throws IOException {
        Path header = Files.writeString(folder.resolve("header.csv"), "user,item,rating,timestamp\n");
        assertThat(refused(3, "import", p, header, "--replace")).contains("header.csv", "no row");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "user,item,rating,timestamp\na,b,5,1500000000,x\n,c,4,1500000001\n");
        assertThat(refused(3, "import", p, wrong, "--replace")).contains("wrong.csv", "line 2", "fields");
        assertThat(done("import", p, wrong, "--dry-run", "--json").json().get("files").get(0).get("refused").asInt()).isEqualTo(2);
        assertThat(done("runs", p, "--json").json()).hasSize(2);
        Path empty = folder.resolve("empty.taste");
        done("new", empty);
        assertThat(refused(3, "import", empty, header)).contains("header.csv", "no row");
    }
}

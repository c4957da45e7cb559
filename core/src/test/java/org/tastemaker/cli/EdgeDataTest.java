// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Models;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunRecord;

/// Training, evaluation and tuning on data at the edge of what there can be: a right result or a sentence, never a mistake.
class EdgeDataTest {
    private static final List<String> FEW = List.of("popular", "bias", "ease", "ials", "item-knn", "svd");

    @TempDir
    Path folder = Path.of("");

    private Path project = Path.of("");

    private Terminal.Answer run(Object... words) {
        return new Terminal(folder.resolve("home")).run(words);
    }

    /// @return the answer, which is a result or one paragraph in words
    private Terminal.Answer plain(Object... words) {
        Terminal.Answer answer = run(words);
        assertThat(answer.status()).as(List.of(words) + answer.err()).isIn(0, 2, 3);
        assertThat(answer.err()).as(List.of(words).toString())
                .doesNotContain("Exception", "mistake in the program", "made a mistake", "org.tastemaker");
        if (answer.status() != 0) {
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().strip()).hasSizeGreaterThan(20);
        }
        return answer;
    }

    private void begin(String rows, String split) throws IOException {
        project = folder.resolve("p.taste");
        assertThat(run("new", project).status()).isZero();
        Path file = Files.writeString(folder.resolve("ratings.csv"), "user,item,rating,timestamp\n" + rows);
        assertThat(plain("import", project, file).status()).isZero();
        assertThat(plain("prepare", project, "--split", split).status()).isZero();
    }

    private static String rows(String kind) {
        StringBuilder rows = new StringBuilder();
        int users = kind.equals("one user") ? 1 : 8;
        int items = kind.equals("one item") ? 1 : 9;
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < items; i++) {
                if (items == 1 || users == 1 || (u + i) % 3 > 0) {
                    int rating = kind.equals("equal ratings") ? 4 : 1 + (u * 3 + i) % 5;
                    rows.append('u').append(u).append(",i").append(i).append(',').append(rating).append(',').append(1_600_000_000 + 100 * i + u).append('\n');
                }
            }
        }
        return rows.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one user", "one item", "equal ratings"})
    void everyModelTrainsOrSaysWhyNot(String kind) throws IOException {
        begin(rows(kind), "leave-last-out validation=1");
        for (String model : Models.installed().all().stream()
                .map(each -> each.descriptor())
                .filter(each -> !each.abilities().contains(Descriptor.Ability.NETWORK))
                .map(Descriptor::name)
                .toList()) {
            if (plain("train", project, model, "--run", model).status() == 0) {
                // with one item each, users have nothing to test
                assertThat(plain("evaluate", project, model, "--metrics", "ndcg@10,auc,novelty@5").status())
                        .as(model).isEqualTo(kind.equals("one item") ? 3 : 0);
            }
        }
        try (ProjectReader reader = Projects.openToRead(project)) {
            assertThat(reader.runs()).as("what is refused leaves no run").extracting(RunRecord::problem).containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one user", "one item", "equal ratings"})
    void everyCommandOfAnEvaluationAnswers(String kind) throws IOException {
        begin(rows(kind), "leave-last-out validation=1");
        for (String model : FEW) {
            plain("train", project, model, "--run", model);
            plain("evaluate", project, model, "--metrics", "ndcg@10,auc,gauc,coverage@5,novelty@5,personalisation@5,rbp:.5@5", "--segment", "activity");
            plain("evaluate", project, model, "--on", "validation");
            plain("evaluate", project, model, "--candidates", "sampled:5");
            plain("evaluate", project, model, "--curves", folder.resolve("curves.json"));
            plain("evaluate", project, model, "--metrics", "rmse,mae,r2,logloss,accuracy");
        }
        for (String model : List.of("popular", "svd")) {
            plain("cross-validate", project, model, "--folds", "3");
            plain("learning-curve", project, model, "--shares", ".01,.5,1");
        }
        plain("compare", project, "popular", "ease");
        plain("compare", project, "bias", "svd", "--metric", "rmse", "--test", "wilcoxon");
        plain("leaderboard", project, "--repeated");
        for (String model : List.of("ease", "svd")) {
            plain("tune", project, model, "--trials", "3");
            plain("tune", project, model, "--trials", "3", "--search", "halving", "--keep", "0");
        }
    }

    @Test
    void anEmptyTestPartIsSaidOrLeftOut() throws IOException {
        begin(rows(""), "ratio train=1 validation=0 test=0");
        Terminal.Answer train = plain("train", project, "popular", "--run", "pop");
        assertThat(train.status()).isZero();
        assertThat(train.out()).contains("pop").doesNotContain("On the test part");
        assertThat(plain("evaluate", project, "pop").err()).contains("test part is empty");
        assertThat(plain("learning-curve", project, "popular", "--shares", ".5,1").err()).contains("test part is empty");
        assertThat(plain("cross-validate", project, "popular", "--folds", "3").status()).as("folds have test parts of their own").isZero();
        assertThat(plain("tune", project, "ease", "--trials", "2").err()).contains("no validation part");
        assertThat(plain("compare", project, "pop", "popular-fold-1-of-3").err()).contains("tastemaker evaluate");
    }

    /// Splits leave somebody to train; a share of the rows need not.
    @Test
    void anEmptyTrainingPartIsSaidAndLeavesNoRun() throws IOException {
        begin(rows(""), "leave-last-out validation=1");
        for (String model : FEW) {
            Terminal.Answer train = plain("train", project, model, "--train-share", "1e-9");
            assertThat(train.status()).isEqualTo(3);
            assertThat(train.err()).contains("nothing to learn from");
        }
        assertThat(plain("learning-curve", project, "ease", "--shares", "1e-9,1").err()).contains("nothing to learn from");
        assertThat(run("runs", project).out()).contains("No run yet");
    }

    @Test
    void aModelThatTheDataRefuseLeavesNoRunBehind() throws IOException {
        project = folder.resolve("p.taste");
        assertThat(run("new", project).status()).isZero();
        Path file = Files.writeString(folder.resolve("plain.csv"), "user,item\nu1,i1\nu1,i2\nu1,i3\nu2,i1\nu2,i3\nu3,i2\nu3,i3\n");
        assertThat(run("import", project, file).status()).isZero();
        assertThat(run("prepare", project, "--split", "ratio train=.6 validation=.2 test=.2").status()).isZero();
        for (List<String> refused : List.of(
                List.of("tfidf"), List.of("attribute-knn"), List.of("image-knn"), List.of("category-popular"), List.of("recent-popular"),
                List.of("svd"), List.of("bias"), List.of("slope-one"), List.of("item-knn", "-p", "similarity=pearson"),
                List.of("blend", "-p", "weights=fit", "-p", "held-out=newest"), List.of("stack", "-p", "held-out=newest"),
                List.of("blend", "-p", "models=ease,svd"), List.of("popular", "--max-minutes", "-1"))) {
            List<Object> words = new java.util.ArrayList<>(List.of("train", project));
            words.addAll(refused);
            Terminal.Answer answer = plain(words.toArray());
            assertThat(answer.status()).as(refused + answer.out()).isIn(2, 3);
        }
        assertThat(plain("cross-validate", project, "svd", "--folds", "2").status()).isEqualTo(3);
        assertThat(plain("tune", project, "svd", "--trials", "2").status()).isEqualTo(3);
        assertThat(run("runs", project).out()).contains("No run yet");
    }

    @Test
    void oneOfAThingIsTold() throws IOException {
        begin("u1,i1,4,1600000000\nu1,i2,3,1600000100\nu1,i3,3,1600000200\n", "leave-last-out validation=0");
        assertThat(run("prepare", project, "--split", "leave-last-out validation=0", "--preview").out()).contains("1 user,").contains("3 items");
        plain("train", project, "popular", "--run", "pop");
        assertThat(run("evaluate", project, "pop").out()).contains("1 user").doesNotContain("1 users");
        Path lists = folder.resolve("lists.csv");
        assertThat(run("recommend", project, "pop", "--top", "1", "--out", lists).out()).contains("1 user, 1 item each");
        assertThat(run("evaluate", project, "pop", "--lang", "zh").out()).contains("1 个用户");
        Terminal.Answer noPath = plain("recommend", project, "pop", "--users", "u1\0");
        assertThat(noPath.status()).isEqualTo(3);
    }
}

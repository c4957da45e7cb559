// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Table;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;
import org.tastemaker.text.Texts;

final class RecipeTest {
    private static final Interactions ROWS = new Interactions(
            new int[] {0, 0, 0, 1, 1, 2},
            new int[] {0, 1, 0, 0, 1, 2},
            new float[] {5, 3, 1, 4, Float.NaN, 5},
            new long[] {1, 2, 3, 4, 5, 6},
            new byte[] {0, 0, 1, 1, 0, 2},
            List.of("click", "purchase", "browse"),
            null,
            List.of());

    @Test
    void aStepIsReadFromTextWithQuotesAndWrittenBack() {
        StepSettings given = StepSettings.parse("given train='/a b/u1.base'  test=\"it's.test\"");
        assertThat(given.name()).isEqualTo("given");
        assertThat(given.values()).isEqualTo(Map.of("train", "/a b/u1.base", "test", "it's.test"));
        assertThat(StepSettings.parse(given.text())).isEqualTo(given);
        for (String wrong : List.of("", "users=5", "k-core users", "k-core users=1 users=2", "k-core users='1")) {
            assertThatThrownBy(() -> StepSettings.parse(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(ProblemException.class, p -> assertThat(p.kind()).isEqualTo(ProblemKind.USAGE));
        }
    }

    @Test
    void thresholdKeepsHighRatingsAndMakesThemImplicit() {
        Interactions kept = run("threshold at-least=4").interactions();
        assertThat(kept.user()).containsExactly(0, 1, 2);
        assertThat(kept.rating()).isNull();
        assertThat(run("threshold at-least=4 ratings=keep unrated=keep").interactions().rating())
                .containsExactly(5f, 4f, Float.NaN, 5f);
    }

    @Test
    void eventWeightsWeighAndLeaveOut() {
        Interactions kept = run("event-weights weights=click=1,Purchase=8").interactions();
        assertThat(kept.user()).containsExactly(0, 0, 0, 1, 1);
        assertThat(kept.weight()).containsExactly(1, 1, 8, 8, 1);
    }

    @Test
    void duplicatesBecomeOne() {
        assertThat(run("duplicates keep=first").interactions().time()).containsExactly(1, 2, 4, 5, 6);
        assertThat(run("duplicates keep=last").interactions().time()).containsExactly(2, 3, 4, 5, 6);
        assertThat(run("duplicates keep=sum").interactions().weight()).containsExactly(1, 2, 1, 1, 1);
        assertThat(run("duplicates keep=mean").interactions().rating()).containsExactly(3, 3, 4, Float.NaN, 5);
        assertThat(run("duplicates same=event").interactions().size()).isEqualTo(6);
    }

    @Test
    void afterKCoreAllThatAreLeftHaveEnoughAndNoGreaterSetHas() {
        for (int k = 0; k < 20; k++) {
            RandomGenerator random = new RandomStreams(3).stream("k-core", k);
            int n = 400;
            int[] user = random.ints(n, 0, 60).toArray();
            int[] item = random.ints(n, 0, 50).toArray();
            DataSet data = data(Interactions.of(user, item));
            Interactions core = run(data, "k-core users=5 items=6").interactions();
            assertThat(counts(core.user())).allMatch(c -> c >= 5);
            assertThat(counts(core.item())).allMatch(c -> c >= 6);
            // the core is the greatest such set: it holds every core that one finds by another order
            assertThat(core.size()).isEqualTo(coreByOtherOrder(user, item));
        }
    }

    @Test
    void reportsSayWhatEachStepChangedAndCataloguesStay() {
        RecipeResult result = new RecipeRunner(RecipeSteps.installed())
                .run(
                        new Recipe(List.of(StepSettings.parse("threshold at-least=4"), StepSettings.parse("k-core users=1 items=2"))),
                        data(ROWS),
                        new RandomStreams(1),
                        TaskContext.quiet());
        assertThat(result.reports())
                .containsExactly(
                        new StepReport("threshold", 6, 3, 3, 3, 3, 2), new StepReport("k-core", 3, 2, 3, 2, 2, 1));
        assertThat(result.data().users().size()).isEqualTo(60);
    }

    @Test
    void aRecipeComesBackFromItsFileAndANewerOneIsRefused() {
        RecipeFile file = new RecipeFile();
        Recipe recipe = new Recipe(List.of(StepSettings.parse("k-core users=3"), StepSettings.parse("duplicates")));
        assertThat(file.read(file.write(recipe), "x")).isEqualTo(recipe);
        assertThatThrownBy(() -> file.read(file.write(recipe).replace("\"version\" : 1", "\"version\" : 99"), "x"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("99");
        for (String wrong : List.of("", "[]", "{}", "null", "{\"format\":\"tastemaker-recipe\",\"version\":1,\"steps\":[null]}")) {
            assertThatThrownBy(() -> file.read(wrong, "x")).as(wrong).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void everyStepAndParameterHasItsTexts() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = Texts.of(locale);
            RecipeSteps.installed().all().forEach(step -> {
                assertThat(texts.has("step." + step.name() + ".title")).as(step.name()).isTrue();
                assertThat(texts.has("step." + step.name() + ".description")).as(step.name()).isTrue();
                step.parameters().forEach(p -> {
                    assertThat(texts.has("step." + step.name() + ".parameter." + p.name())).as(p.name()).isTrue();
                    assertThat(texts.has("step." + step.name() + ".parameter." + p.name() + ".effect")).as(p.name()).isTrue();
                });
            });
        }
    }

    private static int coreByOtherOrder(int[] user, int[] item) {
        boolean[] gone = new boolean[user.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            int[] users = new int[60];
            int[] items = new int[50];
            for (int r = 0; r < user.length; r++) {
                if (!gone[r]) {
                    users[user[r]]++;
                    items[item[r]]++;
                }
            }
            for (int r = user.length - 1; r >= 0; r--) {
                if (!gone[r] && (users[user[r]] < 5 || items[item[r]] < 6)) {
                    gone[r] = true;
                    changed = true;
                }
            }
        }
        int left = 0;
        for (boolean g : gone) {
            left += g ? 0 : 1;
        }
        return left;
    }

    private static List<Integer> counts(int[] numbers) {
        return java.util.Arrays.stream(numbers)
                .boxed()
                .collect(java.util.stream.Collectors.groupingBy(n -> n, java.util.stream.Collectors.summingInt(n -> 1)))
                .values()
                .stream()
                .toList();
    }

    private static DataSet run(String step) {
        return run(data(ROWS), step);
    }

    private static DataSet run(DataSet data, String step) {
        return new RecipeRunner(RecipeSteps.installed())
                .run(new Recipe(List.of(StepSettings.parse(step))), data, new RandomStreams(1), TaskContext.quiet())
                .data();
    }

    private static DataSet data(Interactions rows) {
        return new DataSet("small", table(60), table(50), rows, List.of());
    }

    private static Table table(int n) {
        return new Table(
                Identifiers.of(java.util.stream.IntStream.range(0, n).mapToObj(Integer::toString).toList()), List.of());
    }
}

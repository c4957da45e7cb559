// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.text.Texts;

/// What every model promises that scores by the history alone: baselines, neighbourhoods, linear models.
class HistoryModelsTest {
    private static final Prepared DATA = withTimesAndCategories(SmallData.twoTastes(150, 90, 18, 3));
    private static final int T = Part.TRAIN.code();
    private static final Offset<Float> CLOSE = Offset.offset(1e-4f);

    /// Model names with values of their parameters.
    static List<String> models() {
        List<String> models = new ArrayList<>(List.of(
                "random", "popular", "recent-popular", "recent-popular window=0 half-life=3", "category-popular",
                "slope-one", "slope-one item-limit=30", "sar", "sar similarity=lift rating-weights=true half-life=0 support=2",
                "ease lambda=20", "ease lambda=20 item-limit=40 neighbours=9", "slim alpha=0.01", "slim alpha=0.01 item-limit=40",
                "gf-cf factors=8"));
        for (String similarity : List.of("cosine", "jaccard", "tfidf", "bm25", "msd", "pearson", "adjusted-cosine")) {
            models.add("item-knn neighbours=7 shrinkage=2 similarity=" + similarity);
            models.add("user-knn neighbours=7 shrinkage=2 similarity=" + similarity);
        }
        models.add("item-knn neighbours=0 shrinkage=10 similarity=pearson-baseline baseline=true");
        models.add("user-knn neighbours=0 shrinkage=10 similarity=pearson-baseline baseline=true");
        return models;
    }

    private static Prepared withTimesAndCategories(Prepared plain) {
        DataSet data = plain.data();
        Interactions all = data.interactions();
        long[] time = new long[all.size()];
        Arrays.setAll(time, r -> 1_600_000_000L + 40_000L * ((r * 37L) % 101));
        int[] codes = new int[plain.items()];
        Arrays.setAll(codes, i -> i % 11 == 0 ? -1 : i % 5);
        Column category = new Column.Categories("kind", Role.CATEGORY, codes, List.of("a", "b", "c", "d", "e"));
        Interactions timed = new Interactions(
                all.user(), all.item(), all.rating(), time, null, List.of(), null, List.of());
        DataSet full = data.withItems(new Table(data.items().identifiers(), List.of(category))).withInteractions(timed);
        return new Prepared(plain.protocol(), full, plain.part(), null);
    }

    private static Recommender fitted(String line, Prepared data, int threads) {
        return ModelLine.of(line).fitted(data, threads, 1);
    }

    private static float[][] scores(Recommender recommender, Prepared data) {
        return ModelLine.scores(recommender, data, Part.TEST);
    }

    private static int[] everyItem(Prepared data) {
        return IntStream.range(0, data.items()).toArray();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theResultDoesNotDependOnTheNumberOfThreads(String line) {
        assertThat(scores(fitted(line, DATA, 3), DATA)).isDeepEqualTo(scores(fitted(line, DATA, 1), DATA));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStoredModelScoresAsTheTrainedOneDoes(String line) {
        Recommender before = fitted(line, DATA, 2);
        Recommender after = ModelLine.of(line).restored(DATA, before.tensors());
        assertThat(scores(after, DATA)).isDeepEqualTo(scores(before, DATA));
        assertThat(after.predictsRatings()).isEqualTo(ModelLine.of(line).can(Descriptor.Ability.PREDICTS_RATINGS));
    }

    /// What a user's list would be without one of her items is what it is for a user who never had it.
    @ParameterizedTest
    @MethodSource("models")
    void leavingAnItemOutIsExact(String line) {
        Recommender recommender = fitted(line, DATA, 1);
        Histories known = Histories.before(DATA, Part.TEST);
        int[] all = everyItem(DATA);
        for (int u = 0; u < 12; u++) {
            History full = known.of(u);
            History[] alternatives = {full, full.without(0), full.without(full.items().length - 1)};
            float[][] found = new float[alternatives.length][all.length];
            recommender.scoreAlternatives(alternatives, all, found);
            float[][] expected = ModelLine.scores(recommender, DATA, alternatives);
            for (int a = 0; a < alternatives.length; a++) {
                assertThat(found[a]).containsExactly(expected[a], CLOSE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void someoneUnknownGetsFiniteScoresWithAndWithoutHistory(String line) {
        History[] strangers = {
            new History(-1, new int[0], new float[0]),
            new History(-1, new int[] {1, 4}, new float[] {1, 1}),
            new History(3, new int[0], new float[0])
        };
        float[][] scores = ModelLine.scores(fitted(line, DATA, 1), DATA, strangers);
        for (float[] row : scores) {
            for (float score : row) {
                assertThat(score).isFinite();
            }
        }
        boolean varied = line.startsWith("user-knn") || line.startsWith("item-knn") || line.startsWith("slope-one");
        if (varied) {
            assertThat(scores[0]).isNotEqualTo(new float[DATA.items()]);
            assertThat(IntStream.range(0, DATA.items()).mapToDouble(i -> scores[0][i]).distinct().count()).isGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void oneUserWithOneItemAndEqualRatingsGiveFiniteScores(String line) {
        Prepared one = withTimesAndCategories(SmallData.of(1, 1, new int[][] {{0, 0, T}}, new float[] {3}, null));
        assertThat(scores(fitted(line, one, 2), one)[0][0]).isFinite();
        Prepared two = withTimesAndCategories(SmallData.of(2, 1, new int[][] {{0, 0, T}, {1, 0, T}}, new float[] {3, 3}, null));
        assertThat(scores(fitted(line, two, 2), two)[1][0]).isFinite();
        int[][] rows = new int[60][];
        float[] equal = new float[60];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new int[] {r / 6, (r * 7 + r / 6) % 12, T};
            equal[r] = 4;
        }
        Prepared same = withTimesAndCategories(SmallData.of(10, 12, rows, equal, null));
        for (float[] row : scores(fitted(line, same, 2), same)) {
            for (float score : row) {
                assertThat(score).isFinite();
                if (ModelLine.of(line).can(Descriptor.Ability.PREDICTS_RATINGS)) {
                    assertThat(score).isCloseTo(4, CLOSE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sar", "ease", "slim", "gf-cf", "item-knn", "slope-one"})
    void aFitThatIsCancelledEndsAsCancelled(String line) {
        Cancellation cancellation = new Cancellation();
        TaskContext task = new TaskContext(TaskListener.SILENT, cancellation, 2);
        try (Learner learner = ModelLine.of(line).learner(DATA, 2, 1)) {
            cancellation.request();
            assertThatThrownBy(() -> learner.epoch(1, task)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void anotherSeedGivesOthersByChance() {
        ModelLine random = ModelLine.of("random");
        assertThat(scores(random.fitted(DATA, 1, 2), DATA)).isNotEqualTo(scores(random.fitted(DATA, 1, 1), DATA));
    }

    @Test
    void whatTheDataLackIsSaid() {
        Prepared bare = SmallData.of(1, 1, new int[][] {{0, 0, T}}, null, null);
        for (String[] line : new String[][] {
            {"slope-one", "learns from ratings"},
            {"item-knn similarity=msd", "learns from ratings"},
            {"user-knn similarity=pearson", "learns from ratings"},
            {"recent-popular", "needs the time"},
            {"category-popular", "categories or tags"}
        }) {
            assertThatThrownBy(() -> ModelLine.of(line[0]).learner(bare, 1, 1))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(line[1]);
        }
        assertThatThrownBy(() -> ModelLine.of("category-popular column=colour").learner(DATA, 1, 1))
                .hasMessageContaining("colour")
                .hasMessageContaining("kind");
    }

    @Test
    void everyModelAndEachOfItsParametersIsDescribedInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.of(locale);
            for (String name : Set.of(
                    "random", "recent-popular", "category-popular", "user-knn", "item-knn", "slope-one", "sar", "ease",
                    "slim", "gf-cf")) {
                String key = "model." + name;
                for (String text : List.of(".title", ".summary")) {
                    assertThat(texts.has(key + text)).as(key + text).isTrue();
                }
                for (Parameter parameter : Models.installed().named(name).descriptor().parameters()) {
                    assertThat(texts.has(key + ".parameter." + parameter.name())).as(key + parameter.name()).isTrue();
                    assertThat(texts.has(key + ".parameter." + parameter.name() + ".effect")).as(key + parameter.name()).isTrue();
                }
            }
        }
    }
}

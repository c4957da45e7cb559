// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tastemaker.model.content.Catalogue.categories;
import static org.tastemaker.model.content.Catalogue.input;
import static org.tastemaker.model.content.Catalogue.numbers;
import static org.tastemaker.model.content.Catalogue.tags;
import static org.tastemaker.model.content.Catalogue.texts;
import static org.tastemaker.model.content.Catalogue.trained;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.data.Pictures;
import org.tastemaker.data.Role;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.text.Texts;

/// What every model of content promises.
class ContentModelsTest {
    private static final Prepared DATA = described(SmallData.twoTastes(150, 90, 18, 3));
    private static final Pictures PICTURES = item -> item % 9 == 4
            ? Optional.empty()
            : Optional.of(Drawn.png(item < 45 ? 0xFFAA0000 + item * 200 : 0xFF0000AA + item * 200, item % 3));
    private static final Offset<Float> CLOSE = Offset.offset(1e-4f);

    /// The halves of the items differ in all columns, some of which are missing here and there.
    private static Prepared described(Prepared plain) {
        int items = plain.items();
        int half = items / 2;
        int[] kind = IntStream.range(0, items).map(i -> i % 11 == 0 ? -1 : i < half ? i % 2 : 2 + i % 2).toArray();
        double[] price = IntStream.range(0, items).mapToDouble(i -> i % 7 == 0 ? Double.NaN : i < half ? i : 100 + i).toArray();
        int[][] tags = IntStream.range(0, items)
                .mapToObj(i -> i % 5 == 0 ? new int[0] : i < half ? new int[] {0, i % 3} : new int[] {3, 3 + i % 3})
                .map(row -> Arrays.stream(row).distinct().toArray())
                .toArray(int[][]::new);
        String[] about = IntStream.range(0, items)
                .mapToObj(i -> i % 13 == 0 ? null : (i < half ? "warm red 温暖 " : "cold blue 寒冷 ") + "word" + i % 6)
                .toArray(String[]::new);
        Prepared withItems = Catalogue.withItems(
                plain,
                categories("kind", List.of("a", "b", "c", "d"), kind),
                numbers("price", price),
                tags("tags", List.of("u", "v", "w", "x", "y", "z"), tags),
                texts("about", Role.TEXT, about),
                texts("picture", Role.IMAGE, new String[items]));
        return Catalogue.withUsers(
                withItems,
                categories("taste", List.of("even", "odd"), IntStream.range(0, plain.users()).map(u -> u % 2).toArray()),
                numbers("age", IntStream.range(0, plain.users()).mapToDouble(u -> u % 17 == 0 ? Double.NaN : u % 2 * 30 + u % 5).toArray()));
    }

    private static Recommender fitted(String line, int threads) {
        return trained(line, DATA, PICTURES, TaskListener.SILENT, threads);
    }

    private static float[][] scores(Recommender recommender) {
        return ModelLine.scores(recommender, DATA, Part.TEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "tfidf", "tfidf sublinear=false rating-weights=true", "attribute-knn", "attribute-knn neighbours=7 shrinkage=2",
        "attribute-knn similarity=gower shrinkage=1", "attribute-knn side=users", "attribute-knn side=users similarity=gower neighbours=9",
        "image-knn", "image-knn neighbours=0 alpha=0.3"
    })
    void theResultDoesNotDependOnThreadsAndIsKept(String line) {
        Recommender before = fitted(line, 3);
        float[][] scores = scores(before);
        assertThat(scores(fitted(line, 1))).isDeepEqualTo(scores);
        // pictures are looked at in training alone
        Recommender after = ModelLine.of(line).restored(DATA, before.tensors());
        assertThat(scores(after)).isDeepEqualTo(scores);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfidf", "tfidf rating-weights=true", "attribute-knn", "attribute-knn similarity=gower", "image-knn"})
    void scoresAddUpOverTheHistory(String line) {
        Recommender recommender = fitted(line, 1);
        int[] all = IntStream.range(0, DATA.items()).toArray();
        Histories known = Histories.before(DATA, Part.TEST);
        for (int u = 0; u < 8; u++) {
            History full = known.of(u);
            History[] asked = {full, full.without(0), new History(u, new int[] {full.items()[0]}, new float[] {full.weights()[0]}),
                new History(u, new int[0], new float[0])};
            float[][] found = new float[asked.length][all.length];
            recommender.scoreAlternatives(asked, all, found);
            float[][] scored = new float[asked.length][all.length];
            recommender.score(asked, scored);
            for (int i : all) {
                assertThat(found[1][i] + found[2][i] - found[3][i]).isCloseTo(found[0][i], CLOSE);
                assertThat(scored[0][i]).isCloseTo(found[0][i], CLOSE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfidf", "attribute-knn", "attribute-knn similarity=gower", "attribute-knn side=users", "image-knn"})
    void whatIsDescribedLikeTheTasteComesFirst(String line) {
        float[][] scores = scores(fitted(line, 2));
        int right = 0;
        for (int u = 0; u < scores.length; u++) {
            float[] of = scores[u];
            int best = IntStream.range(0, of.length).boxed().max((a, b) -> Float.compare(of[a], of[b])).orElseThrow();
            right += best < 45 == (u % 2 == 0) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfidf", "attribute-knn", "attribute-knn side=users", "image-knn"})
    void strangersGetFiniteScoresAndWithoutHistoryWhatIsPopular(String line) {
        Recommender recommender = fitted(line, 1);
        float[] none = Catalogue.scores(recommender, DATA.items(), -1);
        float[] some = Catalogue.scores(recommender, DATA.items(), -1, 1, 4);
        int[] count = new int[DATA.items()];
        Arrays.stream(DATA.matrix(Part.TRAIN).item()).forEach(i -> count[i]++);
        for (int i = 0; i < none.length; i++) {
            assertThat(some[i]).isFinite();
            assertThat(Float.compare(none[i], none[0])).isEqualTo(Integer.compare(count[i], count[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfidf", "attribute-knn", "attribute-knn similarity=gower", "image-knn"})
    void aFitThatIsCancelledEndsAsCancelled(String line) {
        Cancellation cancellation = new Cancellation();
        try (var learner = ModelLine.of(line).learner(input(DATA, PICTURES))) {
            cancellation.request();
            assertThatThrownBy(() -> learner.epoch(1, new TaskContext(TaskListener.SILENT, cancellation, 2)))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tfidf", "attribute-knn similarity=gower"})
    void oneUserWithOneItemGetsAFiniteScore(String line) {
        Prepared one = Catalogue.withItems(
                SmallData.of(1, 1, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null), categories("kind", List.of("a"), -1));
        assertThat(Catalogue.scores(trained(line, one), 1, 0, 0)[0]).isFinite();
    }

    @Test
    void everyParameterIsDescribedInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.of(locale);
            for (String name : List.of("tfidf", "attribute-knn", "image-knn", "kmeans-users", "kmeans-items")) {
                String key = "model." + name;
                for (String text : List.of(".title", ".summary")) {
                    assertThat(texts.has(key + text)).as(key + text).isTrue();
                }
                for (Parameter parameter : ModelLine.of(name).model().descriptor().parameters()) {
                    assertThat(texts.has(key + ".parameter." + parameter.name())).as(key + parameter.name()).isTrue();
                    assertThat(texts.has(key + ".parameter." + parameter.name() + ".effect")).as(key + parameter.name()).isTrue();
                }
            }
        }
    }
}

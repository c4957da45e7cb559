// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.text.Texts;

/// What every classical model promises.
class ClassicalModelsTest {
    private static final Prepared DATA = SmallData.twoTastes(150, 90, 18, 3);
    private static final int EPOCHS = 3;

    private static Recommender trained(String name, int threads, long seed) {
        return ModelLine.of(name).trained(DATA, threads, seed, EPOCHS);
    }

    private static float[][] scores(Recommender recommender) {
        return ModelLine.scores(recommender, DATA, Part.VALIDATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "bias", "item-knn", "ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void theResultDoesNotDependOnTheNumberOfThreads(String name) {
        assertThat(scores(trained(name, 3, 1))).isDeepEqualTo(scores(trained(name, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "bias", "item-knn", "ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void aStoredModelScoresAsTheTrainedOneDoes(String name) {
        Recommender before = trained(name, 2, 1);
        ModelLine line = ModelLine.of(name);
        Recommender after = line.restored(DATA, before.tensors());
        assertThat(scores(after)).isDeepEqualTo(scores(before));
        assertThat(after.predictsRatings())
                .isEqualTo(line.model().descriptor().abilities().contains(Descriptor.Ability.PREDICTS_RATINGS));
        assertThat(after.itemEmbeddings().isPresent())
                .isEqualTo(line.model().descriptor().abilities().contains(Descriptor.Ability.ITEM_EMBEDDINGS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void anotherSeedGivesAnotherModel(String name) {
        assertThat(scores(trained(name, 1, 2))).isNotEqualTo(scores(trained(name, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"popular", "bias", "item-knn", "ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void someoneUnknownGetsFiniteScoresWithAndWithoutHistory(String name) {
        Recommender recommender = trained(name, 1, 1);
        History[] strangers = {
            new History(-1, new int[0], new float[0]), new History(-1, new int[] {1, 4}, new float[] {1, 1})
        };
        float[][] scores = ModelLine.scores(recommender, DATA, strangers);
        float[][] alternatives = new float[2][DATA.items()];
        int[] all = java.util.stream.IntStream.range(0, DATA.items()).toArray();
        recommender.scoreAlternatives(strangers, all, alternatives);
        for (int s = 0; s < 2; s++) {
            for (int i = 0; i < DATA.items(); i++) {
                assertThat(scores[s][i]).isFinite().isCloseTo(alternatives[s][i], org.assertj.core.data.Offset.offset(1e-4f));
            }
        }
    }

    /// The last half of an iteration solves users for their histories: folding in must find the same vectors.
    @ParameterizedTest
    @ValueSource(strings = {"popular", "item-knn", "ials"})
    void theFullHistoryAsAnAlternativeScoresAsTheUserDoes(String name) {
        Recommender recommender = trained(name, 1, 1);
        float[][] scores = scores(recommender);
        Histories known = Histories.before(DATA, Part.VALIDATION);
        int[] all = java.util.stream.IntStream.range(0, DATA.items()).toArray();
        for (int u = 0; u < 20; u++) {
            float[][] alternative = new float[1][DATA.items()];
            recommender.scoreAlternatives(new History[] {known.of(u)}, all, alternative);
            for (int i : all) {
                assertThat(alternative[0][i]).isCloseTo(scores[u][i], org.assertj.core.data.Offset.offset(1e-4f));
            }
        }
    }

    @Test
    void everyModelAndEachOfItsParametersIsDescribedInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Texts texts = Texts.of(locale);
            for (String name : new String[] {"popular", "bias", "item-knn", "ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"}) {
                String key = "model." + name;
                assertThat(texts.has(key + ".title")).as(key).isTrue();
                assertThat(texts.has(key + ".summary")).as(key).isTrue();
                for (Parameter parameter : Models.installed().named(name).descriptor().parameters()) {
                    assertThat(texts.has(key + ".parameter." + parameter.name())).as(parameter.name()).isTrue();
                    assertThat(texts.has(key + ".parameter." + parameter.name() + ".effect")).as(parameter.name()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bias", "svd", "svdpp", "nmf", "als"})
    void modelsOfRatingsSayThatTheyNeedThem(String name) {
        Prepared without = SmallData.of(1, 1, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null);
        assertThatThrownBy(() -> ModelLine.of(name).learner(without, 1, 1)).hasMessageContaining("learns from ratings");
    }
}

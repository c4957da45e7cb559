// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.text.Texts;

/// What every classical model promises.
class ClassicalModelsTest {
    private static final Prepared DATA = SmallData.twoTastes(150, 90, 18, 3);
    private static final int EPOCHS = 3;

    private static Parameters defaults(Model model) {
        return Parameters.of(model.descriptor().parameters(), Map.of());
    }

    private static Recommender trained(String name, int threads, long seed) {
        Model model = Models.installed().named(name);
        ModelInput input = new ModelInput(DATA, new RandomStreams(seed), ModelInput.Compute.cpu(threads));
        TaskContext task = new TaskContext(TaskListener.SILENT, new Cancellation(), threads);
        try (Learner learner = model.learner(input, defaults(model))) {
            for (int epoch = 1; epoch <= Math.min(EPOCHS, learner.epochs()); epoch++) {
                learner.epoch(epoch, task);
            }
            return learner.recommender();
        }
    }

    private static float[][] scores(Recommender recommender) {
        History[] histories = new History[DATA.users()];
        Histories known = Histories.before(DATA, Part.VALIDATION);
        for (int u = 0; u < histories.length; u++) {
            histories[u] = known.of(u);
        }
        float[][] scores = new float[histories.length][DATA.items()];
        recommender.score(histories, scores);
        return scores;
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
        Model model = Models.installed().named(name);
        ModelInput input = new ModelInput(DATA, new RandomStreams(1), ModelInput.Compute.cpu(1));
        Recommender after = model.restore(input, defaults(model), before.tensors());
        assertThat(scores(after)).isDeepEqualTo(scores(before));
        assertThat(after.predictsRatings())
                .isEqualTo(model.descriptor().abilities().contains(Descriptor.Ability.PREDICTS_RATINGS));
        assertThat(after.itemEmbeddings().isPresent())
                .isEqualTo(model.descriptor().abilities().contains(Descriptor.Ability.ITEM_EMBEDDINGS));
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
        float[][] scores = new float[2][DATA.items()];
        recommender.score(strangers, scores);
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
        Model model = Models.installed().named(name);
        ModelInput input = new ModelInput(without, new RandomStreams(1), ModelInput.Compute.cpu(1));
        assertThatThrownBy(() -> model.learner(input, defaults(model))).hasMessageContaining("learns from ratings");
    }
}

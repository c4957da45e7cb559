// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

/// Data at the edge of what there can be, for every model of this package.
class FactorisationEdgesTest {
    private static final byte TRAIN = Part.TRAIN.code();
    private static final Prepared TASTES = SmallData.twoTastes(150, 90, 18, 3);

    private static Learner learner(String line, Prepared data) {
        return ModelLine.of(line).learner(data, 2, 1);
    }

    private static Recommender trained(String name, Prepared data, int epochs) {
        return ModelLine.of(name).trained(data, 2, 1, epochs);
    }

    private static Prepared data(int users, int items, int[][] pairs, float @Nullable [] rating) {
        int[][] rows = new int[pairs.length][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new int[] {pairs[r][0], pairs[r][1], TRAIN};
        }
        return SmallData.of(users, items, rows, rating, null);
    }

    private static float[][] scores(Recommender recommender, Prepared data) {
        float[][] scores = ModelLine.scores(recommender, data, Part.VALIDATION);
        for (float[] row : scores) {
            for (float score : row) {
                assertThat(score).isFinite();
            }
        }
        return scores;
    }

    private static double[] alternative(Recommender recommender, Prepared data, int... items) {
        float[] weights = new float[items.length];
        java.util.Arrays.fill(weights, 1);
        float[][] scores = new float[1][data.items()];
        recommender.scoreAlternatives(
                new History[] {new History(-1, items, weights)}, IntStream.range(0, data.items()).toArray(), scores);
        return IntStream.range(0, data.items()).mapToDouble(i -> scores[0][i]).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void oneUserWithOneItemIsTrainedOn(String name) {
        Prepared one = data(1, 1, new int[][] {{0, 0}}, new float[] {4});
        Recommender recommender = trained(name, one, 30);
        float score = scores(recommender, one)[0][0];
        if (recommender.predictsRatings()) {
            assertThat(score).isCloseTo(4f, within(.5f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"svd", "svdpp", "nmf", "als"})
    void equalRatingsArePredictedAsTheyAre(String name) {
        int[][] pairs = new int[60][];
        float[] rating = new float[60];
        for (int r = 0; r < pairs.length; r++) {
            pairs[r] = new int[] {r % 10, (r * 7 + r / 10) % 13};
            rating[r] = 3;
        }
        Prepared equal = data(10, 13, pairs, rating);
        Learner learner = learner(name + " factors=2", equal);
        for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
            learner.epoch(epoch, TaskContext.quiet());
        }
        for (float[] row : scores(learner.recommender(), equal)) {
            for (float score : row) {
                assertThat(score).isCloseTo(3f, within(.35f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void aUserWithEveryItemAndOneWithoutAnyDoNoHarm(String name) {
        Prepared uneven = data(3, 4, new int[][] {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 2}}, new float[] {1, 2, 3, 4, 5});
        Recommender recommender = trained(name, uneven, 30);
        scores(recommender, uneven);
        for (double score : alternative(recommender, uneven, 0, 1, 2, 3)) {
            assertThat(score).isFinite();
        }
        for (double score : alternative(recommender, uneven)) {
            assertThat(score).isFinite();
        }
    }

    /// Even users choose from the first half of the items, odd ones from the second.
    @ParameterizedTest
    @ValueSource(strings = {"ials", "bpr", "warp", "fm"})
    void aNewUserGetsItemsLikeHers(String name) {
        Recommender recommender = trained(name, TASTES, 60);
        double[] low = alternative(recommender, TASTES, 5, 9, 14, 20);
        double[] high = alternative(recommender, TASTES, 50, 54, 59, 65);
        int half = TASTES.items() / 2;
        assertThat(margin(low, half)).isGreaterThan(margin(high, half));
        assertThat(margin(low, half)).isPositive();
        assertThat(margin(high, half)).isNegative();
    }

    /// @return by how much the mean score of the first items exceeds that of the others
    private static double margin(double[] scores, int half) {
        double below = IntStream.range(0, half).mapToDouble(i -> scores[i]).average().orElseThrow();
        return below - IntStream.range(half, scores.length).mapToDouble(i -> scores[i]).average().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void aResumedTrainingIsBitForBitTheSame(String name) {
        try (Learner whole = learner(name, TASTES);
                Learner first = learner(name, TASTES);
                Learner second = learner(name, TASTES)) {
            for (int epoch = 1; epoch <= 4; epoch++) {
                whole.epoch(epoch, TaskContext.quiet());
            }
            first.epoch(1, TaskContext.quiet());
            first.epoch(2, TaskContext.quiet());
            second.resume(first.checkpoint());
            second.epoch(3, TaskContext.quiet());
            second.epoch(4, TaskContext.quiet());
            assertThat(scores(second.recommender(), TASTES)).isDeepEqualTo(scores(whole.recommender(), TASTES));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void stoppingIsHeardWithinAnEpoch(String name) {
        Cancellation stop = new Cancellation();
        stop.request();
        try (Learner learner = learner(name, TASTES)) {
            assertThatThrownBy(() -> learner.epoch(1, new TaskContext(TaskListener.SILENT, stop, 2)))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ials", "svd", "svdpp", "nmf", "als", "bpr", "warp", "fm"})
    void aFactorNumberOutsideItsRangeIsRefusedInASentence(String name) {
        assertThatThrownBy(() -> learner(name + " factors=0", TASTES)).hasMessageContaining("outside its range");
    }
}

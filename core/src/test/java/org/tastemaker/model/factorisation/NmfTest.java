// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

class NmfTest {
    private static NmfLearner learner(Prepared data, NmfSettings settings) {
        return new NmfLearner(Descent.input(data), Ratings.training(data, "nmf"), settings);
    }

    @Test
    void theObjectiveNeverRisesAndNoNumberIsNegative() {
        try (NmfLearner learner = learner(Descent.DATA, new NmfSettings(6, 40, .06, .06))) {
            double first = learner.objective();
            Descent.neverRises(learner, learner::objective, 40, () -> {
                for (String side : new String[] {"users", "items"}) {
                    for (float number : learner.checkpoint().floats(side).values()) {
                        assertThat(number).isNotNegative().isFinite();
                    }
                }
            });
            assertThat(learner.objective()).isLessThan(first / 2);
        }
    }

    /// A table of rank one, `2, 4 / 1, 2`, is found exactly without a penalty.
    @Test
    void aTableOfProductsIsFound() {
        Prepared data = SmallData.of(
                2, 2, new int[][] {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}}, new float[] {2, 4, 1, 2}, null);
        try (NmfLearner learner = learner(data, new NmfSettings(1, 100, 0, 0))) {
            for (int epoch = 1; epoch <= 100; epoch++) {
                learner.epoch(epoch, TaskContext.quiet());
            }
            float[][] scores = new float[2][2];
            learner.recommender().score(
                    new History[] {
                        new History(0, new int[] {0, 1}, new float[] {1, 1}),
                        new History(1, new int[] {0, 1}, new float[] {1, 1})
                    },
                    scores);
            assertThat(scores[0]).containsExactly(new float[] {2, 4}, within(1e-3f));
            assertThat(scores[1]).containsExactly(new float[] {1, 2}, within(1e-3f));
        }
    }

    @Test
    void itemsAndUsersWithoutRatingsGetTheMean() {
        Prepared data = SmallData.of(
                2, 3, new int[][] {{0, 0, 1}, {0, 1, 1}, {1, 0, 3}}, new float[] {2, 4, 3}, null);
        try (NmfLearner learner = learner(data, new NmfSettings(2, 50, .01, .01))) {
            for (int epoch = 1; epoch <= 50; epoch++) {
                learner.epoch(epoch, TaskContext.quiet());
            }
            Recommender recommender = learner.recommender();
            float[][] scores = new float[2][3];
            recommender.score(
                    new History[] {
                        new History(0, new int[] {0, 1}, new float[] {1, 1}), new History(1, new int[0], new float[0])
                    },
                    scores);
            assertThat(scores[0][2]).isCloseTo(3f, within(1e-5f));
            assertThat(scores[1][2]).isCloseTo(3f, within(1e-5f));
            // of someone unknown the mean of the users is thought, who is the one there is
            assertThat(scores[1][0]).isCloseTo(scores[0][0], within(1e-5f));
        }
    }

    @Test
    void negativeRatingsAreRefusedInASentence() {
        Prepared data = SmallData.of(1, 1, new int[][] {{0, 0, 1}}, new float[] {-3}, null);
        assertThatThrownBy(() -> learner(data, new NmfSettings(2, 5, .06, .06)))
                .hasMessageContaining("never negative")
                .hasMessageContaining("-3");
    }
}

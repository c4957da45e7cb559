// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

class AlsTest {
    private static final AlsSettings SETTINGS = new AlsSettings(5, .08, 12);

    private static AlsLearner learner(AlsSettings settings) {
        return new AlsLearner(Descent.input(Descent.DATA), Ratings.training(Descent.DATA, "als"), settings);
    }

    @Test
    void theObjectiveNeverRises() {
        try (AlsLearner learner = learner(SETTINGS)) {
            Descent.neverRises(learner, learner::objective, 12, () -> {});
        }
    }

    /// The derivative of the documented objective by a user's bias, from what the recommender predicts.
    @Test
    void aUsersBiasIsWhereTheGradientVanishes() {
        try (AlsLearner learner = learner(SETTINGS)) {
            learner.epoch(1, TaskContext.quiet());
            learner.epoch(2, TaskContext.quiet());
            Ratings train = Ratings.training(Descent.DATA, "als");
            float[] bias = learner.checkpoint().floats("user-bias").values();
            float[][] scores = new float[1][Descent.DATA.items()];
            for (int u = 0; u < 20; u++) {
                learner.recommender().score(new History[] {new History(u, new int[0], new float[0])}, scores);
                double gradient = 0;
                for (int n = train.offset()[u]; n < train.offset()[u + 1]; n++) {
                    gradient += scores[0][train.item()[n]] - train.rating()[n] + .08 * bias[u];
                }
                assertThat(gradient).isCloseTo(0, within(2e-3));
            }
        }
    }

    /// The last half of an iteration solves users for their ratings: folding in must find the same.
    @Test
    void aUsersOwnHistoryAsAnAlternativeGivesHerScores() {
        Prepared rated = SmallData.of(
                3, 4,
                new int[][] {{0, 0, 1}, {0, 1, 1}, {0, 2, 1}, {1, 1, 1}, {1, 3, 1}, {2, 0, 1}, {2, 3, 1}},
                new float[] {5, 3, 1, 4, 2, 1, 5}, null);
        ModelInput input = new ModelInput(rated, new RandomStreams(1), ModelInput.Compute.cpu(1));
        try (AlsLearner learner = new AlsLearner(input, Ratings.training(rated, "als"), new AlsSettings(2, .1, 5))) {
            learner.epoch(1, TaskContext.quiet());
            Recommender recommender = learner.recommender();
            History history = new History(0, new int[] {0, 1, 2}, new float[] {1, 1, 1});
            float[][] scores = new float[1][4];
            float[][] alternative = new float[1][4];
            recommender.score(new History[] {history}, scores);
            recommender.scoreAlternatives(new History[] {history}, IntStream.range(0, 4).toArray(), alternative);
            assertThat(alternative[0]).containsExactly(scores[0], within(1e-4f));
        }
    }

    @Test
    void moreFactorsThanRatingsStayFinite() {
        try (AlsLearner learner = learner(new AlsSettings(100, 1e-6, 3))) {
            learner.epoch(1, TaskContext.quiet());
            learner.epoch(2, TaskContext.quiet());
            assertThat(learner.objective()).isFinite();
        }
    }
}

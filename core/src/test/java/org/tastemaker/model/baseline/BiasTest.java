// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

class BiasTest {
    private static final int TRAIN = Part.TRAIN.code();

    /// Two users, two items, worked out by hand: mean 3; in the first pass the items get
    /// b0 = (2 + 0) / (1 + 2) and b1 = (-2) / (1 + 1), then the users (2 - b0 - 2 - b1) / (2 + 2) and
    /// (0 - b0) / (2 + 1).
    @Test
    void aPassIsTheClosedFormOfItemsThenUsers() {
        int[][] rows = {{0, 0, TRAIN}, {0, 1, TRAIN}, {1, 0, TRAIN}};
        Prepared data = SmallData.of(2, 2, rows, new float[] {5, 1, 3}, null);
        Bias bias = new Bias();
        Parameters parameters = Parameters.of(
                bias.descriptor().parameters(),
                Map.of("item-regularization", "1", "user-regularization", "2", "passes", "1"));
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));
        try (Learner learner = bias.learner(input, parameters)) {
            learner.epoch(1, TaskContext.quiet());
            double item0 = 2 / 3.;
            double item1 = -1;
            double user0 = (2 - item0 - 2 - item1) / 4;
            double user1 = (0 - item0) / 3;
            float[][] scores = new float[2][2];
            Recommender recommender = learner.recommender();
            recommender.score(
                    new History[] {
                        new History(0, new int[] {0, 1}, new float[] {1, 1}), new History(1, new int[] {0}, new float[] {1})
                    },
                    scores);
            assertThat((double) scores[0][0]).isCloseTo(3 + user0 + item0, within(1e-6));
            assertThat((double) scores[0][1]).isCloseTo(3 + user0 + item1, within(1e-6));
            assertThat((double) scores[1][0]).isCloseTo(3 + user1 + item0, within(1e-6));
            float[][] without = new float[1][1];
            recommender.scoreAlternatives(
                    new History[] {new History(0, new int[] {0}, new float[] {1})}, new int[] {1}, without);
            assertThat((double) without[0][0]).isCloseTo(3 + (2 - item0) / 3 + item1, within(1e-6));
        }
    }
}

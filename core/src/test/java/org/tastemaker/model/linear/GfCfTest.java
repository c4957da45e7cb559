// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.linear.SymmetricEigen;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

class GfCfTest {
    private static Recommender fitted(Prepared data, Map<String, String> given) {
        GfCf model = new GfCf();
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2));
        try (Learner learner = model.learner(input, Parameters.of(model.descriptor().parameters(), given))) {
            learner.epoch(1, TaskContext.quiet());
            return learner.recommender();
        }
    }

    /// With all eigenvectors of the small matrix by Jacobi's rotations.
    @Test
    void scoresAreThoseOfTheFilterWrittenOutInDenseMatrices() {
        int users = 60;
        int items = 40;
        Prepared data = SmallData.twoTastes(users, items, 12, 5);
        boolean[][] has = new boolean[users][items];
        int[] ofUser = new int[users];
        int[] ofItem = new int[items];
        var matrix = data.matrix(Part.TRAIN);
        for (int u = 0; u < users; u++) {
            for (int i : matrix.itemsOf(u)) {
                has[u][i] = true;
                ofUser[u]++;
                ofItem[i]++;
            }
        }
        double[][] square = new double[items][items];
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    if (has[u][i] && has[u][j]) {
                        square[i][j] += 1 / (ofUser[u] * Math.sqrt((double) ofItem[i] * ofItem[j]));
                    }
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(square);
        Recommender found = fitted(data, Map.of("factors", "5", "alpha", "0.3"));
        History history = Histories.before(data, Part.TEST).of(7);
        float[][] scores = new float[1][items];
        found.score(new History[] {history}, scores);
        for (int j = 0; j < items; j++) {
            double expected = 0;
            for (int i : history.items()) {
                expected += square[i][j];
                for (int k = 0; k < 5; k++) {
                    expected += ofItem[i] == 0 ? 0
                            : .3 * eigen.vectors()[k][i] * eigen.vectors()[k][j] * Math.sqrt((double) ofItem[j] / ofItem[i]);
                }
            }
            assertThat((double) scores[0][j]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void oneUserAndOneItemAndMoreFactorsThanItemsGiveScores() {
        Recommender found = fitted(SmallData.of(1, 1, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null), Map.of("alpha", "1"));
        float[][] scores = new float[1][1];
        found.score(new History[] {new History(0, new int[] {0}, new float[] {1})}, scores);
        assertThat(scores[0][0]).isCloseTo(2f, within(1e-5f));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;

class SlimTest {
    /// A weight above zero has no slope left; one that is zero would only rise at a loss.
    @Test
    void weightsMeetTheConditionsOfTheOptimumAndNoItemSpeaksForItself() {
        int n = 60;
        InteractionMatrix summed = SmallData.twoTastes(150, n, 18, 4).matrix(Part.TRAIN);
        float[] ones = new float[summed.cells()];
        java.util.Arrays.fill(ones, 1f);
        InteractionMatrix pairs = new InteractionMatrix(150, n, summed.offset(), summed.item(), ones);
        double[][] gram = new double[n][n];
        int users = 0;
        for (int u = 0; u < 150; u++) {
            users += pairs.count(u) > 0 ? 1 : 0;
            for (int i : pairs.itemsOf(u)) {
                for (int j : pairs.itemsOf(u)) {
                    gram[i][j]++;
                }
            }
        }
        double alpha = .02;
        double l1 = .3;
        ItemWeights found = new SlimFit(pairs, alpha, l1, 1000, 0).fit(TaskContext.quiet());
        double[][] weight = new double[n][n];
        for (int i = 0; i < n; i++) {
            float[] row = new float[n];
            found.add(i, 1, row);
            for (int j = 0; j < n; j++) {
                weight[i][j] = row[j];
            }
        }
        int zero = 0;
        int above = 0;
        for (int j = 0; j < n; j++) {
            assertThat(weight[j][j]).isZero();
            for (int i = 0; i < n; i++) {
                double slope = gram[i][j];
                for (int k = 0; k < n; k++) {
                    slope -= gram[i][k] * weight[k][j];
                }
                slope = slope / users - alpha * l1 - alpha * (1 - l1) * weight[i][j];
                assertThat(weight[i][j]).isGreaterThanOrEqualTo(0);
                if (weight[i][j] > 0) {
                    above++;
                    assertThat(slope).isCloseTo(0, within(1e-4));
                } else if (i != j) {
                    zero++;
                    assertThat(slope).isLessThan(1e-4);
                }
            }
        }
        assertThat(above).isGreaterThan(100);
        assertThat(zero).isGreaterThan(100);
    }
}

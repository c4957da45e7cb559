// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.ModelInput;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;

class FmTest {
    private static final int D = 4;
    private static final float RATE = 1e-3f;
    private static final double PENALTY = .03;

    private static FeatureMatrix columns() {
        return new FeatureMatrix(
                3, 3, new int[] {0, 2, 3, 5}, new int[] {0, 2, 1, 0, 1}, new float[] {1, .5f, -.7f, .6f, 1.2f});
    }

    private static Side side(String name, FeatureMatrix columns) {
        Side side = new Side(name, 3, D, columns);
        side.begin(new boolean[] {true, true, true}, .6, new RandomStreams(5).stream(name));
        for (int r = 0; r < 3; r++) {
            side.bias()[r] = .3f * r - .2f;
        }
        for (int c = 0; c < side.sharedBias().length; c++) {
            side.sharedBias()[c] = .1f * c - .15f;
        }
        return side;
    }

    private static FmStep step(Side users, Side items, boolean rates) {
        FmSettings settings = new FmSettings(D, rates, 1, true, 1, RATE, PENALTY, false);
        return new FmStep(users, items, users, items, settings);
    }

    /// All features of user and item in one list, each pair of them multiplied: the definition.
    private static double pairwise(Side users, int u, Side items, int i) {
        java.util.List<double[]> features = new java.util.ArrayList<>();
        double sum = collect(users, u, features) + collect(items, i, features);
        for (int a = 0; a < features.size(); a++) {
            for (int b = a + 1; b < features.size(); b++) {
                for (int k = 0; k < D; k++) {
                    sum += features.get(a)[k] * features.get(b)[k];
                }
            }
        }
        return sum;
    }

    /// @return the linear part; vectors times values go to the list
    private static double collect(Side side, int row, java.util.List<double[]> to) {
        FeatureMatrix columns = side.columns();
        to.add(times(side.own()[row], 1));
        double linear = side.bias()[row];
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            to.add(times(side.shared()[columns.column()[c]], columns.value()[c]));
            linear += (double) columns.value()[c] * side.sharedBias()[columns.column()[c]];
        }
        return linear;
    }

    private static double[] times(float[] vector, double value) {
        double[] product = new double[D];
        for (int k = 0; k < D; k++) {
            product[k] = vector[k] * value;
        }
        return product;
    }

    @Test
    void theSumInOnePassIsTheSumOverPairs() {
        Side users = side("users", columns());
        Side items = side("items", columns());
        FmStep step = step(users, items, true);
        for (int u = 0; u < 3; u++) {
            for (int i = 0; i < 3; i++) {
                assertThat((double) step.score(u, i)).isCloseTo(pairwise(users, u, items, i), within(1e-5));
            }
        }
    }

    /// The derivative of the definition by each number, by differences.
    @Test
    void aStepIsTheGradientOfTheDefinition() {
        float slope = .8f;
        for (FeatureMatrix ofUsers : new FeatureMatrix[] {columns(), FeatureMatrix.none(3)}) {
            Side users = side("users", ofUsers);
            Side items = side("items", columns());
            Side newUsers = side("users", ofUsers);
            Side newItems = side("items", columns());
            step(newUsers, newItems, true).step(0, 2, slope);
            compare(users.own()[0], newUsers.own()[0], users, items, slope);
            compare(items.own()[2], newItems.own()[2], users, items, slope);
            compare(items.shared()[0], newItems.shared()[0], users, items, slope);
            compare(items.shared()[1], newItems.shared()[1], users, items, slope);
            if (ofUsers.width() > 0) {
                compare(users.shared()[2], newUsers.shared()[2], users, items, slope);
            }
            compareOne(users.bias(), newUsers.bias(), 0, users, items, slope);
            compareOne(items.sharedBias(), newItems.sharedBias(), 1, users, items, slope);
            assertThat(newItems.own()[0]).isEqualTo(items.own()[0]);
        }
    }

    private static void compare(float[] before, float[] after, Side users, Side items, float slope) {
        for (int k = 0; k < D; k++) {
            compareOne(before, after, k, users, items, slope);
        }
    }

    private static void compareOne(float[] before, float[] after, int k, Side users, Side items, float slope) {
        float kept = before[k];
        before[k] = kept + 1e-2f;
        double above = pairwise(users, 0, items, 2);
        before[k] = kept - 1e-2f;
        double below = pairwise(users, 0, items, 2);
        before[k] = kept;
        double moved = (kept - after[k]) / RATE;
        assertThat(moved).isCloseTo(slope * (above - below) / 2e-2 + PENALTY * kept, within(2e-3));
    }

    @Test
    void whetherItPredictsRatingsDependsOnTheLoss() {
        Fm fm = new Fm();
        Parameters mse = Parameters.of(fm.descriptor().parameters(), Map.of("loss", "mse"));
        Parameters bce = Parameters.of(fm.descriptor().parameters(), Map.of());
        assertThat(fm.abilities(mse)).contains(Descriptor.Ability.PREDICTS_RATINGS);
        assertThat(fm.abilities(bce)).doesNotContain(Descriptor.Ability.PREDICTS_RATINGS);
    }

    @Test
    void ratingsAreAskedForWhereTheLossNeedsThem() {
        Prepared without = SmallData.of(1, 1, new int[][] {{0, 0, 1}}, null, null);
        ModelInput input = new ModelInput(without, new RandomStreams(1), ModelInput.Compute.cpu(1));
        Fm fm = new Fm();
        Parameters mse = Parameters.of(fm.descriptor().parameters(), Map.of("loss", "mse"));
        assertThatThrownBy(() -> fm.learner(input, mse)).hasMessageContaining("learns from ratings");
    }
}

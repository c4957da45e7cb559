// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// One step of descent is the gradient of the documented loss, found by differences.
class PairStepTest {
    private static final int D = 5;
    private static final double REGULARIZATION = .03;
    private static final float RATE = 1e-3f;

    /// Three rows; the first two share a feature, the last has two.
    private static FeatureMatrix columns() {
        return new FeatureMatrix(3, 2, new int[] {0, 1, 2, 4}, new int[] {0, 0, 0, 1}, new float[] {1, .5f, .7f, -1});
    }

    private static Side side(String name, FeatureMatrix columns) {
        Side side = new Side(name, 3, D, columns);
        side.begin(new boolean[] {true, true, true}, .5, new RandomStreams(3).stream(name));
        for (int r = 0; r < 3; r++) {
            side.bias()[r] = .1f * (r + 1);
        }
        java.util.Arrays.fill(side.sharedBias(), -.2f);
        return side;
    }

    /// The loss of user 1, items 0 and 2, from the definition, without regularization.
    private static double loss(Side users, Side items) {
        double difference = 0;
        for (int k = 0; k < D; k++) {
            difference += number(users, 1, k) * (number(items, 0, k) - number(items, 2, k));
        }
        difference += bias(items, 0) - bias(items, 2);
        return Math.log1p(Math.exp(-difference));
    }

    private static double number(Side side, int row, int k) {
        double sum = side.own()[row][k];
        FeatureMatrix columns = side.columns();
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            sum += (double) columns.value()[c] * side.shared()[columns.column()[c]][k];
        }
        return sum;
    }

    private static double bias(Side side, int row) {
        double sum = side.bias()[row];
        FeatureMatrix columns = side.columns();
        for (int c = columns.offset()[row]; c < columns.offset()[row + 1]; c++) {
            sum += (double) columns.value()[c] * side.sharedBias()[columns.column()[c]];
        }
        return sum;
    }

    private static double slope(float[] of, int k, Side users, Side items) {
        float kept = of[k];
        of[k] = kept + 1e-2f;
        double above = loss(users, items);
        of[k] = kept - 1e-2f;
        double below = loss(users, items);
        of[k] = kept;
        return (above - below) / 2e-2;
    }

    private static void step(Side users, Side items) {
        PairStep step = new GradientStep(
                users, items, new PairSettings(D, 1, RATE, REGULARIZATION, .1, false, true, true));
        double x = step.difference(1, 0, 2);
        step.step(1, 0, 2, (float) (1 / (1 + Math.exp(x))));
    }

    private static void check(float[] of, int k, float before, double slope) {
        double moved = (before - of[k]) / RATE;
        assertThat(moved).isCloseTo(slope + REGULARIZATION * before, within(2e-3));
    }

    @Test
    void aStepWithoutColumnsIsTheGradient() {
        Side users = side("users", FeatureMatrix.none(3));
        Side items = side("items", FeatureMatrix.none(3));
        checkOwn(users, items);
    }

    @Test
    void aStepWithColumnsIsTheGradient() {
        checkOwn(side("users", columns()), side("items", columns()));
        checkOwn(side("users", FeatureMatrix.none(3)), side("items", columns()));
        checkOwn(side("users", columns()), side("items", FeatureMatrix.none(3)));
    }

    private static void checkOwn(Side users, Side items) {
        double[] userSlope = slopes(users.own()[1], users, items);
        double[] firstSlope = slopes(items.own()[0], users, items);
        double[] secondSlope = slopes(items.own()[2], users, items);
        double biasSlope = slope(items.bias(), 2, users, items);
        float[] user = users.own()[1].clone();
        float[] first = items.own()[0].clone();
        float[] second = items.own()[2].clone();
        float bias = items.bias()[2];
        step(users, items);
        for (int k = 0; k < D; k++) {
            check(users.own()[1], k, user[k], userSlope[k]);
            check(items.own()[0], k, first[k], firstSlope[k]);
            check(items.own()[2], k, second[k], secondSlope[k]);
        }
        check(items.bias(), 2, bias, biasSlope);
    }

    private static double[] slopes(float[] of, Side users, Side items) {
        double[] slopes = new double[D];
        for (int k = 0; k < D; k++) {
            slopes[k] = slope(of, k, users, items);
        }
        return slopes;
    }

    /// A feature that both items have moves by both gradients; regularization pulls at each touch.
    @Test
    void whatASharedColumnLearnsIsItsGradient() {
        Side users = side("users", columns());
        Side items = side("items", columns());
        double[] ofUsers = slopes(users.shared()[0], users, items);
        double[] ofItems = slopes(items.shared()[0], users, items);
        double[] ofLast = slopes(items.shared()[1], users, items);
        double level = slope(items.sharedBias(), 1, users, items);
        float[] user = users.shared()[0].clone();
        float[] item = items.shared()[0].clone();
        float[] last = items.shared()[1].clone();
        float bias = items.sharedBias()[1];
        step(users, items);
        for (int k = 0; k < D; k++) {
            check(users.shared()[0], k, user[k], ofUsers[k]);
            check(items.shared()[0], k, item[k], ofItems[k] + REGULARIZATION * item[k]);
            check(items.shared()[1], k, last[k], ofLast[k]);
        }
        check(items.sharedBias(), 1, bias, level);
    }

    @Test
    void whatWasLearnedComesBackFromACheckpoint() {
        Side side = side("items", columns());
        Map<String, Tensor> saved = side.save();
        Side other = new Side("items", 3, D, columns());
        other.load(new Tensors(saved, Map.of()));
        assertThat(other.vectors()).isEqualTo(side.vectors());
        assertThat(other.biases()).isEqualTo(side.biases());
        assertThat(other.known()).isEqualTo(side.known());
    }
}

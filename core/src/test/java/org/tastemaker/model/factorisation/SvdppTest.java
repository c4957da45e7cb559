// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

class SvdppTest {
    private static final int D = 3;
    private static final double RATE = .01;
    private static final double PENALTY = .05;

    /// One user with one rated item and one that she had without a rating.
    private static final Prepared ONE =
            SmallData.of(1, 2, new int[][] {{0, 0, 1}, {0, 1, 1}}, new float[] {4, Float.NaN}, null);

    private static SvdppLearner learner(Prepared data) {
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));
        return new SvdppLearner(input, Ratings.training(data, "svdpp"), new SvdSettings(D, 5, RATE, PENALTY));
    }

    /// The update rules of section 4 of the paper, written out for this one rating.
    @Test
    void anEpochOverOneRatingIsThePapersStep() {
        try (SvdppLearner learner = learner(ONE)) {
            Tensors before = learner.checkpoint();
            learner.epoch(1, TaskContext.quiet());
            Tensors after = learner.checkpoint();
            float[] p = before.floats("users").values();
            float[] q = before.floats("items").values();
            float[] y = before.floats("implicit").values();
            double root = Math.sqrt(2);
            double predicted = 4;
            double[] sum = new double[D];
            for (int k = 0; k < D; k++) {
                sum[k] = p[k] + (y[k] + y[D + k]) / root;
                predicted += q[k] * sum[k];
            }
            double error = 4 - predicted;
            for (int k = 0; k < D; k++) {
                close(after, "users", k, p[k] + RATE * (error * q[k] - PENALTY * p[k]));
                close(after, "items", k, q[k] + RATE * (error * sum[k] - PENALTY * q[k]));
                close(after, "implicit", k, y[k] + RATE * (error * q[k] / root - PENALTY * y[k]));
                close(after, "implicit", D + k, y[D + k] + RATE * (error * q[k] / root - PENALTY * y[D + k]));
            }
            close(after, "users/bias", 0, RATE * error);
            close(after, "items/bias", 0, RATE * error);
        }
    }

    private static void close(Tensors after, String name, int at, double wanted) {
        assertThat((double) after.floats(name).values()[at]).isCloseTo(wanted, within(1e-6));
    }

    /// Two ratings of one user: the items' implicit vectors as the plain method would write them after each.
    @Test
    void whatIsWrittenOncePerUserIsWhatIsWrittenPerRating() {
        Prepared two = SmallData.of(1, 2, new int[][] {{0, 0, 1}, {0, 1, 1}}, new float[] {5, 1}, null);
        try (SvdppLearner learner = learner(two)) {
            Tensors before = learner.checkpoint();
            learner.epoch(1, TaskContext.quiet());
            Tensors after = learner.checkpoint();
            // the order of the two is chance: one of them must fit
            double[] first = plain(before, 0, 1);
            double[] second = plain(before, 1, 0);
            float[] found = after.floats("implicit").values();
            double near = Math.min(distance(found, first), distance(found, second));
            assertThat(near).isLessThan(1e-6);
        }
    }

    private static double distance(float[] found, double[] wanted) {
        double most = 0;
        for (int k = 0; k < found.length; k++) {
            most = Math.max(most, Math.abs(found[k] - wanted[k]));
        }
        return most;
    }

    private static double[] plain(Tensors before, int... order) {
        double[] p = doubles(before, "users");
        double[] q = doubles(before, "items");
        double[] y = doubles(before, "implicit");
        double[] itemBias = new double[2];
        double userBias = 0;
        double root = Math.sqrt(2);
        for (int i : order) {
            double[] sum = new double[D];
            double error = (i == 0 ? 5 : 1) - 3 - userBias - itemBias[i];
            for (int k = 0; k < D; k++) {
                sum[k] = p[k] + (y[k] + y[D + k]) / root;
                error -= q[i * D + k] * sum[k];
            }
            userBias += RATE * (error - PENALTY * userBias);
            itemBias[i] += RATE * (error - PENALTY * itemBias[i]);
            for (int k = 0; k < D; k++) {
                double old = q[i * D + k];
                p[k] += RATE * (error * old - PENALTY * p[k]);
                q[i * D + k] += RATE * (error * sum[k] - PENALTY * old);
                y[k] += RATE * (error * old / root - PENALTY * y[k]);
                y[D + k] += RATE * (error * old / root - PENALTY * y[D + k]);
            }
        }
        return y;
    }

    private static double[] doubles(Tensors tensors, String name) {
        float[] values = tensors.floats(name).values();
        double[] copy = new double[values.length];
        for (int k = 0; k < copy.length; k++) {
            copy[k] = values[k];
        }
        return copy;
    }

    /// What she had counts even where no rating of it is known.
    @Test
    void aHistoryWithoutRatingsMovesThePrediction() {
        Prepared data = SmallData.twoTastes(100, 40, 12, 8);
        try (SvdppLearner learner = learner(data)) {
            for (int epoch = 1; epoch <= 5; epoch++) {
                learner.epoch(epoch, TaskContext.quiet());
            }
            float[][] scores = new float[2][1];
            History nothing = new History(-1, new int[0], new float[0]);
            History something = new History(-1, new int[] {1, 2, 3}, new float[] {1, 1, 1});
            learner.recommender().scoreAlternatives(new History[] {nothing, something}, new int[] {4}, scores);
            assertThat(scores[1][0]).isNotEqualTo(scores[0][0]);
            assertThat(Map.copyOf(learner.recommender().tensors().tensors())).containsKey("implicit");
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TunedTest {
    @Test
    void lazyAdamFollowsAComputationByHand() {
        Tuned table = new Tuned("t", new float[] {1, 2, 3, 4}, 2, Rule.ADAM);
        // samples 0 and 2 name row 1, sample 1 names row 0
        Gather gather = Gather.of(new int[] {1, 0, 1});
        float[] gradient = {0.1f, 0.2f, -1, 0, 0.3f, 0.2f};
        table.updateRows(gather, 0, 2, gradient, new Tuned.Pace(0.1f, 0, 1));
        // the first step of Adam goes by the rate against the sign of the gradient
        assertThat(table.values()).containsExactly(new float[] {1.1f, 2, 2.9f, 3.9f}, within(1e-5f));
        // the second step names row 1 alone: its mean is .9*.04+.1*.4 etc., row 0 stays
        table.updateRows(Gather.of(new int[] {1}), 0, 1, new float[] {-0.4f, 0.4f}, new Tuned.Pace(0.1f, 0, 2));
        double m = 0.9 * 0.1 * 0.4 + 0.1 * -0.4;
        double v = 0.999 * 0.001 * 0.16 + 0.001 * 0.16;
        double step = 0.1 * (m / (1 - 0.81)) / (Math.sqrt(v / (1 - 0.999 * 0.999)) + 1e-8);
        assertThat((double) table.values()[2]).isCloseTo(2.9 - step, within(1e-5));
        assertThat(table.values()[0]).isCloseTo(1.1f, within(1e-6f));
    }

    @Test
    void adagradFollowsAComputationByHand() {
        Tuned weight = new Tuned("w", new float[] {1}, 1, Rule.ADAGRAD);
        weight.update(new float[] {3}, new Tuned.Pace(0.5f, 0, 1));
        weight.update(new float[] {4}, new Tuned.Pace(0.5f, 0, 2));
        assertThat(weight.values()[0]).isCloseTo(1 - 0.5f - 0.5f * 4 / 5, within(1e-6f));
    }

    @Test
    void regularizationOfAdamWShrinksApartFromTheGradient() {
        Tuned weight = new Tuned("w", new float[] {10}, 1, Rule.ADAMW);
        weight.update(new float[] {0}, new Tuned.Pace(0.1f, 0.5f, 1));
        assertThat(weight.values()[0]).isCloseTo(10 * (1 - 0.05f), within(1e-5f));
    }

    @Test
    void samplesAreGatheredByRowInTheirOrder() {
        Gather gather = Gather.of(new int[] {4, 1, 4, 4, 0});
        assertThat(gather.row()).containsExactly(0, 1, 4);
        assertThat(gather.offset()).containsExactly(0, 1, 2, 5);
        assertThat(gather.sample()).containsExactly(4, 1, 0, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void derivativesOfLossesAreThoseOfFiniteDifferences(Loss loss) {
        float[] score = {0.3f, -1.2f, 0.7f, 2f, 0.1f, -0.4f};
        float[] label = {1, 0, 0, 1, 0, 0};
        float[] by = new float[6];
        loss.differentiate(score, label, 0, 6, 3, 6, by);
        for (int j = 0; j < 6; j++) {
            float before = score[j];
            score[j] = before + 1e-2f;
            double up = loss.differentiate(score, label, 0, 6, 3, 6, new float[6]) / 6;
            score[j] = before - 1e-2f;
            double down = loss.differentiate(score, label, 0, 6, 3, 6, new float[6]) / 6;
            score[j] = before;
            assertThat((double) by[j]).isCloseTo((up - down) / 0.02, within(1e-4));
        }
    }
}

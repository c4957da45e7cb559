// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.random.RandomStreams;

final class PairedComparisonTest {
    @Test
    void pValuesAreThoseOfThePrintedTables() {
        // Critical values of Student's t, two-sided.
        assertThat(StudentT.twoSided(12.706, 1)).isCloseTo(.05, within(1e-4));
        assertThat(StudentT.twoSided(2.228, 10)).isCloseTo(.05, within(1e-4));
        assertThat(StudentT.twoSided(2.787, 25)).isCloseTo(.01, within(1e-4));
        assertThat(StudentT.twoSided(1.96, 1e6)).isCloseTo(.05, within(1e-4));
        assertThat(StudentT.twoSided(0, 7)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aPairedTestIsThatOfStudentsSleepData() {
        // Student 1908, as in R: t.test(extra ~ group, data = sleep, paired = TRUE): t = -4.0621, p = 0.002833.
        float[] one = {.7f, -1.6f, -.2f, -1.2f, -.1f, 3.4f, 3.7f, .8f, 0f, 2f};
        float[] two = {1.9f, .8f, 1.1f, .1f, -.1f, 4.4f, 5.5f, 1.6f, 4.6f, 3.4f};
        PairedComparison found = PairedComparison.of(one, two, new RandomStreams(1));
        assertThat(found.difference()).isCloseTo(-1.58, within(1e-6));
        assertThat(found.t()).isCloseTo(-4.0621, within(1e-4));
        assertThat(found.p()).isCloseTo(.002833, within(1e-6));
        assertThat(found.low()).isLessThan(-1.58);
        assertThat(found.high()).isGreaterThan(-1.58);
    }

    @Test
    void holmAdjustsStepByStep() {
        assertThat(PairedComparison.holm(.01, .04, .03)).containsExactly(new double[] {.03, .06, .06}, within(1e-12));
    }
}

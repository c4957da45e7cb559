// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

class BootstrapTest {
    private static Estimate ratio(double[] sum, double[] weight) {
        return Bootstrap.ratio(sum, weight, new RandomStreams(1), TaskContext.quiet());
    }

    @Test
    void theIntervalOfAMeanIsThatOfTheNormalApproximationWhereUsersAreMany() {
        double[] values = new double[2_000];
        for (int u = 0; u < values.length; u++) {
            values[u] = u % 2;
        }
        Estimate found = Bootstrap.mean(values, new RandomStreams(1), TaskContext.quiet());
        // 1.96 * .5 / sqrt(2000) = .0219
        assertThat(found.low()).isCloseTo(.5 - .0219, within(.002));
        assertThat(found.high()).isCloseTo(.5 + .0219, within(.002));
    }

    /// Of six users one has a value: a third of the draws hold nobody with one, and say nothing.
    @Test
    void drawsWithoutAnyoneWhoHasAValueTakeNoPartInTheInterval() {
        Estimate one = ratio(new double[] {0, 0, .25, 0, 0, 0}, new double[] {0, 0, 1, 0, 0, 0});
        assertThat(one).isEqualTo(new Estimate(.25, .25, .25));
        Estimate two = ratio(new double[] {0, .2, .6, 0, 0, 0}, new double[] {0, 1, 1, 0, 0, 0});
        assertThat(two.low()).isEqualTo(.2);
        assertThat(two.high()).isEqualTo(.6);
    }

    @Test
    void ofNobodyThereIsNoNumber() {
        assertThat(ratio(new double[0], new double[0]).high()).isNaN();
        assertThat(ratio(new double[2], new double[2]).high()).isNaN();
    }
}

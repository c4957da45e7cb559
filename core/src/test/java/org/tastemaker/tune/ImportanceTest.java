// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tastemaker.random.RandomStreams;

/// Shares of variance of functions whose shares are known.
class ImportanceTest {
    private final RandomStreams random = new RandomStreams(4);

    private double[][] points(int n, int dimensions) {
        RandomGenerator draws = random.stream("points");
        double[][] points = new double[n][];
        for (int i = 0; i < n; i++) {
            points[i] = draws.doubles(dimensions).toArray();
        }
        return points;
    }

    @Test
    void eachParameterHasItsShareOfAPlantedSum() {
        double[][] points = points(400, 4);
        double[] values = new double[points.length];
        for (int i = 0; i < values.length; i++) {
            // variances 9/12, 4/12, 1/12 and nothing: shares of 9/14, 4/14, 1/14 and 0
            values[i] = 3 * points[i][0] + 2 * points[i][1] + points[i][2];
        }
        double[] shares = Importance.shares(points, values, random);
        assertThat(shares[0]).isCloseTo(9 / 14.0, within(.08));
        assertThat(shares[1]).isCloseTo(4 / 14.0, within(.08));
        assertThat(shares[2]).isCloseTo(1 / 14.0, within(.05));
        assertThat(shares[3]).isLessThan(.02);
        assertThat(shares).isEqualTo(Importance.shares(points, values, new RandomStreams(4)));
    }

    @Test
    void whatOnlyTwoDoTogetherIsNoShareOfEither() {
        double[][] points = points(600, 2);
        double[] values = new double[points.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (points[i][0] > .5) == (points[i][1] > .5) ? 1 : 0;
        }
        double[] shares = Importance.shares(points, values, random);
        assertThat(shares[0] + shares[1]).isLessThan(.3);
    }

    @Test
    void oneTreeIsExactOnAStep() {
        double[][] points = {{.1}, {.2}, {.3}, {.4}, {.6}, {.7}, {.8}, {.9}};
        double[] values = {0, 0, 0, 0, 1, 1, 1, 1};
        double[] variances = new RegressionTree(points, values, new int[] {0, 1, 2, 3, 4, 5, 6, 7}, random.stream("tree")).variances();
        assertThat(variances[0]).isCloseTo(.25, within(1e-12));
        assertThat(variances[1]).isCloseTo(.25, within(1e-12));
    }

    @Test
    void whatNeverVariesHasNoShares() {
        assertThat(Importance.shares(points(20, 2), new double[20], random)).isEmpty();
    }
}

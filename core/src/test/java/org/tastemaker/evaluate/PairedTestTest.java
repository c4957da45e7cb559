// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tastemaker.random.RandomStreams;

class PairedTestTest {
    private static final RandomStreams RANDOM = new RandomStreams(7);

    @Test
    void fewUsersGiveTheExactShareOfSignsThatIsAsExtreme() {
        // differences 1, 2, 3: of the 8 sign patterns only all plus and all minus reach a sum of 6
        int[] users = {0, 4, 9};
        PairedTest.Result found = PairedTest.of(
                users, new float[] {2, 4, 6}, users, new float[] {1, 2, 3}, RANDOM);
        assertThat(found.users()).isEqualTo(3);
        assertThat(found.difference()).isCloseTo(2, within(1e-12));
        assertThat(found.p()).isCloseTo(0.25, within(0.02));
        assertThat(found.low()).isBetween(1.0, 2.0);
        assertThat(found.high()).isBetween(2.0, 3.0);
        // standard deviation 1 over 3 users
        assertThat(found.resolution()).isCloseTo(1.959964 / Math.sqrt(3), within(1e-9));
    }

    @Test
    void theSameRunIsNotDistinguishableFromItself() {
        int[] users = {0, 1, 2};
        float[] values = {0.1f, 0.2f, 0.9f};
        PairedTest.Result found = PairedTest.of(users, values, users, values, RANDOM);
        assertThat(found.difference()).isZero();
        assertThat(found.p()).isEqualTo(1);
        assertThat(found.distinguishes()).isFalse();
    }

    @Test
    void aDifferenceOfTwoStandardErrorsHasThePValueOfTheNormalDistribution() {
        int n = 400;
        RandomGenerator noise = RANDOM.stream("noise");
        double[] raw = IntStream.range(0, n).mapToDouble(i -> noise.nextGaussian()).toArray();
        double mean = IntStream.range(0, n).mapToDouble(i -> raw[i]).average().orElseThrow();
        double deviation = Math.sqrt(
                IntStream.range(0, n).mapToDouble(i -> (raw[i] - mean) * (raw[i] - mean)).sum() / (n - 1));
        float[] first = new float[n];
        for (int i = 0; i < n; i++) {
            first[i] = (float) ((raw[i] - mean) / deviation + 2 / Math.sqrt(n));
        }
        int[] users = IntStream.range(0, n).toArray();
        PairedTest.Result found = PairedTest.of(users, first, users, new float[n], RANDOM);
        assertThat(found.p()).isCloseTo(0.0455, within(0.012));
        assertThat(found.low()).isCloseTo(2 / Math.sqrt(n) - 1.96 / Math.sqrt(n), within(0.012));
    }

    @Test
    void onlyUsersOfBothCountAndMissingValuesDoNot() {
        PairedTest.Result found = PairedTest.of(
                new int[] {1, 2, 3, 5}, new float[] {1, Float.NaN, 1, 1},
                new int[] {2, 3, 4, 5}, new float[] {0, 0, 0, 0.5f}, RANDOM);
        assertThat(found.users()).isEqualTo(2);
        assertThat(found.difference()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void withoutASharedUserNothingIsKnown() {
        PairedTest.Result found =
                PairedTest.of(new int[] {1}, new float[] {1}, new int[] {2}, new float[] {1}, RANDOM);
        assertThat(found.p()).isNaN();
        assertThat(found.distinguishes()).isFalse();
    }
}

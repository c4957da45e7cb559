// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
    @Test
    void sameSeedNameAndNumberGiveTheSameNumbers() {
        RandomGenerator one = new RandomStreams(7).stream("negative-sampling", 3);
        RandomGenerator two = new RandomStreams(7).stream("negative-sampling", 3);
        for (int n = 0; n < 100; n++) {
            assertThat(one.nextLong()).isEqualTo(two.nextLong());
        }
    }

    @Test
    void seedsNamesNumbersAndPartsAreDifferentStreams() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            RandomStreams streams = new RandomStreams(seed);
            for (long number = 0; number < 50; number++) {
                firsts.add(streams.stream("a", number).nextLong());
                firsts.add(streams.stream("b", number).nextLong());
                firsts.add(streams.part("p", number).stream("a").nextLong());
            }
        }
        assertThat(firsts).hasSize(50 * 50 * 3);
    }

    @Test
    void streamsOfConsecutiveNumbersAreNotCorrelated() {
        int n = 20_000;
        double sum = 0;
        RandomStreams streams = new RandomStreams(1);
        for (int k = 0; k < n; k++) {
            double x = streams.stream("x", k).nextDouble() - 0.5;
            double y = streams.stream("x", k + 1L).nextDouble() - 0.5;
            sum += x * y * 12;
        }
        // the mean of n products of independent uniforms has a standard error of 1 / sqrt(n)
        assertThat(Math.abs(sum / n)).isLessThan(4 / Math.sqrt(n));
    }
}

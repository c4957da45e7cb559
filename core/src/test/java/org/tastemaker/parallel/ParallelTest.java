// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void everyNumberIsWorkedOnOnce() {
        for (int threads : new int[] {1, 2, 5}) {
            for (int size : new int[] {1, 3, 100}) {
                int[] times = new int[37];
                Parallel.each(threads, times.length, size, (from, to) -> {
                    for (int n = from; n < to; n++) {
                        times[n]++;
                    }
                });
                int[] once = new int[37];
                Arrays.fill(once, 1);
                assertThat(times).isEqualTo(once);
            }
        }
        Parallel.each(2, 0, 1, (from, to) -> {
            throw new AssertionError("there is nothing to do");
        });
    }

    @Test
    void anExceptionOfAWorkerReachesTheCaller() {
        for (int threads : new int[] {1, 3}) {
            assertThatThrownBy(() -> Parallel.each(threads, 20, 1, (from, to) -> {
                        if (from == 7) {
                            throw new IllegalStateException("seven");
                        }
                    }))
                    .hasMessage("seven");
        }
    }
}

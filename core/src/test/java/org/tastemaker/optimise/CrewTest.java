// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.task.CancelledException;

class CrewTest {
    /// Who runs a job tells a lack of memory, or a wish to stop, by its class.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatAPartThrowsIsThrownAsItIs(int part) {
        try (Crew crew = new Crew(2)) {
            assertThatThrownBy(() -> crew.run(2, p -> {
                        if (p == part) {
                            throw new OutOfMemoryError("no room");
                        }
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThatThrownBy(() -> crew.run(2, p -> {
                        if (p == part) {
                            throw new CancelledException();
                        }
                    }))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void allPartsHaveEndedWhenAFailureIsThrown() {
        AtomicBoolean ended = new AtomicBoolean();
        try (Crew crew = new Crew(2)) {
            assertThatThrownBy(() -> crew.run(2, p -> {
                        if (p == 0) {
                            throw new StackOverflowError();
                        }
                        long until = System.nanoTime() + 50_000_000;
                        while (System.nanoTime() < until) {
                            Thread.onSpinWait();
                        }
                        ended.set(true);
                    }))
                    .isInstanceOf(StackOverflowError.class);
            assertThat(ended).isTrue();
        }
    }
}

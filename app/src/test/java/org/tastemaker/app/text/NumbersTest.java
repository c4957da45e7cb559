// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Numbers numbers = new Language(Locale.ENGLISH).numbers();

    @Test
    void aTimeIsWrittenInTheLargestUnitThatSaysEnough() {
        assertThat(numbers.duration(0)).isEqualTo("0 s");
        assertThat(numbers.duration(0.004)).isEqualTo("< .1 s");
        assertThat(numbers.duration(0.24)).isEqualTo(".2 s");
        assertThat(numbers.duration(2.14)).isEqualTo("2.1 s");
        assertThat(numbers.duration(40.4)).isEqualTo("40 s");
        assertThat(numbers.duration(361)).isEqualTo("6 min");
        assertThat(numbers.duration(7500)).isEqualTo("2 h 5 min");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.text.Texts;

class ParametersTest {
    private static final List<Parameter> DECLARED = List.of(
            new Parameter.Whole("factors", 64, 1, 4096),
            new Parameter.Real("regularization", 0.01, 0, 1e6, Parameter.Scale.LOGARITHMIC),
            new Parameter.Choice("loss", "bce", List.of("bce", "bpr")),
            new Parameter.Flag("shuffle", true),
            new Parameter.Words("layers", "64,32"));

    @Test
    void whatIsNotGivenTakesItsDefault() {
        Parameters parameters = Parameters.of(DECLARED, Map.of("factors", "8", "loss", "BPR"));
        assertThat(parameters.whole("factors")).isEqualTo(8);
        assertThat(parameters.real("regularization")).isEqualTo(0.01);
        assertThat(parameters.word("loss")).isEqualTo("bpr");
        assertThat(parameters.flag("shuffle")).isTrue();
        assertThat(parameters.word("layers")).isEqualTo("64,32");
    }

    @Test
    void textReadsBackToTheSameValues() {
        Parameters parameters = Parameters.of(DECLARED, Map.of("regularization", "1e-7", "shuffle", "no"));
        assertThat(Parameters.of(DECLARED, parameters.asText())).isEqualTo(parameters);
    }

    @Test
    void numbersAreWrittenWithoutExponentsAndReadBackExactly() {
        for (double value : new double[] {8.465E-4, 1e-7, 3.3e-300, .25, 300, 1e6, 123456.789e-9, Math.nextUp(1e-4)}) {
            Parameters parameters = Parameters.of(DECLARED, Map.of("regularization", Double.toString(value)));
            String text = parameters.asText().getOrDefault("regularization", "");
            assertThat(text).doesNotContain("E");
            assertThat(Double.parseDouble(text)).isEqualTo(value);
        }
        assertThat(Parameters.text(8.465E-4)).isEqualTo("0.0008465");
        assertThat(Parameters.text(1.0E7)).isEqualTo("10000000");
        assertThat(Parameters.text(0.25)).isEqualTo("0.25");
        assertThat(Parameters.plain("1.0E-4")).isEqualTo("0.0001");
        assertThat(Parameters.plain("ease.lambda=1.0E-4")).isEqualTo("ease.lambda=1.0E-4");
    }

    @Test
    void wrongValuesAreNamedWithTheirRange() {
        assertMessage(Map.of("factors", "many"), "factors", "many", "whole number");
        assertMessage(Map.of("factors", "0"), "1", "4096");
        assertMessage(Map.of("regularization", "NaN"), "regularization", "NaN");
        assertMessage(Map.of("loss", "hinge"), "bce, bpr");
        assertMessage(Map.of("factor", "3"), "no parameter factor", "factors, regularization");
    }

    @Test
    void everyProblemIsWrittenInChineseToo() {
        assertThatThrownBy(() -> Parameters.of(DECLARED, Map.of("factors", "0")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.describe(Texts.of(Locale.SIMPLIFIED_CHINESE))).contains("参数", "factors", "4096");
                    assertThat(problem.kind().exitStatus()).isEqualTo(2);
                });
    }

    private static void assertMessage(Map<String, String> given, String... parts) {
        assertThatThrownBy(() -> Parameters.of(DECLARED, given)).hasMessageContainingAll(parts);
    }
}

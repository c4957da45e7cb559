// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each kind of kernels against sums in doubles; the widths of vectors that this machine does not prefer in a JVM of
/// their own.
final class KernelsTest {

    static Stream<Kernels> kinds() {
        return Stream.of(Kernels.plain(), Kernels.installed());
    }

    @Test
    void testsRunWithVectorInstructions() {
        assertThat(Kernels.installed().name()).startsWith("vector");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theNumbersAreThoseOfTheFormulas(Kernels kernels) {
        assertThat(KernelCases.wrong(kernels)).isEmpty();
    }

    /// 16 bytes: four numbers, as on ARM; 32: eight, as with AVX2; 64: sixteen, as with AVX-512, where there are such.
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64})
    void vectorsOfEveryWidthGiveTheNumbersOfTheFormulas(int bytes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules", "jdk.incubator.vector",
                "-XX:MaxVectorSize=" + bytes, "-cp", System.getProperty("java.class.path"), KernelCases.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("vector, ");
    }

    /// What a start without the module has.
    @Test
    void withoutTheModulePlainKernelsAreChosen() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), KernelCases.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("plain");
    }
}

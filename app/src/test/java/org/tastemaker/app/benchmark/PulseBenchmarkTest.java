// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs [PulseBenchmark] as users run the window: from the built program, with its cache of class data. It reports;
/// it fails only if the program is not built, or nothing was measured.
@Tag("benchmark")
class PulseBenchmarkTest {
    private static final Path BUILT = Path.of("..", "installer", "target").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void pulsesWhileJobsRunAndPagesAreSwitched() throws Exception {
        assertThat(BUILT.resolve("runtime").resolve("built"))
                .as("the program is built: run ./tastemaker --version first").exists();
        Process process = new ProcessBuilder(command()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.print(said);
        assertThat(said).contains("pulses: p50");
    }

    /// As the launcher has it, with the tests behind the program on the class path: a cache serves a class path that
    /// begins like its own.
    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:NewSize=96m");
        command.add("@" + BUILT.resolve("runtime").resolve("jvm.options"));
        command.addAll(List.of("--module-path", BUILT.resolve("runtime").resolve("modules").toString()));
        try (Stream<Path> jars = Files.list(BUILT.resolve("runtime").resolve("classpath"));
                Stream<Path> built = Files.list(BUILT)) {
            command.add("-cp");
            command.add(String.join(File.pathSeparator, jars.map(Path::toString).sorted().toList()) + File.pathSeparator
                    + System.getProperty("java.class.path"));
            built.filter(file -> file.toString().endsWith(".aot")).findFirst()
                    .ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        }
        command.add("-D" + StackSampler.WANTED + "=" + Boolean.getBoolean(StackSampler.WANTED));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", PulseBenchmark.class.getName(), folder.toString()));
        return command;
    }
}

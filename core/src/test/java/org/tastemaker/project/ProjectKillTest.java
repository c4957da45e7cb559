// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Kill -9 while saving, each time after at least one save was acknowledged. `-Dtastemaker.kills=100` for a
/// longer run.
final class ProjectKillTest {
    private static final int TRIALS = Integer.getInteger("tastemaker.kills", 20);

    @Test
    void aKilledProgramLosesNothingItAcknowledged(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("p.taste");
        Sample.project(file, Sample.run("r", RunStatus.RUNNING));
        RandomGenerator random = new RandomStreams(11).stream("kill");
        int acknowledged = 0;
        int midway = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SavingChild.class.getName(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("READY");
                // What is acknowledged before the kill is what may not be lost: wait for some, then strike
                // at a moment that has nothing to do with where a save begins.
                int before = acknowledged;
                for (int wait = 1 + random.nextInt(3); wait > 0; wait--) {
                    acknowledged = number(lines.readLine());
                }
                assertThat(acknowledged).isGreaterThan(before);
                Thread.sleep(random.nextInt(300));
                // Not Process.destroyForcibly, which also closes the pipe with the last words in it.
                child.toHandle().destroyForcibly();
                child.waitFor();
                for (String line = lines.readLine(); line != null && line.matches("ACK \\d+"); line = lines.readLine()) {
                    acknowledged = number(line);
                }
            }
            try (ProjectWriter project = Projects.openToWrite(file)) {
                int saved = project.setting("saved").map(Integer::parseInt).orElse(0);
                int begun = project.setting("begun").map(Integer::parseInt).orElse(0);
                assertThat(saved).isGreaterThanOrEqualTo(acknowledged);
                assertThat(begun).isBetween(saved, saved + 1);
                Tensors model = project.model("r").orElseThrow(() -> new AssertionError("no model"));
                int number = Integer.parseInt(model.words().getOrDefault("n", "-1"));
                assertThat(number).isBetween(saved, begun);
                Tensor.Floats values = model.floats("w");
                assertThat(values.values()[0]).isEqualTo(number);
                assertThat(values.values()[values.values().length - 1]).isEqualTo(number);
                midway += begun > saved ? 1 : 0;
            }
            assertThat(ProjectCheck.of(file, TaskContext.quiet()).findings()).isEmpty();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(TRIALS);
        assertThat(midway).as("kills in the middle of a save").isPositive();
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("p.taste", "import");
        }
    }

    private static int number(String line) {
        assertThat(line).matches("ACK \\d+");
        return Integer.parseInt(line.substring(4));
    }
}

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

/// Kill -9 while rows are added, each time after at least one addition was acknowledged.
/// `-Dtastemaker.kills=100` for a longer run.
final class AppendKillTest {
    private static final int TRIALS = Math.max(1, Integer.getInteger("tastemaker.kills", 20) / 4);
    private static final int ROWS = 50_000;

    @Test
    void anAdditionIsThereAsAWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("p.taste");
        Sample.project(file);
        Path more = Files.createDirectory(folder.resolve("more"));
        Sample.fill(more, ROWS);
        RandomGenerator random = new RandomStreams(12).stream("kill");
        for (int trial = 0; trial < TRIALS; trial++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), AppendingChild.class.getName(),
                            file.toString(), more.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long acknowledged;
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("READY");
                acknowledged = number(lines.readLine());
                Thread.sleep(random.nextInt(200));
                // Not Process.destroyForcibly, which also closes the pipe with the last words in it.
                child.toHandle().destroyForcibly();
                child.waitFor();
                for (String line = lines.readLine(); line != null && line.matches("ACK \\d+"); line = lines.readLine()) {
                    acknowledged = number(line);
                }
            }
            try (ProjectWriter project = Projects.openToWrite(file)) {
                long rows = project.summary().interactions();
                assertThat(rows).isIn(acknowledged, acknowledged + ROWS);
                assertThat(project.dataSet().interactions().size()).isEqualTo((int) rows);
                assertThat(project.prepared("given").data().interactions().size()).isEqualTo(Sample.ROWS);
            }
            assertThat(ProjectCheck.of(file, TaskContext.quiet()).findings()).isEmpty();
        }
    }

    private static long number(String line) {
        assertThat(line).matches("ACK \\d+");
        return Long.parseLong(line.substring(4));
    }
}

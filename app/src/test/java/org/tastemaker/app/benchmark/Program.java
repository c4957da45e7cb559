// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs programs to measure them, each in a process of its own.
///
/// @param settings what is measured
record Program(BenchmarkSettings settings) {
    private static final long WATCH_MILLIS = 20;

    /// How a process went.
    ///
    /// @param status its exit status; -1 if it was given up
    /// @param seconds from its start to its end
    /// @param peak most resident memory in MiB; 0 where the system does not tell
    /// @param lines its lines of JSON
    /// @param said what it said beside them
    record Run(int status, double seconds, long peak, List<JsonNode> lines, String said) {
        boolean done() {
            return status == 0;
        }

        boolean givenUp() {
            return status == -1;
        }

        /// @throws IllegalStateException if it did not end well
        Run orFail() {
            if (!done()) {
                throw new IllegalStateException("status " + status + ": " + said);
            }
            return this;
        }
    }

    /// The built program, by its launcher.
    Run tastemaker(String... words) throws IOException, InterruptedException {
        return run(Map.of(), Integer.MAX_VALUE, command(words));
    }

    /// The built program with a limit of memory, given up after some time.
    Run tastemaker(String heap, int limit, String... words) throws IOException, InterruptedException {
        return run(Map.of("TASTEMAKER_OPTS", "-Xmx" + heap), limit, command(words));
    }

    /// A script of the peers.
    ///
    /// @param python what runs it
    Run peer(Path python, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python.toString(), settings.scripts().orElseThrow().resolve(words[0]).toString()));
        command.addAll(Arrays.asList(words).subList(1, words.length));
        return run(environment, Integer.MAX_VALUE, command);
    }

    private List<String> command(String... words) {
        return Stream.concat(Stream.of(settings.project().resolve("tastemaker").toString()), Arrays.stream(words)).toList();
    }

    /// @param limit seconds after which it is ended
    Run run(Map<String, String> environment, int limit, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(settings.folder(), "out", ".txt");
        Path err = Files.createTempFile(settings.folder(), "err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(settings.folder().toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            long peak = 0;
            boolean over = false;
            while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
                if (!over && (System.nanoTime() - start) / 1e9 > limit) {
                    over = true;
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String said = Files.readString(err, StandardCharsets.UTF_8);
            List<JsonNode> lines = Files.readAllLines(out, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(line -> JsonMapper.shared().readTree(line))
                    .toList();
            return new Run(over ? -1 : process.exitValue(), seconds, peak, lines, said + Files.readString(out));
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static long peak(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "status"), StandardCharsets.ISO_8859_1)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D+", "")) >> 10;
                }
            }
        } catch (IOException | NumberFormatException gone) {
            // it has ended, or the system is another
            return 0;
        }
        return 0;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs [PulseBenchmark] as users run the window: from the built program, with its cache of class data.
final class PulsesPart implements Part {
    private static final int LIMIT = 300;
    private static final Pattern PULSES = Pattern.compile("(\\d+) pulses: p50 ([\\d.]+) ms, p99 ([\\d.]+) ms, max ([\\d.]+) ms; (\\d+) longer than 100 ms");
    private static final Pattern WORK = Pattern.compile("work of the window's thread between two pulses: .* max ([\\d.]+) ms");

    @Override
    public String name() {
        return "pulses";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int round = 0; round < program.settings().rounds(); round++) {
            Path folder = Files.createTempDirectory(program.settings().folder(), "pulses");
            Program.Run run = program.run(Map.of(), LIMIT, command(program.settings(), folder)).orFail();
            System.out.print(run.said());
            rows.add(row(run.said()));
        }
        report.write(
                "pulses", "One run a line, with the start cache, headless, drawn by software.",
                List.of("pulses", "p50", "p99", "max", "longer than 100 ms", "most work of the window's thread"), rows);
    }

    /// @return what a report of [Pulses] says
    static List<String> row(String said) {
        Matcher pulses = PULSES.matcher(said);
        Matcher work = WORK.matcher(said);
        if (!pulses.find() || !work.find()) {
            throw new IllegalStateException("no pulses in: " + said);
        }
        return List.of(
                Timings.figures(Double.parseDouble(pulses.group(1))), pulses.group(2) + " ms", pulses.group(3) + " ms", pulses.group(4) + " ms",
                pulses.group(5), work.group(1) + " ms");
    }

    /// As the launcher has it, with the tests behind the program on the class path: a cache serves a class path that
    /// begins like its own.
    private static List<String> command(BenchmarkSettings settings, Path folder) throws IOException {
        Path built = settings.project().resolve("installer").resolve("target");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        command.add("@" + built.resolve("runtime").resolve(linux ? "window-linux.options" : "window.options"));
        command.add("@" + built.resolve("runtime").resolve("jvm.options"));
        command.addAll(List.of("--module-path", built.resolve("runtime").resolve("modules").toString()));
        try (Stream<Path> jars = Files.list(built.resolve("runtime").resolve("classpath"));
                Stream<Path> files = Files.list(built)) {
            command.add("-cp");
            command.add(String.join(File.pathSeparator, jars.map(Path::toString).sorted().toList()) + File.pathSeparator
                    + System.getProperty("java.class.path"));
            files.filter(file -> file.toString().endsWith(".aot")).findFirst()
                    .ifPresent(cache -> command.add("-XX:AOTCache=" + cache));
        }
        command.add("-D" + StackSampler.WANTED + "=" + Boolean.getBoolean(StackSampler.WANTED));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", PulseBenchmark.class.getName(), folder.toString()));
        return command;
    }
}

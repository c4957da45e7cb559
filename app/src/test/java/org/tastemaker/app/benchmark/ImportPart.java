// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A file into a project, and what one does first with it.
final class ImportPart implements Part {
    private static final String HEAP = "2g";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        BenchmarkSettings settings = program.settings();
        Path ratings = Ratings.file(program, settings.shape());
        Path project = settings.folder().resolve("benchmark.taste");
        Map<String, List<Program.Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            Files.deleteIfExists(project);
            program.tastemaker("new", project.toString()).orFail();
            measure(program, runs, "import", project.toString(), ratings.toString());
            measure(program, runs, "runs", project.toString());
            measure(program, runs, "prepare", project.toString(), "--split", "leave-last-out");
            measure(program, runs, "verify", project.toString());
        }
        List<List<String>> rows = new ArrayList<>();
        runs.forEach((what, each) -> rows.add(List.of(
                what, Timings.of(each.stream().map(Program.Run::seconds).toList()).words("s"),
                String.format(Locale.ROOT, "%,d MB", each.stream().mapToLong(Program.Run::peak).max().orElse(0)))));
        String size = String.format(Locale.ROOT, "%,d bytes in the file, %,d in the project with the protocol", Files.size(ratings), Files.size(project));
        Files.deleteIfExists(project);
        report.write(
                "import",
                "Made ratings in " + BenchmarkSettings.words(settings.shape()) + ", " + size + ". Heap limit " + HEAP + ", rounds: "
                        + settings.rounds() + "; seconds with the start of Java, median and range; memory is the most that was resident, Java included.",
                List.of("what", "seconds", "peak memory"), rows);
    }

    private static void measure(Program program, Map<String, List<Program.Run>> runs, String... words) throws Exception {
        Program.Run run = program.tastemaker(HEAP, Integer.MAX_VALUE, words).orFail();
        runs.computeIfAbsent(shown(words), key -> new ArrayList<>()).add(run);
    }

    private static String shown(String... words) {
        List<String> shown = new ArrayList<>();
        for (String word : words) {
            Path path = Path.of(word);
            shown.add(path.isAbsolute() ? (word.endsWith(".taste") ? "P.taste" : "ratings.csv") : word);
        }
        return "`tastemaker " + String.join(" ", shown) + "`";
    }
}

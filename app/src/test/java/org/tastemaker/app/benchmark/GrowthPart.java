// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tastemaker.app.benchmark.GrowthTable.Cell;
import org.tastemaker.app.benchmark.GrowthTable.Series;
import tools.jackson.databind.JsonNode;

/// Time and memory against rows and against items, each measurement in a process of its own, on ratings made in memory.
/// What takes longer than the limit is given up; what would by the size before is not tried.
final class GrowthPart implements Part {
    private static final int USERS = 10_000;
    private static final int ONE_BY_ONE = 1_000;
    /// Shares of the limit: making the ratings and starting Java count too.
    private static final double LIKELY = 1.2;

    /// @param name as the page names it
    /// @param words after `bench`; `SHAPE` stands for the shape
    /// @param more a parameter for growth over rows alone, where the items stay as they are
    /// @param refuses whether the program itself says in time that it cannot
    private record Work(String name, String words, String more, boolean refuses) {}

    private static final List<Work> WORKS = List.of(
            new Work("matrix, of the rows", "matrix SHAPE", "", false),
            new Work("`popular`", "popular SHAPE", "", false),
            new Work("`ials`, an iteration", "ials SHAPE -p iterations=1", "", false),
            new Work("`bpr`, an epoch", "bpr SHAPE -p epochs=1", "", false),
            new Work("`item-knn`, cosine", "item-knn SHAPE -p similarity=cosine", "", false),
            new Work("`gf-cf`, 64 vectors", "gf-cf SHAPE", "", false),
            new Work("`ease`", "ease SHAPE", "item-limit=10000", true),
            new Work("lists, 10,000 users", "top-n SHAPE --users " + USERS, "", false),
            new Work("evaluation, 10,000 users", "evaluate SHAPE --users " + USERS, "", false),
            new Work("one list, for one user", "one-user SHAPE --users " + ONE_BY_ONE, "", false));

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        boolean quick = program.settings().quick();
        int[] rows = quick ? new int[] {20_000, 100_000} : new int[] {1_000_000, 5_000_000, 20_000_000, 100_000_000};
        int[] items = quick ? new int[] {500, 2_000} : new int[] {3_700, 10_000, 26_744, 100_000, 500_000};
        int fixedItems = quick ? 1_000 : 26_744;
        int fixedRows = quick ? 50_000 : 5_000_000;
        GrowthTable overRows = new GrowthTable("rows", rows);
        GrowthTable overItems = new GrowthTable("items", items);
        for (Work work : WORKS) {
            series(program, work, overRows, size -> shape(size, fixedItems), true);
            series(program, work, overItems, size -> shape(fixedRows, size), false);
            write(program.settings(), report, overRows, overItems, fixedItems, fixedRows);
        }
        Path picture = program.settings().page().resolveSibling("pictures").resolve("growth.svg");
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, GrowthChart.svg(overRows, overItems));
    }

    private static String shape(int rows, int items) {
        return "rows=" + rows + ",items=" + items;
    }

    private interface Shape {
        String of(int size);
    }

    private static void series(Program program, Work work, GrowthTable table, Shape shape, boolean rows) throws Exception {
        Series series = table.begin(work.name() + (rows && !work.more().isEmpty() ? ", at most 10,000 items" : ""));
        BenchmarkSettings settings = program.settings();
        double before = 0;
        int sizeBefore = 1;
        for (int size : table.sizes()) {
            double expected = before * size / sizeBefore * LIKELY;
            if (!work.refuses() && expected > settings.limit()) {
                series.add(Cell.of(String.format(Locale.ROOT, "not tried: over %d s by the size before", settings.limit())));
                continue;
            }
            List<String> words = new ArrayList<>(List.of("bench"));
            for (String word : work.words().split(" ")) {
                words.add(word.equals("SHAPE") ? shape.of(size) : word);
            }
            if (work.refuses()) {
                words.addAll(List.of("-p", rows ? work.more() : "item-limit=0"));
            }
            Program.Run run = program.tastemaker(settings.heap(), settings.limit(), words.toArray(String[]::new));
            System.out.printf("  %s, %d %s: status %d, %.1f s%n", work.name(), size, table.name(), run.status(), run.seconds());
            series.add(cell(run, settings.limit()));
            before = run.givenUp() ? settings.limit() : run.seconds();
            sizeBefore = size;
        }
    }

    private static Cell cell(Program.Run run, int limit) {
        if (run.givenUp()) {
            return Cell.of("over " + limit + " s");
        }
        if (!run.done()) {
            return Cell.of(refusal(run.said()).orElse("no: " + run.said().strip().lines().reduce("", (a, b) -> b)));
        }
        double seconds = 0;
        long megabytes = 0;
        for (JsonNode line : run.lines()) {
            double own = line.path("epoch_seconds").asDouble(line.path("seconds").asDouble());
            seconds += line.has("p50_ms") ? line.get("p50_ms").asDouble() / 1000 : own;
            megabytes = Math.max(megabytes, line.path("peak_mb").asLong());
        }
        return new Cell(seconds, megabytes, "");
    }

    /// @return the estimate with which the program said no before it began
    static Optional<String> refusal(String said) {
        var found = java.util.regex.Pattern.compile("needs ([\\d,]+) MB").matcher(said);
        return found.find()
                ? Optional.of("refused before the start: needs " + Timings.figures(Long.parseLong(found.group(1).replace(",", "")) / 1024.0) + " GB")
                : Optional.empty();
    }

    private static void write(
            BenchmarkSettings settings, Report report, GrowthTable overRows, GrowthTable overItems, int items, int rows) {
        String words = "One run each, in a process of its own, on ratings made in memory (`bench WORK rows=N,items=N`, 144 rows a user); heap limit "
                + settings.heap() + ". Seconds of the work alone, without making the ratings; memory is the most that was resident in the process, ratings, Java and "
                + "what it did not give back included. One list is the median of " + Timings.figures(ONE_BY_ONE) + " lists.";
        String after = String.format(
                Locale.ROOT, "Against items, with %,d rows:%n%n", rows) + overItems.markdown() + "\n![Time and memory against rows and items](pictures/growth.svg)";
        report.write(
                "growth", words + String.format(Locale.ROOT, " Against rows, with %,d items:", items), overRows.head(), overRows.cells(), after);
    }
}

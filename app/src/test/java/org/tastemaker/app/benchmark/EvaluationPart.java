// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Every item ranked for every user, six metrics at three cut-offs; by RecBole too, where it is there.
final class EvaluationPart implements Part {
    private static final String NONE = "not measured";
    /// It trains on some samples alone: only what comes after counts.
    private static final Map<String, String> BRIEFLY = Map.of("LIMIT_SAMPLES", "20000");

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        BenchmarkSettings settings = program.settings();
        List<List<String>> rows = new ArrayList<>();
        for (String shape : new LinkedHashSet<>(List.of(settings.smallShape(), settings.shape()))) {
            Path ratings = Ratings.file(program, shape);
            boolean both = settings.recbole().isPresent() && shape.equals(settings.smallShape());
            List<JsonNode> lines = new ArrayList<>();
            List<JsonNode> theirs = new ArrayList<>();
            for (int round = 0; round < settings.rounds(); round++) {
                lines.add(program.tastemaker("bench", "evaluate", ratings.toString()).orFail().lines().getLast());
                if (both) {
                    theirs.add(program.peer(settings.recbole().orElseThrow(), BRIEFLY, "recbole_neural.py", ratings.toString(), "BPR").orFail().lines().getLast());
                }
            }
            rows.add(List.of(
                    BenchmarkSettings.words(shape), values(lines, "seconds").words("s"), values(lines, "users_per_second").words(""),
                    values(lines, "with_intervals_seconds").words("s"), values(lines, "processor_seconds").words("s"),
                    String.format(Locale.ROOT, "%,.0f MB", values(lines, "peak_mb").median()), both ? beside(lines, theirs) : NONE));
        }
        report.write(
                "evaluation", "Rounds: " + settings.rounds() + ", medians and ranges; `bench evaluate`, 64 factors. With intervals means the parts sorted by user and 95 % intervals too.",
                List.of("made ratings in", "seconds", "users a second", "with intervals", "processor time", "peak memory", "RecBole, users a second"), rows);
    }

    private static String beside(List<JsonNode> ours, List<JsonNode> theirs) {
        Timings users = values(theirs, "users_per_second");
        return users.words("") + ": ours are " + Timings.figures(values(ours, "users_per_second").median() / users.median()) + " times as many";
    }

    static Timings values(List<JsonNode> lines, String name) {
        return Timings.of(lines.stream().map(line -> line.path(name).asDouble(Double.NaN)).toList());
    }
}

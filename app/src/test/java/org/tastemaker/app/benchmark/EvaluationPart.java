// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Every item ranked for every user, six metrics at three cut-offs.
final class EvaluationPart implements Part {
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
            List<JsonNode> lines = new ArrayList<>();
            for (int round = 0; round < settings.rounds(); round++) {
                lines.add(program.tastemaker("bench", "evaluate", ratings.toString()).orFail().lines().getLast());
            }
            rows.add(List.of(
                    BenchmarkSettings.words(shape), values(lines, "seconds").words("s"), values(lines, "users_per_second").words(""),
                    values(lines, "with_intervals_seconds").words("s"), values(lines, "processor_seconds").words("s"),
                    String.format(Locale.ROOT, "%,.0f MB", values(lines, "peak_mb").median())));
        }
        report.write(
                "evaluation", "Rounds: " + settings.rounds() + ", medians and ranges; `bench evaluate`, 64 factors. With intervals means the parts sorted by user and 95 % intervals too.",
                List.of("made ratings in", "seconds", "users a second", "with intervals", "processor time", "peak memory"), rows);
    }

    static Timings values(List<JsonNode> lines, String name) {
        return Timings.of(lines.stream().map(line -> line.path(name).asDouble(Double.NaN)).toList());
    }
}

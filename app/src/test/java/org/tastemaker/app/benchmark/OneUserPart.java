// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One user's list after the other, as a shop asks for them.
final class OneUserPart implements Part {
    @Override
    public String name() {
        return "one-user";
    }

    @Override
    public void run(Program program, Report report) throws Exception {
        BenchmarkSettings settings = program.settings();
        List<List<String>> rows = new ArrayList<>();
        for (String items : settings.quick() ? List.of("1000") : List.of("10000", "100000", "500000")) {
            List<JsonNode> lines = new ArrayList<>();
            for (int round = 0; round < settings.rounds(); round++) {
                lines.add(program.tastemaker("bench", "one-user", items).orFail().lines().getLast());
            }
            rows.add(List.of(
                    Timings.figures(Double.parseDouble(items)), EvaluationPart.values(lines, "p50_ms").words("ms"),
                    EvaluationPart.values(lines, "p99_ms").words("ms"), EvaluationPart.values(lines, "max_ms").words("ms")));
        }
        report.write(
                "one-user", "Top 10 of 5,000 users, one after the other, 64 factors, `bench one-user ITEMS`; rounds: " + settings.rounds() + ", medians and ranges.",
                List.of("items", "half within", "99 of 100 within", "slowest"), rows);
    }
}

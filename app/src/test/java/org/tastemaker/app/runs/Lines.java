// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;
import org.tastemaker.split.Part;

/// Runs with values that a test writes down.
final class Lines {
    private Lines() {}

    static RunRecord record(String name, Map<String, String> parameters, Map<String, String> environment) {
        return new RunRecord(
                name, "ials", "main", parameters, 1, "", RunStatus.DONE, 0, 1, 0, 2, 1, environment, null);
    }

    /// @param values by metric, one for each user
    static Evaluation evaluation(Map<String, float[]> values) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        values.forEach((metric, each) -> {
            double mean = IntStream.range(0, each.length).mapToDouble(u -> each[u]).average().orElse(Double.NaN);
            estimates.put(metric, new Estimate(mean, mean - 0.1, mean + 0.1));
        });
        int users = values.values().iterator().next().length;
        return new Evaluation(Part.TEST, "full", IntStream.range(0, users).toArray(), estimates, values);
    }

    static RunLine line(String name, Map<String, float[]> values) {
        return new RunLine(name, "ials", record(name, Map.of(), Map.of()), RunState.DONE, evaluation(values), List.of());
    }

    /// A run of which only means are known.
    static RunLine means(String name, Map<String, Double> means) {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        means.forEach((metric, value) -> estimates.put(metric, new Estimate(value, value, value)));
        return new RunLine(
                name, "ials", record(name, Map.of(), Map.of()), RunState.DONE,
                new Evaluation(Part.TEST, "full", new int[] {0}, estimates, Map.of()), List.of());
    }
}

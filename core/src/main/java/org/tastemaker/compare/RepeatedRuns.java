// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.project.RunRecord;

/// Runs that are alike but for their seed, and what they say of each metric together.
///
/// @param runs at least one
/// @param metrics by metric name mean and spread over these runs
public record RepeatedRuns(List<RunRecord> runs, Map<String, Spread> metrics) {
    /// A run with its evaluation.
    public record Evaluated(RunRecord run, Map<String, Estimate> metrics) {}

    /// What must be equal.
    private record Kind(String model, String protocol, Map<String, String> parameters, String rows) {
        static Kind of(RunRecord run) {
            Map<String, String> known = run.environment();
            String rows = known.getOrDefault(RunRecord.TRAINING_SHARE, "") + "/" + known.getOrDefault(RunRecord.REFIT, "");
            return new Kind(run.model(), run.protocol(), run.parameters(), rows);
        }
    }

    public RepeatedRuns {
        runs = List.copyOf(runs);
    }

    /// @param all any runs, in the order in which their groups are to stand
    public static List<RepeatedRuns> of(List<Evaluated> all) {
        Map<Kind, List<Evaluated>> groups = new LinkedHashMap<>();
        all.forEach(one -> groups.computeIfAbsent(Kind.of(one.run()), k -> new ArrayList<>()).add(one));
        return groups.values().stream().map(RepeatedRuns::group).toList();
    }

    private static RepeatedRuns group(List<Evaluated> group) {
        Map<String, Spread> metrics = new LinkedHashMap<>();
        group.stream().flatMap(one -> one.metrics().keySet().stream()).distinct().forEach(name -> metrics.put(name, Spread.of(
                MetricName.parse(name).metric().range(),
                group.stream().map(one -> one.metrics().get(name)).filter(Objects::nonNull).mapToDouble(Estimate::value).toArray())));
        return new RepeatedRuns(group.stream().map(Evaluated::run).toList(), metrics);
    }
}

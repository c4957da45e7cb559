// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.RepeatedRuns;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.project.ProjectReader;
import org.tastemaker.project.RunRecord;
import org.tastemaker.split.Part;

/// Runs by their metrics on the test part, best first.
///
/// @param metric the metric they are ordered by
/// @param candidates what was ranked
/// @param rows a run each; runs without the metric come last
record Leaderboard(String metric, String candidates, List<Row> rows) {
    record Row(RunRecord run, Map<String, Estimate> metrics) {}

    /// Runs by full ranking.
    ///
    /// @param protocol runs of this protocol alone, or null
    /// @param wanted metric to order by, or null for `ndcg@10`
    static Leaderboard of(ProjectReader project, @Nullable String protocol, @Nullable String wanted) {
        return of(project, protocol, wanted, CandidateLabel.FULL);
    }

    /// @param candidates what was ranked
    static Leaderboard of(ProjectReader project, @Nullable String protocol, @Nullable String wanted, String candidates) {
        MetricName metric = MetricName.parse(wanted == null ? "ndcg@10" : wanted);
        List<Row> rows = new ArrayList<>();
        for (RunRecord run : project.runs()) {
            Optional<Evaluation> found = project.evaluation(run.name(), Part.TEST, candidates);
            if (found.isPresent() && (protocol == null || protocol.equals(run.protocol()))) {
                rows.add(new Row(run, found.get().metrics()));
            }
        }
        boolean errors = metric.metric().better() == Metric.Direction.LOWER;
        Comparator<Row> byValue = Comparator.comparingDouble(row -> {
            Estimate estimate = row.metrics().get(metric.toString());
            return estimate == null ? Double.POSITIVE_INFINITY : errors ? estimate.value() : -estimate.value();
        });
        rows.sort(byValue);
        return new Leaderboard(metric.toString(), candidates, List.copyOf(rows));
    }

    /// @return runs that differ in their seed alone, together; in the order of their best
    List<RepeatedRuns> repeated() {
        return RepeatedRuns.of(rows.stream().map(row -> new RepeatedRuns.Evaluated(row.run(), row.metrics())).toList());
    }

    List<Map<String, Object>> json() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("run", row.run().name());
            one.put("model", row.run().model());
            one.put("protocol", row.run().protocol());
            one.put("seconds", row.run().seconds());
            one.put("candidates", candidates);
            one.put("metrics", row.metrics());
            all.add(one);
        }
        return all;
    }

    void print(Console console) {
        Set<String> metrics = new LinkedHashSet<>();
        metrics.add(metric);
        rows.forEach(row -> metrics.addAll(row.metrics().keySet()));
        List<String> head = new ArrayList<>(List.of(
                console.texts().get("cli.column.run"), console.texts().get("cli.column.model"),
                console.texts().get("cli.column.protocol"), console.texts().get("cli.column.seconds")));
        metrics.forEach(name -> head.add(CandidateLabel.of(name, candidates)));
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(
                    row.run().name(), row.run().model(), row.run().protocol(), String.format(Locale.ROOT, "%.1f", row.run().seconds())));
            for (String name : metrics) {
                Estimate estimate = row.metrics().get(name);
                line.add(estimate == null ? "" : String.format(Locale.ROOT, "%.4f", estimate.value()));
            }
            cells.add(line);
        }
        console.table(head, cells);
        warn(console);
    }

    void warn(Console console) {
        if (!candidates.equals(CandidateLabel.FULL)) {
            console.say("metric.warning.candidates", candidates);
        }
    }
}

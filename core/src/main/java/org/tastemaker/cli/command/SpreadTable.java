// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tastemaker.cli.Console;
import org.tastemaker.compare.RepeatedRuns;
import org.tastemaker.compare.Spread;
import org.tastemaker.project.RunRecord;

/// Groups of runs that differ in their seed alone, with mean and spread of each metric.
///
/// @param groups a line each
/// @param candidates what was ranked
record SpreadTable(List<RepeatedRuns> groups, String candidates) {

    List<Map<String, Object>> json() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (RepeatedRuns group : groups) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("runs", group.runs().stream().map(RunRecord::name).toList());
            one.put("model", group.runs().getFirst().model());
            one.put("protocol", group.runs().getFirst().protocol());
            one.put("seeds", group.runs().stream().map(RunRecord::seed).toList());
            one.put("candidates", candidates);
            one.put("metrics", group.metrics());
            all.add(one);
        }
        return all;
    }

    void print(Console console) {
        Set<String> metrics = new LinkedHashSet<>();
        groups.forEach(group -> metrics.addAll(group.metrics().keySet()));
        List<String> head = new ArrayList<>(
                List.of("runs", "model", "protocol", "seeds").stream().map(c -> console.texts().get("cli.column." + c)).toList());
        metrics.forEach(name -> head.add(CandidateLabel.of(name, candidates)));
        List<List<String>> cells = new ArrayList<>();
        for (RepeatedRuns group : groups) {
            RunRecord first = group.runs().getFirst();
            List<String> line = new ArrayList<>(List.of(
                    group.runs().size() == 1 ? first.name() : first.name() + " ...", first.model(), first.protocol(),
                    Integer.toString(group.runs().size())));
            metrics.forEach(name -> line.add(words(group.metrics().get(name))));
            cells.add(line);
        }
        console.table(head, cells);
    }

    /// @return mean and standard deviation, such as `0.1234 ± 0.0021`
    static String words(@org.jspecify.annotations.Nullable Spread spread) {
        if (spread == null) {
            return "";
        }
        String mean = String.format(Locale.ROOT, "%.4f", spread.mean());
        return spread.runs() < 2 ? mean : mean + String.format(Locale.ROOT, " ± %.4f", spread.deviation());
    }
}

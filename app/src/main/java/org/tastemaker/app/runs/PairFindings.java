// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tastemaker.compare.PairedStatistics;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.RunRecord;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.Cancellation;

/// What can be said of two runs: their difference in each metric; beside it, the settings in which they differ.
///
/// @param first name of a run
/// @param second name of the other
/// @param differences by metric, in the order of the first's evaluation
record PairFindings(String first, String second, Map<String, Difference> differences) {
    /// That of the command line, so that the same question has the same answer everywhere.
    private static final long SEED = 1;
    /// Stands where a run has no such setting.
    static final String NONE = "–";
    /// The name of the setting that is the model.
    static final String MODEL = "runspage.fact.model";

    /// A setting in which they differ.
    ///
    /// @param name of a parameter, or the key of a text that begins with `runspage.`
    /// @param first its value in the first run; a dash where it has none
    /// @param second in the second
    record Setting(String name, String first, String second) {}

    /// First minus second in a metric.
    ///
    /// @param value difference of what the board shows
    /// @param tested what the users say; empty where the metric has no values per user
    record Difference(double value, Optional<PairedStatistics> tested) {}

    PairFindings {
        differences = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(differences));
    }

    static PairFindings of(RunLine a, RunLine b, Cancellation cancellation) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        Evaluation one = a.evaluation();
        Evaluation two = b.evaluation();
        boolean same = a.protocol().equals(b.protocol()) && one != null && two != null && Arrays.equals(one.users(), two.users());
        if (one != null && two != null && same) {
            for (String metric : one.metrics().keySet()) {
                cancellation.check();
                double value = a.value(metric) - b.value(metric);
                float[] ofOne = one.perUser().get(metric);
                float[] ofTwo = two.perUser().get(metric);
                Optional<PairedStatistics> tested = ofOne == null || ofTwo == null
                        ? Optional.empty()
                        : Optional.of(PairedStatistics.of(ofOne, ofTwo, new RandomStreams(SEED)))
                                .filter(found -> found.mean().users() > 1);
                if (!Double.isNaN(value)) {
                    differences.put(metric, new Difference(value, tested));
                }
            }
        }
        return new PairFindings(a.name(), b.name(), differences);
    }

    /// @return settings in which two runs differ; none while one of them waits for its start
    static List<Setting> settings(@Nullable RunRecord first, @Nullable RunRecord second) {
        if (first == null || second == null) {
            return List.of();
        }
        List<Setting> all = new ArrayList<>();
        all.add(new Setting(MODEL, first.model(), second.model()));
        all.add(new Setting("runspage.fact.protocol", first.protocol(), second.protocol()));
        all.add(new Setting("runspage.fact.seed", Long.toString(first.seed()), Long.toString(second.seed())));
        all.add(new Setting("runspage.fact.engine", first.engine().isEmpty() ? NONE : first.engine(), second.engine().isEmpty() ? NONE : second.engine()));
        Set<String> names = new LinkedHashSet<>(first.parameters().keySet());
        names.addAll(second.parameters().keySet());
        for (String name : names) {
            all.add(new Setting(
                    name, plain(first.parameters().getOrDefault(name, NONE)), plain(second.parameters().getOrDefault(name, NONE))));
        }
        return all.stream().filter(each -> !each.first().equals(each.second())).toList();
    }

    /// @return a setting as people write it: 1 and not 1.0
    static String plain(String value) {
        return value.matches("-?\\d+\\.0") ? value.substring(0, value.length() - 2) : value;
    }
}

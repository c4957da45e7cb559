// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tastemaker.compare.PairedComparison;
import org.tastemaker.task.Cancellation;

/// How runs stand to one of them in a metric: the differences, with p-values adjusted by Holm over all runs that are
/// compared, so that one in twenty is not told apart by luck alone.
///
/// @param metric such as `ndcg@10`
/// @param reference the run that all are compared with
/// @param of by the name of a run; runs of other users or without values per user are left out
record Standings(String metric, String reference, Map<String, Standing> of) {
    private static final double LEVEL = 0.05;

    /// How one run stands.
    ///
    /// @param difference its mean minus that of the reference
    /// @param p adjusted
    record Standing(double difference, double p) {
        /// @return whether it is told apart from the reference, at the usual level of 5 %
        boolean differs() {
            return p < LEVEL;
        }
    }

    Standings {
        of = Map.copyOf(of);
    }

    /// @param reference the run to compare with
    /// @param lines runs; the reference among them is passed over
    static Standings of(RunLine reference, List<RunLine> lines, String metric, Cancellation cancellation) {
        Map<String, Double> difference = new LinkedHashMap<>();
        List<Double> plain = new ArrayList<>();
        for (RunLine line : lines) {
            cancellation.check();
            if (!line.name().equals(reference.name()) && line.protocol().equals(reference.protocol())) {
                Verdict.of(line, reference, metric).ifPresent(verdict -> {
                    difference.put(line.name(), verdict.test().difference());
                    plain.add(verdict.test().p());
                });
            }
        }
        double[] adjusted = PairedComparison.holm(plain.stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, Standing> found = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, Double> each : difference.entrySet()) {
            found.put(each.getKey(), new Standing(each.getValue(), adjusted[at++]));
        }
        return new Standings(metric, reference.name(), found);
    }

    Optional<Standing> of(String run) {
        return Optional.ofNullable(of.get(run));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.MetricPoint;
import org.tastemaker.project.RunRecord;

/// A line of the leader board.
///
/// @param name name of the run
/// @param model name of its model
/// @param record what the project knows; null while it waits for its start
/// @param state how it stands
/// @param evaluation on the test part, if it was evaluated
/// @param points of its curves, in the order in which they came
record RunLine(
        String name, String model, @Nullable RunRecord record, RunState state, @Nullable Evaluation evaluation,
        List<MetricPoint> points) {

    /// @return the value of a metric on the test part
    Optional<Estimate> estimate(String metric) {
        Evaluation known = evaluation;
        return known == null ? Optional.empty() : Optional.ofNullable(known.metrics().get(metric));
    }

    double value(String metric) {
        return estimate(metric).map(Estimate::value).orElse(Double.NaN);
    }

    String protocol() {
        RunRecord known = record;
        return known == null ? "" : known.protocol();
    }

    /// @return the points of a series by epoch; of an epoch that was trained twice the later
    TreeMap<Integer, MetricPoint> series(String series) {
        TreeMap<Integer, MetricPoint> byEpoch = new TreeMap<>();
        for (MetricPoint point : points) {
            if (point.series().equals(series)) {
                byEpoch.put(point.epoch(), point);
            }
        }
        return byEpoch;
    }

    /// @param lower whether low values are better
    /// @return the best epoch of a validation series, if it has more than one
    Optional<MetricPoint> best(String series, boolean lower) {
        TreeMap<Integer, MetricPoint> all = series(series);
        if (all.size() < 2) {
            return Optional.empty();
        }
        return all.values().stream()
                .filter(point -> Double.isFinite(point.value()))
                .reduce((a, b) -> (lower ? b.value() < a.value() : b.value() > a.value()) ? b : a);
    }

    /// @return epochs planned, NaN where the model has none
    double planned() {
        RunRecord known = record;
        if (known == null) {
            return Double.NaN;
        }
        String text = known.parameters().getOrDefault("epochs", known.parameters().getOrDefault("iterations", ""));
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}

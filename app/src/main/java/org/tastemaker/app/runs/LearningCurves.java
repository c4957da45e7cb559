// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.project.RunRecord;

/// Runs that differ in nothing but the share of the training rows they learned from: would more data help?
///
/// @param curves one for each model and its settings, with at least two shares
record LearningCurves(List<LearningCurve> curves) {
    /// A model with its settings on growing shares.
    ///
    /// @param points by rising share
    record LearningCurve(List<Point> points) {
        LearningCurve {
            points = List.copyOf(points);
        }

        /// @return name of the run with the most data, which stands for all
        String run() {
            return points.getLast().run().name();
        }
    }

    /// A run of a curve.
    ///
    /// @param share of the training rows, above 0, at most 1
    /// @param run the run
    /// @param value what it reaches on the test part
    record Point(double share, RunLine run, Estimate value) {}

    LearningCurves {
        curves = List.copyOf(curves);
    }

    static LearningCurves of(List<RunLine> lines, String metric) {
        Map<List<Object>, List<Point>> alike = new LinkedHashMap<>();
        for (RunLine line : lines) {
            RunRecord record = line.record();
            Estimate value = line.estimate(metric).orElse(null);
            if (record != null && value != null && line.state() == RunState.DONE && Double.isFinite(value.value())) {
                List<Object> key = List.of(record.model(), record.protocol(), record.parameters(), record.seed(), record.engine());
                alike.computeIfAbsent(key, each -> new ArrayList<>()).add(new Point(TrainingRows.of(record).share(), line, value));
            }
        }
        return new LearningCurves(alike.values().stream()
                .filter(points -> points.stream().mapToDouble(Point::share).distinct().count() > 1)
                .map(points -> new LearningCurve(points.stream().sorted(Comparator.comparingDouble(Point::share)).toList()))
                .toList());
    }
}

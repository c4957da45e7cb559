// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tastemaker.evaluate.Metric;

/// Runs by two metrics, and which of them nobody beats in both: the Pareto front.
///
/// @param points a run each, in the order given
/// @param front runs of the front, from the best in the metric that goes up to the best in the one that goes right
record Front(List<Point> points, List<Point> front) {
    /// A run.
    ///
    /// @param x value in the metric that goes right
    /// @param y value in the metric that goes up
    /// @param beatenBy a run that is at least as good in both and better in one; empty for those of the front
    record Point(String run, double x, double y, Optional<String> beatenBy) {}

    Front {
        points = List.copyOf(points);
        front = List.copyOf(front);
    }

    /// @param right which values of the first metric are better; where neither is, more is taken for better
    /// @param up likewise of the second
    static Front of(List<RunLine> lines, String x, Metric.Direction right, String y, Metric.Direction up) {
        double signX = right == Metric.Direction.LOWER ? -1 : 1;
        double signY = up == Metric.Direction.LOWER ? -1 : 1;
        List<RunLine> known = lines.stream()
                .filter(line -> Double.isFinite(line.value(x)) && Double.isFinite(line.value(y)))
                .toList();
        List<Point> points = new ArrayList<>();
        for (RunLine line : known) {
            double mineX = signX * line.value(x);
            double mineY = signY * line.value(y);
            Optional<String> better = known.stream()
                    .filter(other -> signX * other.value(x) >= mineX && signY * other.value(y) >= mineY
                            && (signX * other.value(x) > mineX || signY * other.value(y) > mineY))
                    .max(Comparator.comparingDouble(other -> signY * other.value(y)))
                    .map(RunLine::name);
            points.add(new Point(line.name(), line.value(x), line.value(y), better));
        }
        List<Point> front = points.stream()
                .filter(point -> point.beatenBy().isEmpty())
                .sorted(Comparator.comparingDouble((Point point) -> signX * point.x()))
                .toList();
        return new Front(points, front);
    }
}

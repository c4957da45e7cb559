// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tastemaker.compare.Spread;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.job.TrainingRows;
import org.tastemaker.project.RunRecord;

/// Runs that differ in nothing but the share of the training rows they learned from: would more data help? Where several
/// seeds have the same shares they are one curve, of their means.
///
/// @param curves one for each model and its settings, with at least two shares
record LearningCurves(List<LearningCurve> curves) {
    /// A model with its settings on growing shares.
    ///
    /// @param points by rising share
    /// @param seeds how many seeds each point is the mean of; its ends are then the lowest and the highest of them, and
    ///     of one seed those of the interval over users
    record LearningCurve(List<Point> points, int seeds) {
        LearningCurve {
            points = List.copyOf(points);
        }

        /// @return name of the run with the most data, which stands for all
        String run() {
            return points.getLast().run().name();
        }

        /// @return whether some point has ends
        boolean hasBand() {
            return points.stream().map(Point::value).anyMatch(value -> Double.isFinite(value.low()) && value.high() > value.low());
        }
    }

    /// A run of a curve.
    ///
    /// @param share of the training rows, above 0, at most 1
    /// @param run the run; of several seeds that of the smallest
    /// @param value what it reaches on the test part
    record Point(double share, RunLine run, Estimate value) {}

    LearningCurves {
        curves = List.copyOf(curves);
    }

    static LearningCurves of(List<RunLine> lines, String metric) {
        Map<List<Object>, Map<Long, List<Point>>> alike = new LinkedHashMap<>();
        for (RunLine line : lines) {
            RunRecord record = line.record();
            Estimate value = line.estimate(metric).orElse(null);
            if (record != null && value != null && line.state() == RunState.DONE && Double.isFinite(value.value())) {
                TrainingRows rows = TrainingRows.of(record);
                List<Object> key = List.of(record.model(), record.protocol(), record.parameters(), record.engine(), rows.refit());
                alike.computeIfAbsent(key, each -> new TreeMap<>())
                        .computeIfAbsent(record.seed(), seed -> new ArrayList<>())
                        .add(new Point(rows.share(), line, value));
            }
        }
        return new LearningCurves(alike.values().stream().flatMap(LearningCurves::curves).toList());
    }

    /// @param bySeed runs of the same settings
    private static Stream<LearningCurve> curves(Map<Long, List<Point>> bySeed) {
        List<List<Point>> growing = bySeed.values().stream().filter(points -> shares(points).size() > 1).toList();
        Set<Double> common = new TreeSet<>(growing.isEmpty() ? Set.of() : shares(growing.getFirst()));
        growing.forEach(points -> common.retainAll(shares(points)));
        if (growing.size() < 2 || common.size() < 2) {
            return growing.stream().map(points -> new LearningCurve(
                    points.stream().sorted(Comparator.comparingDouble(Point::share)).toList(), 1));
        }
        return Stream.of(new LearningCurve(common.stream().map(share -> mean(share, growing)).toList(), growing.size()));
    }

    private static Set<Double> shares(Collection<Point> points) {
        return points.stream().map(Point::share).collect(Collectors.toSet());
    }

    private static Point mean(double share, List<List<Point>> seeds) {
        List<Point> there = seeds.stream()
                .map(points -> points.stream().filter(point -> point.share() == share).findFirst().orElseThrow())
                .toList();
        Spread spread = Spread.of(there.stream().mapToDouble(point -> point.value().value()).toArray());
        return new Point(share, there.getFirst().run(), new Estimate(spread.mean(), spread.least(), spread.most()));
    }
}

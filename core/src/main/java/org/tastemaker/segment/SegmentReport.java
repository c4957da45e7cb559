// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tastemaker.evaluate.Bootstrap;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// A metric by groups of users. Every user counts once, so that the value of all is their mean too; for the metrics
/// of ratings and for `gauc`, where rows or choices count, it can differ from that of the evaluation.
///
/// @param all the mean over all users, with its interval
/// @param users users with a value
/// @param rows a group each
/// @param better which values are better
public record SegmentReport(Estimate all, int users, List<Row> rows, Metric.Direction better) {
    /// A group with fewer users is marked: its interval is wide, and it takes no part in the gap.
    public static final int SMALL = 30;

    /// @param segment the group
    /// @param users its users with a value
    /// @param estimate their mean with its 95 % interval
    /// @param small whether they are fewer than [#SMALL]
    public record Row(Segment segment, int users, Estimate estimate, boolean small) {}

    public SegmentReport {
        rows = List.copyOf(rows);
    }

    /// @param values a value for each user; NaN where a user has none
    /// @param segments groups whose members are places in `values`
    /// @param better which values of the metric are better
    public static SegmentReport of(
            float[] values, Segments segments, Metric.Direction better, RandomStreams random, TaskContext task) {
        List<Row> rows = new ArrayList<>();
        for (Segment segment : segments.all()) {
            double[] some = known(values, segment.members());
            rows.add(new Row(segment, some.length, Bootstrap.mean(some, random, task), some.length < SMALL));
        }
        double[] all = known(values, IntStream.range(0, values.length).toArray());
        return new SegmentReport(Bootstrap.mean(all, random, task), all.length, rows, better);
    }

    private static double[] known(float[] values, int[] places) {
        return IntStream.of(places).filter(p -> !Float.isNaN(values[p])).mapToDouble(p -> values[p]).toArray();
    }

    /// @return the group that is served worst, of those that are not small; empty if there are fewer than two of them,
    ///     or where neither end is better
    public Optional<Row> worst() {
        return better == Metric.Direction.NEITHER ? Optional.empty() : end(better == Metric.Direction.HIGHER);
    }

    /// @return the group that is served best, likewise
    public Optional<Row> best() {
        return better == Metric.Direction.NEITHER ? Optional.empty() : end(better == Metric.Direction.LOWER);
    }

    /// @return distance between the greatest and the smallest value, of groups that are not small; NaN if there are
    ///     fewer than two of them
    public double gap() {
        return end(true).isEmpty()
                ? Double.NaN
                : end(false).orElseThrow().estimate().value() - end(true).orElseThrow().estimate().value();
    }

    private Optional<Row> end(boolean least) {
        List<Row> large = rows.stream().filter(row -> !row.small()).toList();
        Comparator<Row> byValue = Comparator.comparingDouble(row -> row.estimate().value());
        return large.size() < 2 ? Optional.empty() : large.stream().min(least ? byValue : byValue.reversed());
    }
}

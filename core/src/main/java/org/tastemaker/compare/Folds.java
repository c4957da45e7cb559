// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tastemaker.evaluate.Bootstrap;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// The folds of a cross-validation taken together.
///
/// @param metrics by metric name what all folds say
public record Folds(Map<String, Pooled> metrics) {
    /// Of the bootstrap, for whoever tells of the same folds: all are to say the same.
    public static final long SEED = 1;

    /// One metric over all folds.
    ///
    /// @param estimate for metrics of lists the mean over all values of users in folds, its interval by the bootstrap
    ///     over users, who keep all their folds together; for others the mean of the folds with Student's interval
    /// @param folds mean and spread between folds; a spread of few folds that share training rows is itself uncertain
    public record Pooled(Estimate estimate, Spread folds) {}

    /// @param folds an evaluation each, at least one; metrics that some of them lack are left out
    public static Folds of(List<Evaluation> folds, RandomStreams random, TaskContext task) {
        Map<String, Pooled> metrics = new LinkedHashMap<>();
        List<String> names = folds.getFirst().metrics().keySet().stream()
                .filter(name -> folds.stream().allMatch(fold -> fold.metrics().containsKey(name)))
                .toList();
        for (String name : names) {
            metrics.put(name, pooled(name, folds.stream().map(List::of).toList(), random, task));
        }
        return new Folds(metrics);
    }

    /// @param metric name of a metric that all evaluations have
    /// @param folds for each fold its evaluations, one for each seed, whose mean is the value of the fold
    public static Pooled pooled(String metric, List<List<Evaluation>> folds, RandomStreams random, TaskContext task) {
        Metric parsed = MetricName.parse(metric).metric();
        Spread spread = Spread.of(parsed.range(), folds.stream()
                .mapToDouble(seeds -> seeds.stream()
                        .map(seed -> Objects.requireNonNull(seed.metrics().get(metric)))
                        .mapToDouble(Estimate::value)
                        .average()
                        .orElse(Double.NaN))
                .toArray());
        return new Pooled(
                parsed instanceof Metric.OfList
                        ? overUsers(metric, folds.stream().flatMap(List::stream).toList(), random, task)
                        : new Estimate(spread.mean(), spread.low(), spread.high()),
                spread);
    }

    private static Estimate overUsers(String metric, List<Evaluation> folds, RandomStreams random, TaskContext task) {
        TreeMap<Integer, double[]> byUser = new TreeMap<>();
        for (Evaluation fold : folds) {
            float[] values = fold.perUser().getOrDefault(metric, new float[0]);
            for (int n = 0; n < values.length; n++) {
                if (!Float.isNaN(values[n])) {
                    double[] user = byUser.computeIfAbsent(fold.users()[n], u -> new double[2]);
                    user[0] += values[n];
                    user[1]++;
                }
            }
        }
        return Bootstrap.ratio(
                byUser.values().stream().mapToDouble(user -> user[0]).toArray(), byUser.values().stream().mapToDouble(user -> user[1]).toArray(),
                random, task);
    }
}

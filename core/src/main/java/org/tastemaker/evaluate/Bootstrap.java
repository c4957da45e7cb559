// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// 95 % intervals by the percentile bootstrap over users: 1,000 times as many users are drawn with
/// replacement as there are, and the interval goes from the 2.5 % to the 97.5 % quantile of what they give.
///
/// Efron, Tibshirani: An Introduction to the Bootstrap, 1993. All columns share the draws, so intervals
/// of several metrics cost little more than that of one.
public final class Bootstrap {
    private static final int RESAMPLES = 1_000;

    private Bootstrap() {}

    /// What users add to an estimate, which is `finish(sum of sum / sum of weight)`.
    ///
    /// @param sum what each user adds; 0 where she has no value
    /// @param weight how much each user counts
    record Column(double[] sum, double[] weight, DoubleUnaryOperator finish) {
        double value() {
            double s = 0;
            double w = 0;
            for (int u = 0; u < sum.length; u++) {
                s += sum[u];
                w += weight[u];
            }
            return w == 0 ? Double.NaN : finish.applyAsDouble(s / w);
        }
    }

    /// @param values a value of each user, no NaN
    /// @return their mean with its interval; NaN of none, without width of one
    public static Estimate mean(double[] values, RandomStreams random, TaskContext task) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return ratio(values, ones, random, task);
    }

    /// @param sum what each user adds
    /// @param weight how much each user counts
    /// @return the sum of `sum` over that of `weight`, with its interval
    public static Estimate ratio(double[] sum, double[] weight, RandomStreams random, TaskContext task) {
        return estimates(List.of(new Column(sum, weight, DoubleUnaryOperator.identity())), sum.length, random, task).getFirst();
    }

    /// @return an estimate for each column
    static List<Estimate> estimates(List<Column> columns, int users, RandomStreams random, TaskContext task) {
        int width = 2 * columns.size();
        double[] flat = new double[users * width];
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            for (int u = 0; u < users; u++) {
                flat[u * width + 2 * c] = column.sum[u];
                flat[u * width + 2 * c + 1] = column.weight[u];
            }
        }
        double[][] values = new double[columns.size()][RESAMPLES];
        Parallel.each(task.threads(), RESAMPLES, 1, (from, to) -> {
            task.checkCancelled();
            RandomGenerator stream = random.stream("bootstrap", from);
            double[] total = new double[width];
            for (int n = 0; n < users; n++) {
                int at = stream.nextInt(users) * width;
                for (int w = 0; w < width; w++) {
                    total[w] += flat[at + w];
                }
            }
            for (int c = 0; c < columns.size(); c++) {
                double mean = total[2 * c] / total[2 * c + 1];
                values[c][from] = columns.get(c).finish.applyAsDouble(mean);
            }
        });
        Estimate[] estimates = new Estimate[columns.size()];
        for (int c = 0; c < estimates.length; c++) {
            double value = columns.get(c).value();
            Arrays.sort(values[c]);
            estimates[c] = Double.isNaN(value)
                    ? new Estimate(value, value, value)
                    : new Estimate(value, quantile(values[c], 0.025), quantile(values[c], 0.975));
        }
        return List.of(estimates);
    }

    /// Linear between the two nearest order statistics (type 7 of Hyndman and Fan).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}

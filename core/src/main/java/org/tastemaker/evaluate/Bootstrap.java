// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

/// 95 % intervals by the percentile bootstrap over users: 1,000 times as many users are drawn with
/// replacement as there are, and the interval goes from the 2.5 % to the 97.5 % quantile of what they give. Draws in which
/// nobody has a value give nothing and take no part.
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

    /// A column as it is added up.
    ///
    /// @param sum what each user adds, 0 where she does not count
    /// @param weight how much each user counts; empty if each counts 1
    private record Summed(double[] sum, double[] weight) {

        static Summed of(Column column) {
            double[] sum = column.sum.clone();
            double[] weight = column.weight.clone();
            boolean alike = true;
            for (int u = 0; u < sum.length; u++) {
                if (!(weight[u] > 0)) {
                    sum[u] = 0;
                    weight[u] = 0;
                }
                alike &= weight[u] == 1;
            }
            return new Summed(sum, alike ? new double[0] : weight);
        }

        /// @param times how often each user was drawn
        double mean(double[] times) {
            Kernels kernels = Kernels.installed();
            double all = weight.length == 0 ? times.length : kernels.dot(times, weight);
            return kernels.dot(times, sum) / all;
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

    /// Several ratios with the same draws of users.
    ///
    /// @param sums what each user adds, for each ratio
    /// @param weight how much each user counts
    /// @return the sum of each of `sums` over that of `weight`, with its interval
    public static List<Estimate> ratios(List<double[]> sums, double[] weight, RandomStreams random, TaskContext task) {
        return estimates(
                sums.stream().map(sum -> new Column(sum, weight, DoubleUnaryOperator.identity())).toList(), weight.length, random, task);
    }

    /// @return an estimate for each column
    static List<Estimate> estimates(List<Column> columns, int users, RandomStreams random, TaskContext task) {
        List<Summed> summed = columns.stream().map(Summed::of).toList();
        double[][] values = new double[columns.size()][RESAMPLES];
        Parallel.blocks(task.threads(), RESAMPLES, 1, () -> {
            double[] times = new double[users];
            return (from, to) -> {
                task.checkCancelled();
                RandomGenerator stream = random.stream("bootstrap", from);
                Arrays.fill(times, 0);
                for (int n = 0; n < users; n++) {
                    times[stream.nextInt(users)]++;
                }
                for (int c = 0; c < columns.size(); c++) {
                    values[c][from] = columns.get(c).finish.applyAsDouble(summed.get(c).mean(times));
                }
            };
        });
        Estimate[] estimates = new Estimate[columns.size()];
        for (int c = 0; c < estimates.length; c++) {
            double value = columns.get(c).value();
            double[] drawn = Arrays.stream(values[c]).filter(v -> !Double.isNaN(v)).sorted().toArray();
            estimates[c] = Double.isNaN(value) || drawn.length == 0
                    ? new Estimate(value, value, value)
                    : new Estimate(value, quantile(drawn, 0.025), quantile(drawn, 0.975));
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

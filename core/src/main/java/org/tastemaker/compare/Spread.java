// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.Arrays;
import org.tastemaker.evaluate.Metric;

/// What several runs that differ in their seed, or in their fold, say of one value together.
///
/// @param runs how many there are
/// @param mean their mean
/// @param deviation standard deviation between them; NaN of one
/// @param least the smallest
/// @param most the greatest
/// @param low lower end of the 95 % interval of the mean, by Student's t over the runs, cut to what the value can be; NaN
///     of one
/// @param high upper end
public record Spread(int runs, double mean, double deviation, double least, double most, double low, double high) {

    /// @param range what the value can be
    /// @param values a value of each run, at least one; NaN is left out
    public static Spread of(Metric.Range range, double... values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double deviation = PairedComparison.deviation(known);
        double half = known.length < 2 ? Double.NaN : StudentT.quantile(.975, known.length - 1) * deviation / Math.sqrt(known.length);
        return new Spread(
                known.length, mean, deviation, Arrays.stream(known).min().orElse(Double.NaN),
                Arrays.stream(known).max().orElse(Double.NaN), range.nearest(mean - half), range.nearest(mean + half));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.tastemaker.random.RandomStreams;

/// The difference of two runs in one metric over the same users.
///
/// @param difference mean of first minus second
/// @param low lower end of the 95 % percentile bootstrap interval, 2,000 draws of users
/// @param high upper end
/// @param t Student's statistic of the paired test
/// @param p two-sided p-value; 1 where all differences are equal to zero
/// @param users users with a value in both
public record PairedComparison(double difference, double low, double high, double t, double p, int users) {
    private static final int DRAWS = 2000;

    /// @param first a value for each user; NaN where a user has none
    /// @param second as many
    public static PairedComparison of(float[] first, float[] second, RandomStreams random) {
        return of(differences(first, second), random);
    }

    static double[] differences(float[] first, float[] second) {
        return IntStream.range(0, first.length)
                .filter(u -> !Float.isNaN(first[u]) && !Float.isNaN(second[u]))
                .mapToDouble(u -> (double) first[u] - second[u])
                .toArray();
    }

    /// @return standard deviation, NaN of fewer than two values
    static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN;
    }

    static PairedComparison of(double[] d, RandomStreams random) {
        int n = d.length;
        double mean = Arrays.stream(d).average().orElse(Double.NaN);
        double error = deviation(d) / Math.sqrt(n);
        double t = error > 0 ? mean / error : mean == 0 ? 0 : Double.POSITIVE_INFINITY * Math.signum(mean);
        double p = n < 2 ? Double.NaN : StudentT.twoSided(t, n - 1);
        double[] means = new double[DRAWS];
        RandomGenerator draw = random.stream("paired-bootstrap");
        for (int b = 0; b < DRAWS && n > 0; b++) {
            double sum = 0;
            for (int u = 0; u < n; u++) {
                sum += d[draw.nextInt(n)];
            }
            means[b] = sum / n;
        }
        if (n == 0) {
            Arrays.fill(means, Double.NaN);
        }
        Arrays.sort(means);
        return new PairedComparison(mean, means[(int) (.025 * DRAWS)], means[(int) (.975 * DRAWS) - 1], t, p, n);
    }

    /// Holm's step-down adjustment (Scandinavian Journal of Statistics 6, 1979) for several comparisons.
    ///
    /// @return adjusted p-values in the order given
    public static double[] holm(double... p) {
        List<Integer> order = IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i])).toList();
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int k = 0; k < p.length; k++) {
            most = Math.max(most, Math.min(1, (p.length - k) * p[order.get(k)]));
            adjusted[order.get(k)] = most;
        }
        return adjusted;
    }
}

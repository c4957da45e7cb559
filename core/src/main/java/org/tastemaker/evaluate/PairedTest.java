// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Compares two runs by what each user got from both: the mean difference with its 95 % interval by the
/// paired bootstrap, and the p-value of the randomisation test, which swaps the two runs user by user.
///
/// Smucker, Allan, Carterette: A comparison of statistical significance tests for information retrieval
/// evaluation, CIKM 2007. Two-sided; the drawn permutations count the observed one, so p is never 0.
public final class PairedTest {
    private static final int DRAWS = 10_000;
    private static final int RESAMPLES = 1_000;
    /// Quantile of the normal distribution that leaves 2.5 % above it.
    private static final double WIDE = 1.959964;

    private PairedTest() {}

    /// What was found.
    ///
    /// @param users users with a value in both runs
    /// @param difference mean of first minus second
    /// @param low lower end of its 95 % interval
    /// @param high upper end of its 95 % interval
    /// @param p how likely a difference as large or larger is if it made no difference which run a user got
    /// @param resolution the smallest difference that these users could show: half the width of a normal
    ///     95 % interval
    public record Result(int users, double difference, double low, double high, double p, double resolution) {
        /// @return whether the test tells the two apart at the usual level of 5 %
        public boolean distinguishes() {
            return p < 0.05;
        }
    }

    /// @param firstUsers user numbers, ascending
    /// @param first a value for each of them; NaN where a user has none
    /// @param secondUsers user numbers, ascending
    /// @param second a value for each of them; NaN where a user has none
    /// @return the comparison over the users of both; all NaN if they share none
    public static Result of(int[] firstUsers, float[] first, int[] secondUsers, float[] second, RandomStreams random) {
        double[] differences = differences(firstUsers, first, secondUsers, second);
        int n = differences.length;
        if (n == 0) {
            return new Result(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double sum = 0;
        double squares = 0;
        for (double d : differences) {
            sum += d;
            squares += d * d;
        }
        double mean = sum / n;
        double variance = n < 2 ? 0 : Math.max(0, (squares - n * mean * mean) / (n - 1));
        double[] means = resampled(differences, random.stream("paired-bootstrap"));
        Arrays.sort(means);
        return new Result(
                n, mean, quantile(means, 0.025), quantile(means, 0.975),
                swapped(differences, Math.abs(sum), random.stream("paired-randomisation")),
                WIDE * Math.sqrt(variance / n));
    }

    private static double[] differences(int[] firstUsers, float[] first, int[] secondUsers, float[] second) {
        double[] found = new double[Math.min(firstUsers.length, secondUsers.length)];
        int count = 0;
        int b = 0;
        for (int a = 0; a < firstUsers.length; a++) {
            while (b < secondUsers.length && secondUsers[b] < firstUsers[a]) {
                b++;
            }
            if (b < secondUsers.length && secondUsers[b] == firstUsers[a]) {
                double difference = (double) first[a] - second[b];
                if (!Double.isNaN(difference)) {
                    found[count++] = difference;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double[] resampled(double[] differences, RandomGenerator random) {
        double[] means = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int n = 0; n < differences.length; n++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[r] = sum / differences.length;
        }
        return means;
    }

    /// Each draw gives every user's difference a sign by chance. Users without a difference change nothing and
    /// are left out.
    private static double swapped(double[] differences, double observed, RandomGenerator random) {
        double[] moving = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double enough = observed - 1e-12 * Math.max(1, observed);
        int as = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            long bits = 0;
            for (int n = 0; n < moving.length; n++) {
                if ((n & 63) == 0) {
                    bits = random.nextLong();
                }
                sum += (bits & 1) == 0 ? moving[n] : -moving[n];
                bits >>>= 1;
            }
            if (Math.abs(sum) >= enough) {
                as++;
            }
        }
        return as / (DRAWS + 1.0);
    }

    /// Linear between the two nearest order statistics (type 7 of Hyndman and Fan).
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}

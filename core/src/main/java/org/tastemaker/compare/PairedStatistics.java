// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import org.tastemaker.random.RandomStreams;

/// All that is said of the difference of two runs in one metric over the same users: is there one, how sure is
/// that, how large is it, and how small a one could these users have shown.
///
/// @param mean difference of the means with its interval, and Student's test
/// @param ranks Wilcoxon's test
/// @param randomisation p-value of the randomisation test
/// @param standardised Cohen's d for paired values: mean difference over the standard deviation of the differences;
///     about .2 is small, .8 large. Not a number with fewer than two users
/// @param detectable the smallest true difference that a paired t test at level .05 finds with probability .8, given
///     how much these differences spread: `(t(.975) + t(.8)) * deviation / sqrt(users)`
public record PairedStatistics(
        PairedComparison mean, SignedRanks ranks, double randomisation, double standardised, double detectable) {

    /// @param first a value for each user; NaN where a user has none
    /// @param second as many
    /// @param random the same streams give the same interval and the same draws
    public static PairedStatistics of(float[] first, float[] second, RandomStreams random) {
        double[] d = PairedComparison.differences(first, second);
        PairedComparison mean = PairedComparison.of(d, random);
        double deviation = PairedComparison.deviation(d);
        double standardised = deviation > 0 || mean.difference() != 0 ? mean.difference() / deviation : deviation;
        double detectable = d.length < 2
                ? Double.NaN
                : (StudentT.quantile(.975, d.length - 1) + StudentT.quantile(.8, d.length - 1)) * deviation / Math.sqrt(d.length);
        return new PairedStatistics(mean, SignedRanks.of(d), SignFlips.p(d, random), standardised, detectable);
    }

    /// @return the two-sided p-value of this test
    public double p(PairedTest test) {
        return switch (test) {
            case T -> mean.p();
            case WILCOXON -> ranks.p();
            case RANDOMISATION -> randomisation;
        };
    }

    /// @return the rank-biserial correlation, -1 to 1: how much more the ranks speak for the first
    public double biserial() {
        return ranks.biserial();
    }
}

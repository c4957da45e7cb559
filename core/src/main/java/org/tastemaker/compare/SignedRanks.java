// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.Arrays;

/// Wilcoxon's signed-rank test of paired differences, two-sided. Differences of zero are left out; equal sizes
/// share their mean rank.
///
/// With at most 50 differences the p-value is exact, given the ranks: all ways to set the signs are counted, ties or
/// not. With more it is that of the normal approximation with the variance corrected for ties, without a correction
/// for continuity.
///
/// Wilcoxon: Individual comparisons by ranking methods, Biometrics Bulletin 1945. Hollander, Wolfe: Nonparametric
/// Statistical Methods, 3.1.
///
/// @param positive sum of the ranks of positive differences
/// @param negative sum of the ranks of negative differences
/// @param p two-sided p-value; 1 where all differences are zero
/// @param exact whether the p-value is exact
public record SignedRanks(double positive, double negative, double p, boolean exact) {
    private static final int MOST_EXACT = 50;

    /// @param differences any order, no NaN
    public static SignedRanks of(double... differences) {
        double[] sizes = Arrays.stream(differences).map(Math::abs).filter(d -> d > 0).sorted().toArray();
        double[] above = Arrays.stream(differences).filter(d -> d > 0).sorted().toArray();
        int n = sizes.length;
        if (n == 0) {
            return new SignedRanks(0, 0, 1, true);
        }
        double positive = 0;
        double ties = 0;
        int[] doubled = new int[n];
        int at = 0;
        for (int from = 0; from < n;) {
            int to = from;
            while (to < n && sizes[to] == sizes[from]) {
                to++;
            }
            int twice = from + 1 + to;
            Arrays.fill(doubled, from, to, twice);
            while (at < above.length && above[at] == sizes[from]) {
                positive += twice / 2.0;
                at++;
            }
            double tied = to - from;
            ties += tied * tied * tied - tied;
            from = to;
        }
        double total = n * (n + 1.0) / 2;
        double least = Math.min(positive, total - positive);
        if (n <= MOST_EXACT) {
            return new SignedRanks(positive, total - positive, exact(doubled, (int) Math.round(2 * least)), true);
        }
        double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48;
        return new SignedRanks(positive, total - positive, Normal.twoSided((least - total / 2) / Math.sqrt(variance)), false);
    }

    /// @param doubled twice the rank of each difference, so that ranks are whole
    /// @param least twice the smaller sum
    private static double exact(int[] doubled, int least) {
        double[] ways = new double[Arrays.stream(doubled).sum() + 1];
        ways[0] = 1;
        int most = 0;
        for (int rank : doubled) {
            most += rank;
            for (int sum = most; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        double extreme = 0;
        for (int sum = 0; sum <= least; sum++) {
            extreme += ways[sum];
        }
        return Math.min(1, 2 * extreme / Math.pow(2, doubled.length));
    }

    /// The rank-biserial correlation: the share of rank sums that speaks for the first minus that which speaks
    /// for the second, -1 to 1 (Kerby: The simple difference formula, Comprehensive Psychology 2014).
    ///
    /// @return 0 where all differences are zero
    public double biserial() {
        double total = positive + negative;
        return total == 0 ? 0 : (positive - negative) / total;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// The randomisation test of paired differences, two-sided: were the two runs equal, each difference could as well
/// have the other sign, so the mean is compared with that under random signs. It assumes no distribution.
///
/// Smucker, Allan, Carterette: A comparison of statistical significance tests for information retrieval evaluation,
/// CIKM 2007. With at most 16 differences that are not zero all signs are tried; with more 10,000 draws, of which the
/// data as they are count as one (Phipson, Smyth 2010), so that the p-value is never 0.
final class SignFlips {
    private static final int MOST_EXACT = 16;
    private static final int DRAWS = 10_000;

    private SignFlips() {}

    /// @return two-sided p-value
    static double p(double[] differences, RandomStreams random) {
        double[] d = Arrays.stream(differences).filter(x -> x != 0).toArray();
        double sum = Arrays.stream(d).sum();
        // sums in another order differ in the last digits
        double bound = Math.abs(sum) - 1e-9 * Arrays.stream(d).map(Math::abs).sum();
        if (d.length <= MOST_EXACT) {
            int all = 1 << d.length;
            int extreme = 0;
            for (int signs = 0; signs < all; signs++) {
                extreme += Math.abs(flipped(d, 0, d.length, signs)) >= bound ? 1 : 0;
            }
            return (double) extreme / all;
        }
        RandomGenerator draw = random.stream("sign-flips");
        int extreme = 1;
        for (int n = 1; n < DRAWS; n++) {
            double flipped = 0;
            for (int from = 0; from < d.length; from += Long.SIZE) {
                flipped += flipped(d, from, Math.min(d.length, from + Long.SIZE), draw.nextLong());
            }
            extreme += Math.abs(flipped) >= bound ? 1 : 0;
        }
        return (double) extreme / DRAWS;
    }

    private static double flipped(double[] d, int from, int to, long signs) {
        double sum = 0;
        long left = signs;
        for (int n = from; n < to; n++) {
            sum += (left & 1) == 0 ? d[n] : -d[n];
            left >>>= 1;
        }
        return sum;
    }
}

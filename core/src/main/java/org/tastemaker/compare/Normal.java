// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

/// The standard normal distribution. Near the middle the series of Abramowitz and Stegun, Handbook of Mathematical
/// Functions, 7.1.6; in the tails the continued fraction 7.1.14.
final class Normal {
    private static final double TAIL = 2.5;
    private static final int FRACTIONS = 200;

    private Normal() {}

    /// @return probability of a value at least as far from zero
    static double twoSided(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double density = Math.exp(-x * x) / Math.sqrt(Math.PI);
        if (x < TAIL) {
            double term = x;
            double sum = x;
            for (int n = 1; term > 1e-17 * sum; n++) {
                term *= 2 * x * x / (2 * n + 1);
                sum += term;
            }
            return 1 - 2 * density * sum;
        }
        double fraction = x;
        for (int n = FRACTIONS; n >= 1; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return density / fraction;
    }
}

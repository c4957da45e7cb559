// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.compare;

/// Student's t distribution, by the continued fraction of the incomplete beta function (Abramowitz and Stegun,
/// Handbook of Mathematical Functions, 26.5.8 and 26.7.1), evaluated by Lentz's method.
@SuppressWarnings("FloatingPointLiteralPrecision") // the constants are printed as their author gave them
final class StudentT {
    private static final double TINY = 1e-300;
    private static final double[] LANCZOS = {
        76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5
    };

    private StudentT() {}

    /// @return probability of a value at least as far from zero
    static double twoSided(double t, double degrees) {
        if (Double.isInfinite(t)) {
            return 0;
        }
        return beta(degrees / (degrees + t * t), degrees / 2, .5);
    }

    /// @param share from .5 to below 1
    /// @return the value that this share of values lies below
    static double quantile(double share, double degrees) {
        double low = 0;
        double high = 1;
        while (1 - twoSided(high, degrees) / 2 < share) {
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (1 - twoSided(middle, degrees) / 2 < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / guard(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / guard(1 + even * d);
            c = guard(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / guard(1 + odd * d);
            c = guard(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-14) {
                break;
            }
        }
        return h;
    }

    private static double guard(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double x) {
        double y = x + 5.5;
        y -= (x + .5) * Math.log(y);
        double sum = 1.000000000190015;
        for (int k = 0; k < LANCZOS.length; k++) {
            sum += LANCZOS[k] / (x + k + 1);
        }
        return -y + Math.log(2.5066282746310005 * sum / x);
    }
}

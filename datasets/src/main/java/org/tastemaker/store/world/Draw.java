// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.random.RandomGenerator;

/// Draws from simple distributions, always by [StrictMath] so that bytes do not depend on the machine.
public final class Draw {
    private Draw() {}

    /// @param weights not negative, with a positive sum
    /// @return an index, drawn in proportion to its weight
    public static int index(RandomGenerator random, double... weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double x = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            x -= weights[i];
            if (x < 0) {
                return i;
            }
        }
        for (int i = weights.length - 1; i > 0; i--) {
            if (weights[i] > 0) {
                return i;
            }
        }
        return 0;
    }

    /// @return a normal number, by the polar method of Marsaglia
    public static double normal(RandomGenerator random) {
        while (true) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            double s = x * x + y * y;
            if (s > 0 && s < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /// @return a number above 0 with the given mean, exponentially distributed
    public static double exponential(RandomGenerator random, double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /// @return a number of mean 0 and the given scale, logistically distributed
    public static double logistic(RandomGenerator random, double scale) {
        double p = Math.clamp(random.nextDouble(), 1e-12, 1 - 1e-12);
        return scale * StrictMath.log(p / (1 - p));
    }

    /// @return the probability that a logistic number of scale 1 lies below `x`
    public static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /// Puts an array in random order.
    public static void shuffle(RandomGenerator random, int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }
}

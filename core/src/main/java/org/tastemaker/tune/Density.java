// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A density over the places 0 to 1 of one dimension, estimated from points.
interface Density {
    double at(double place);

    double draw(RandomGenerator random);

    /// @param points places of the trials
    static Density of(Dimension dimension, double... points) {
        return dimension.kind() == Dimension.Kind.CHOICE ? Shares.of(dimension.values().size(), points) : Bells.of(points);
    }

    /// How often each choice was met, each once more than it was.
    ///
    /// @param weights of the choices; they sum to 1
    record Shares(double... weights) implements Density {
        static Shares of(int choices, double... points) {
            double[] weights = new double[choices];
            Arrays.fill(weights, 1.0 / (choices + points.length));
            for (double point : points) {
                weights[Math.min(choices - 1, (int) (point * choices))] += 1.0 / (choices + points.length);
            }
            return new Shares(weights);
        }

        @Override
        public double at(double place) {
            return weights[Math.min(weights.length - 1, (int) (place * weights.length))];
        }

        @Override
        public double draw(RandomGenerator random) {
            double left = random.nextDouble();
            int choice = 0;
            while (choice < weights.length - 1 && left >= weights[choice]) {
                left -= weights[choice++];
            }
            return (choice + 0.5) / weights.length;
        }
    }

    /// A bell around each point, as wide as the gap to the farther of its two neighbours, cut off at the ends; and
    /// one even share, so that nothing is ruled out.
    ///
    /// @param centres the points, ascending
    /// @param widths of the bells
    record Bells(double[] centres, double[] widths) implements Density {
        static Bells of(double... points) {
            double[] centres = points.clone();
            Arrays.sort(centres);
            int n = centres.length;
            double least = 0.5 / Math.min(100, n + 2);
            double[] widths = new double[n];
            for (int i = 0; i < n; i++) {
                double before = centres[i] - (i == 0 ? 0 : centres[i - 1]);
                double after = (i == n - 1 ? 1 : centres[i + 1]) - centres[i];
                widths[i] = Math.clamp(Math.max(before, after), least, 1);
            }
            return new Bells(centres, widths);
        }

        @Override
        public double at(double place) {
            double sum = 1;
            for (int i = 0; i < centres.length; i++) {
                double z = (place - centres[i]) / widths[i];
                double within = below((1 - centres[i]) / widths[i]) - below(-centres[i] / widths[i]);
                sum += Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * widths[i] * within);
            }
            return sum / (centres.length + 1);
        }

        @Override
        public double draw(RandomGenerator random) {
            int which = random.nextInt(centres.length + 1);
            if (which == centres.length) {
                return random.nextDouble();
            }
            while (true) {
                double place = centres[which] + widths[which] * random.nextGaussian();
                if (place >= 0 && place <= 1) {
                    return place;
                }
            }
        }

        /// The normal distribution, by Abramowitz and Stegun 7.1.26, within 1e-7.
        static double below(double z) {
            double x = Math.abs(z) / Math.sqrt(2);
            double t = 1 / (1 + 0.3275911 * x);
            double tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
                    * Math.exp(-x * x) / 2;
            return z < 0 ? tail : 1 - tail;
        }
    }
}

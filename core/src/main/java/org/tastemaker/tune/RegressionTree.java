// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A regression tree over the unit cube: it divides the cube into boxes, each with one value. Its boxes make
/// shares of variance exact, which trees whose boxes cannot be seen do not allow.
final class RegressionTree {
    private static final int FEWEST_IN_A_BOX = 2;
    /// Of each split so many of the dimensions are looked at, as fANOVA's authors have it.
    private static final double LOOKED_AT = 5.0 / 6;

    private final double[][] points;
    private final double[] values;
    private final RandomGenerator random;
    private final Box root;

    /// A node: a leaf, or two boxes left and right of a cut.
    private static final class Box {
        private final double value;
        private int dimension = -1;
        private double cut;
        private Box[] sides = {};

        Box(double value) {
            this.value = value;
        }
    }

    /// @param points places from 0 to 1
    /// @param values what was found there
    /// @param rows which of them to learn from, perhaps several times
    RegressionTree(double[][] points, double[] values, int[] rows, RandomGenerator random) {
        this.points = points;
        this.values = values;
        this.random = random;
        this.root = grow(rows);
    }

    private double mean(int... rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).average().orElse(0);
    }

    private Box grow(int... rows) {
        Box box = new Box(mean(rows));
        if (rows.length < 2 * FEWEST_IN_A_BOX) {
            return box;
        }
        double best = 0;
        for (int d = 0; d < points[0].length; d++) {
            if (points[0].length > 1 && random.nextDouble() >= LOOKED_AT) {
                continue;
            }
            best = divide(box, d, rows, best);
        }
        if (best > 0) {
            int d = box.dimension;
            box.sides = new Box[] {
                grow(Arrays.stream(rows).filter(row -> points[row][d] <= box.cut).toArray()),
                grow(Arrays.stream(rows).filter(row -> points[row][d] > box.cut).toArray())
            };
        }
        return box;
    }

    /// @return the gain of the best cut so far, which the box remembers
    private double divide(Box box, int d, int[] rows, double before) {
        int[] sorted = Arrays.stream(rows).boxed()
                .sorted(java.util.Comparator.comparingDouble(row -> points[row][d]))
                .mapToInt(row -> row)
                .toArray();
        double total = Arrays.stream(sorted).mapToDouble(row -> values[row]).sum();
        double best = before;
        double left = 0;
        int n = sorted.length;
        for (int i = 1; i < n; i++) {
            left += values[sorted[i - 1]];
            double low = points[sorted[i - 1]][d];
            double high = points[sorted[i]][d];
            if (high <= low || i < FEWEST_IN_A_BOX || n - i < FEWEST_IN_A_BOX) {
                continue;
            }
            double gain = left * left / i + (total - left) * (total - left) / (n - i) - total * total / n;
            if (gain > best + 1e-15) {
                best = gain;
                box.dimension = d;
                box.cut = (low + high) / 2;
            }
        }
        return best;
    }

    /// @return variance of the tree over the cube; behind it that of the mean along each dimension
    double[] variances() {
        int dimensions = points[0].length;
        double[] moments = new double[2];
        walk(root, cube(dimensions, 0), cube(dimensions, 1), (box, low, high) -> {
            double volume = volume(low, high, -1);
            moments[0] += volume * box.value;
            moments[1] += volume * box.value * box.value;
        });
        double[] variances = new double[dimensions + 1];
        variances[0] = moments[1] - moments[0] * moments[0];
        for (int d = 0; d < dimensions; d++) {
            variances[d + 1] = along(d, moments[0]);
        }
        return variances;
    }

    private double along(int d, double mean) {
        double[] cuts = cuts(root, d).distinct().sorted().toArray();
        double[] sums = new double[cuts.length + 1];
        walk(root, cube(points[0].length, 0), cube(points[0].length, 1), (box, low, high) -> {
            double volume = volume(low, high, d);
            for (int i = 0; i < sums.length; i++) {
                double from = i == 0 ? 0 : cuts[i - 1];
                double to = i == cuts.length ? 1 : cuts[i];
                if (from >= low[d] - 1e-12 && to <= high[d] + 1e-12) {
                    sums[i] += volume * box.value;
                }
            }
        });
        double variance = 0;
        for (int i = 0; i < sums.length; i++) {
            double wide = (i == cuts.length ? 1 : cuts[i]) - (i == 0 ? 0 : cuts[i - 1]);
            variance += wide * (sums[i] - mean) * (sums[i] - mean);
        }
        return variance;
    }

    private static java.util.stream.DoubleStream cuts(Box box, int d) {
        java.util.stream.DoubleStream here = box.sides.length > 0 && box.dimension == d
                ? java.util.stream.DoubleStream.of(box.cut)
                : java.util.stream.DoubleStream.empty();
        return java.util.stream.DoubleStream.concat(here, Arrays.stream(box.sides).flatMapToDouble(side -> cuts(side, d)));
    }

    private static double[] cube(int dimensions, double end) {
        double[] ends = new double[dimensions];
        Arrays.fill(ends, end);
        return ends;
    }

    private static double volume(double[] low, double[] high, int without) {
        double volume = 1;
        for (int d = 0; d < low.length; d++) {
            volume *= d == without ? 1 : high[d] - low[d];
        }
        return volume;
    }

    private interface Leaf {
        void of(Box box, double[] low, double[] high);
    }

    private static void walk(Box box, double[] low, double[] high, Leaf leaf) {
        if (box.sides.length == 0) {
            leaf.of(box, low, high);
            return;
        }
        double[] middle = high.clone();
        middle[box.dimension] = box.cut;
        walk(box.sides[0], low, middle, leaf);
        middle = low.clone();
        middle[box.dimension] = box.cut;
        walk(box.sides[1], middle, high, leaf);
    }
}

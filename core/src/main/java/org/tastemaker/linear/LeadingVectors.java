// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.util.random.RandomGenerator;

/// The leading right singular vectors of a large matrix, by subspace iteration with a few vectors more
/// than wanted and a Rayleigh-Ritz step at the end.
///
/// Halko, Martinsson, Tropp: Finding structure with randomness, SIAM Review 2011.
///
/// @param values singular values, falling
/// @param vectors vector `k` is row `k`, of unit length
public record LeadingVectors(double[] values, double[][] vectors) {
    private static final int MORE = 8;
    private static final int ITERATIONS = 40;

    /// @param wanted how many, at most the smaller side of the matrix
    /// @param random where the iteration begins
    public static LeadingVectors of(LinearMap map, int wanted, RandomGenerator random) {
        int n = map.columns();
        int width = Math.min(Math.min(n, map.rows()), wanted + MORE);
        double[][] basis = new double[width][n];
        for (double[] vector : basis) {
            for (int i = 0; i < n; i++) {
                vector[i] = random.nextGaussian();
            }
        }
        orthonormalise(basis);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int k = 0; k < width; k++) {
                basis[k] = map.transposedTimes(map.times(basis[k]));
            }
            orthonormalise(basis);
        }
        return ritz(map, basis, Math.min(wanted, width));
    }

    private static LeadingVectors ritz(LinearMap map, double[][] basis, int wanted) {
        int width = basis.length;
        double[][] images = new double[width][];
        for (int k = 0; k < width; k++) {
            images[k] = map.times(basis[k]);
        }
        double[][] gram = new double[width][width];
        for (int k = 0; k < width; k++) {
            for (int l = 0; l < width; l++) {
                gram[k][l] = dot(images[k], images[l]);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        double[] values = new double[wanted];
        double[][] vectors = new double[wanted][map.columns()];
        for (int k = 0; k < wanted; k++) {
            values[k] = Math.sqrt(Math.max(0, eigen.values()[k]));
            for (int l = 0; l < width; l++) {
                axpy(eigen.vectors()[k][l], basis[l], vectors[k]);
            }
        }
        return new LeadingVectors(values, vectors);
    }

    /// Gram and Schmidt, twice for accuracy. A vector that depends on those before it becomes zero.
    private static void orthonormalise(double[][] basis) {
        for (int k = 0; k < basis.length; k++) {
            double before = Math.sqrt(dot(basis[k], basis[k]));
            for (int pass = 0; pass < 2; pass++) {
                for (int l = 0; l < k; l++) {
                    axpy(-dot(basis[k], basis[l]), basis[l], basis[k]);
                }
            }
            double length = Math.sqrt(dot(basis[k], basis[k]));
            double factor = length <= 1e-12 * before || length == 0 ? 0 : 1 / length;
            for (int i = 0; i < basis[k].length; i++) {
                basis[k][i] *= factor;
            }
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void axpy(double a, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] += a * x[i];
        }
    }
}

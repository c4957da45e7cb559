// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// A small factor model by alternating least squares, written here so that the world is judged by
/// something that knows nothing of it (Hu, Koren, Volinsky, ICDM 2008).
final class FactorModel {
    private final int factors;
    private final double regularization;
    private final double weight;
    private final double[][] users;
    private final double[][] items;

    FactorModel(LastOut split, int factors, double weight, double regularization, int iterations) {
        this.factors = factors;
        this.weight = weight;
        this.regularization = regularization;
        RandomGenerator random = new RandomStreams(7).stream("factors");
        users = start(split.train.size(), random);
        items = start(split.items, random);
        List<List<Integer>> byItem = new ArrayList<>();
        for (int i = 0; i < split.items; i++) {
            byItem.add(new ArrayList<>());
        }
        for (int u = 0; u < split.train.size(); u++) {
            for (int i : split.train.get(u)) {
                byItem.get(i).add(u);
            }
        }
        for (int k = 0; k < iterations; k++) {
            solve(users, items, split.train);
            solve(items, users, byItem);
        }
    }

    private double[][] start(int rows, RandomGenerator random) {
        double[][] values = new double[rows][factors];
        for (double[] row : values) {
            for (int f = 0; f < factors; f++) {
                row[f] = .1 * random.nextGaussian();
            }
        }
        return values;
    }

    double score(int user, int item) {
        double sum = 0;
        for (int f = 0; f < factors; f++) {
            sum += users[user][f] * items[item][f];
        }
        return sum;
    }

    private void solve(double[][] rows, double[][] fixed, List<List<Integer>> seen) {
        double[][] gram = new double[factors][factors];
        for (double[] v : fixed) {
            add(gram, v, 1);
        }
        for (int r = 0; r < rows.length; r++) {
            double[][] a = new double[factors][];
            for (int f = 0; f < factors; f++) {
                a[f] = gram[f].clone();
                a[f][f] += regularization;
            }
            double[] b = new double[factors];
            for (int other : seen.get(r)) {
                add(a, fixed[other], weight);
                for (int f = 0; f < factors; f++) {
                    b[f] += (1 + weight) * fixed[other][f];
                }
            }
            rows[r] = cholesky(a, b);
        }
    }

    private void add(double[][] matrix, double[] v, double scale) {
        for (int f = 0; f < factors; f++) {
            for (int g = 0; g < factors; g++) {
                matrix[f][g] += scale * v[f] * v[g];
            }
        }
    }

    /// Solves a x = b for symmetric positive a, which is overwritten.
    static double[] cholesky(double[][] a, double[] b) {
        int n = b.length;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
            }
        }
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}

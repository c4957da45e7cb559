// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Eigenvalues and eigenvectors of a symmetric matrix: by Jacobi's rotations where it is small, else by way of a
/// tridiagonal one.
///
/// @param values eigenvalues, falling
/// @param vectors eigenvector `k` is row `k`
public record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int SWEEPS = 60;
    private static final int SMALL = 48;

    /// @param matrix symmetric; not changed
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        if (n > SMALL) {
            double[] found = new double[n];
            double[][] rows = HouseholderEigen.of(matrix, found);
            return sorted(found, rows);
        }
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        double scale = 0;
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
            for (double x : a[i]) {
                scale += x * x;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    off += a[p][q] * a[p][q];
                }
            }
            if (off <= 1e-28 * scale) {
                break;
            }
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return sorted(a, v);
    }

    /// Makes `a[p][q]` zero. Rows of `v` are the eigenvectors that come to be.
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double x = a[k][p];
            double y = a[k][q];
            a[k][p] = c * x - s * y;
            a[k][q] = s * x + c * y;
        }
        for (int k = 0; k < a.length; k++) {
            double x = a[p][k];
            double y = a[q][k];
            a[p][k] = c * x - s * y;
            a[q][k] = s * x + c * y;
            x = v[p][k];
            y = v[q][k];
            v[p][k] = c * x - s * y;
            v[q][k] = s * x + c * y;
        }
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        double[] found = new double[a.length];
        for (int k = 0; k < found.length; k++) {
            found[k] = a[k][k];
        }
        return sorted(found, v);
    }

    private static SymmetricEigen sorted(double[] found, double[][] v) {
        int n = found.length;
        Integer[] order = new Integer[n];
        java.util.Arrays.setAll(order, i -> i);
        java.util.Arrays.sort(order, (i, j) -> Double.compare(found[j], found[i]));
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int k = 0; k < n; k++) {
            values[k] = found[order[k]];
            vectors[k] = v[order[k]];
        }
        return new SymmetricEigen(values, vectors);
    }
}

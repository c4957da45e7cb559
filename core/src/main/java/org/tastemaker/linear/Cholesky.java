// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Solves small symmetric positive definite systems in place. Rows are arrays of their own and loops run
/// along them at one index, so that the compiler makes vector instructions of them.
public final class Cholesky {
    private Cholesky() {}

    /// Solves `a x = b`.
    ///
    /// @param a rows, of which the upper half counts (what stands below the diagonal is not read); overwritten
    ///     with the factor
    /// @param n number of rows
    /// @param b right side; overwritten with the solution
    /// @return false if the matrix is not positive definite in the accuracy of floats; then `b` is of no use
    public static boolean solve(float[][] a, int n, float[] b) {
        for (int k = 0; k < n; k++) {
            float[] row = a[k];
            // All earlier rows, four at once; from a multiple of eight, which is quicker than from the diagonal.
            int from = k & ~7;
            int m = 0;
            for (; m + 4 <= k; m += 4) {
                subtract(row, from, n, a[m], a[m + 1], a[m + 2], a[m + 3], a[m][k], a[m + 1][k], a[m + 2][k], a[m + 3][k]);
            }
            for (; m < k; m++) {
                subtract(row, from, n, a[m], a[m][k]);
            }
            float pivot = row[k];
            if (!(pivot > 0)) {
                return false;
            }
            float inverse = (float) (1 / Math.sqrt(pivot));
            for (int j = k; j < n; j++) {
                row[j] *= inverse;
            }
        }
        // U is the factor: first U' y = b, then U x = y
        for (int k = 0; k < n; k++) {
            b[k] /= a[k][k];
            subtract(b, k + 1, n, a[k], b[k]);
        }
        for (int k = n - 1; k >= 0; k--) {
            float[] row = a[k];
            float sum = b[k];
            for (int j = k + 1; j < n; j++) {
                sum -= row[j] * b[j];
            }
            b[k] = sum / row[k];
        }
        return true;
    }

    private static void subtract(float[] a, int from, int to, float[] p, float x) {
        for (int j = from; j < to; j++) {
            a[j] -= x * p[j];
        }
    }

    private static void subtract(
            float[] a, int from, int to, float[] p, float[] q, float[] r, float[] s, float xp, float xq, float xr, float xs) {
        for (int j = from; j < to; j++) {
            a[j] -= (xp * p[j] + xq * q[j]) + (xr * r[j] + xs * s[j]);
        }
    }
}

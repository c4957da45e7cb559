// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Solves small symmetric positive definite systems in place. The loops run along rows, so that the
/// compiler makes vector instructions of them.
public final class Cholesky {
    private Cholesky() {}

    /// Solves `a x = b`.
    ///
    /// @param a the upper half row after row in `n * n` places (what stands below the diagonal is not read);
    ///     overwritten with the factor
    /// @param n number of rows
    /// @param b right side; overwritten with the solution
    /// @return false if the matrix is not positive definite in the accuracy of floats; then `b` is of no use
    public static boolean solve(float[] a, int n, float[] b) {
        for (int k = 0; k < n; k++) {
            int row = k * n;
            float pivot = a[row + k];
            if (!(pivot > 0)) {
                return false;
            }
            float inverse = (float) (1 / Math.sqrt(pivot));
            for (int j = k; j < n; j++) {
                a[row + j] *= inverse;
            }
            for (int i = k + 1; i < n; i++) {
                float factor = a[row + i];
                int other = i * n;
                for (int j = i; j < n; j++) {
                    a[other + j] -= factor * a[row + j];
                }
            }
        }
        // U is the factor: first U' y = b, then U x = y
        for (int k = 0; k < n; k++) {
            float y = b[k] / a[k * n + k];
            b[k] = y;
            for (int j = k + 1; j < n; j++) {
                b[j] -= y * a[k * n + j];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            float sum = b[k];
            for (int j = k + 1; j < n; j++) {
                sum -= a[k * n + j] * b[j];
            }
            b[k] = sum / a[k * n + k];
        }
        return true;
    }
}

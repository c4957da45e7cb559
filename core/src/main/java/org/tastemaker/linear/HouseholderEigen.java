// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Eigenvalues and eigenvectors of a symmetric matrix of some hundred rows: Householder's reflections make it
/// tridiagonal, then QR steps with implicit shifts make it diagonal. Rows hold the vectors throughout, so that
/// loops run along arrays.
///
/// Golub, Van Loan: Matrix Computations, sections 8.3.1 and 8.3.3.
final class HouseholderEigen {
    private static final int MOST_STEPS = 60;

    private final int n;
    private final double[][] a;
    /// Row `k` becomes eigenvector `k`.
    private final double[][] vectors;
    private final double[] diagonal;
    private final double[] beside;

    private HouseholderEigen(double[][] matrix) {
        n = matrix.length;
        a = new double[n][];
        vectors = new double[n][n];
        diagonal = new double[n];
        beside = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            vectors[i][i] = 1;
        }
    }

    /// @param matrix symmetric; not changed
    /// @param values where the eigenvalues go, in no order
    /// @return eigenvector `k` in row `k`
    static double[][] of(double[][] matrix, double[] values) {
        HouseholderEigen eigen = new HouseholderEigen(matrix);
        eigen.reduce();
        eigen.iterate();
        System.arraycopy(eigen.diagonal, 0, values, 0, values.length);
        return eigen.vectors;
    }

    /// Each reflection `I - 2 v v'` clears a column below the place beside the diagonal; `vectors` becomes
    /// the transposed product of all of them.
    private void reduce() {
        double[] v = new double[n];
        double[] w = new double[n];
        for (int k = 0; k < n - 2; k++) {
            double length = 0;
            for (int i = k + 1; i < n; i++) {
                v[i] = a[i][k];
                length += v[i] * v[i];
            }
            length = Math.sqrt(length);
            if (length == 0) {
                continue;
            }
            double pivot = v[k + 1];
            v[k + 1] += pivot < 0 ? -length : length;
            // length of v squared is 2 length (length + |pivot|)
            double factor = 1 / Math.sqrt(2 * length * (length + Math.abs(pivot)));
            for (int i = k + 1; i < n; i++) {
                v[i] *= factor;
            }
            reflect(k + 1, v, w);
            double other = pivot < 0 ? length : -length;
            a[k + 1][k] = other;
            a[k][k + 1] = other;
            for (int i = k + 2; i < n; i++) {
                a[i][k] = 0;
                a[k][i] = 0;
            }
            turn(k + 1, v, w);
        }
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i][i];
            beside[i] = i + 1 < n ? a[i + 1][i] : 0;
        }
    }

    /// `A = A - 2 v q' - 2 q v'` with `q = A v - (v' A v) v`, from a row and column on.
    private void reflect(int from, double[] v, double[] q) {
        java.util.Arrays.fill(q, from, n, 0);
        for (int i = from; i < n; i++) {
            add(v[i], a[i], q, from);
        }
        double product = 0;
        for (int i = from; i < n; i++) {
            product += v[i] * q[i];
        }
        add(-product, v, q, from);
        for (int i = from; i < n; i++) {
            add(-2 * v[i], q, a[i], from);
            add(-2 * q[i], v, a[i], from);
        }
    }

    /// `V = (I - 2 v v') V`
    private void turn(int from, double[] v, double[] sum) {
        java.util.Arrays.fill(sum, 0);
        for (int i = from; i < n; i++) {
            add(v[i], vectors[i], sum, 0);
        }
        for (int i = from; i < n; i++) {
            add(-2 * v[i], sum, vectors[i], 0);
        }
    }

    private void add(double factor, double[] of, double[] to, int from) {
        for (int j = from; j < n; j++) {
            to[j] += factor * of[j];
        }
    }

    private void iterate() {
        int last = n - 1;
        int steps = 0;
        while (last > 0) {
            if (isSmall(last - 1)) {
                beside[last - 1] = 0;
                last--;
                steps = 0;
                continue;
            }
            int first = last - 1;
            while (first > 0 && !isSmall(first - 1)) {
                first--;
            }
            if (steps++ > MOST_STEPS) {
                throw new ArithmeticException("eigenvalues do not converge");
            }
            step(first, last);
        }
    }

    private boolean isSmall(int k) {
        return Math.abs(beside[k]) <= 1e-16 * (Math.abs(diagonal[k]) + Math.abs(diagonal[k + 1]));
    }

    /// One QR step with Wilkinson's shift on an unreduced part.
    private void step(int first, int last) {
        double d = (diagonal[last - 1] - diagonal[last]) / 2;
        double e = beside[last - 1];
        double shift = diagonal[last] - e * e / (d + Math.copySign(Math.hypot(d, e), d));
        double x = diagonal[first] - shift;
        double z = beside[first];
        for (int k = first; k < last; k++) {
            double r = Math.hypot(x, z);
            double c = r == 0 ? 1 : x / r;
            double s = r == 0 ? 0 : z / r;
            if (k > first) {
                beside[k - 1] = r;
            }
            double p = diagonal[k];
            double q = diagonal[k + 1];
            double o = beside[k];
            diagonal[k] = c * c * p + 2 * c * s * o + s * s * q;
            diagonal[k + 1] = s * s * p - 2 * c * s * o + c * c * q;
            beside[k] = c * s * (q - p) + (c * c - s * s) * o;
            if (k + 1 < last) {
                x = beside[k];
                z = s * beside[k + 1];
                beside[k + 1] *= c;
            }
            rotate(vectors[k], vectors[k + 1], c, s);
        }
    }

    private static void rotate(double[] x, double[] y, double c, double s) {
        for (int j = 0; j < x.length; j++) {
            double p = x[j];
            double q = y[j];
            x[j] = c * p + s * q;
            y[j] = c * q - s * p;
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.util.Arrays;

/// A [NormalSystem] in plain Java. Eight rows are added at once, from copies, so that every array in the innermost
/// loop is read and written at the same index: only such loops does the compiler turn into vector instructions.
public final class NormalEquations implements NormalSystem {
    private static final int AT_ONCE = 8;

    private final int n;
    private final float[][] matrix;
    private final float[] right;
    private final float[] given;
    private double explained;
    private final float[][] rows;
    private final float[] weights = new float[AT_ONCE];
    private final float[] wanted = new float[AT_ONCE];

    /// @param n number of unknowns
    public NormalEquations(int n) {
        this.n = n;
        matrix = new float[n][n];
        right = new float[n];
        given = new float[n];
        rows = new float[AT_ONCE][n];
    }

    @Override
    public void begin(float[] base) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(base, i * n, matrix[i], 0, n);
        }
        Arrays.fill(right, 0f);
    }

    @Override
    public void add(float[] from, int[] row, float[] weight, float[] target, int first, int last) {
        for (int at = first; at < last; at += AT_ONCE) {
            for (int m = 0; m < AT_ONCE; m++) {
                boolean more = at + m < last;
                weights[m] = more ? weight[at + m] : 0f;
                wanted[m] = more ? target[at + m] : 0f;
                if (more) {
                    System.arraycopy(from, row[at + m] * n, rows[m], 0, n);
                } else {
                    Arrays.fill(rows[m], 0f);
                }
            }
            addEight();
        }
    }

    private void addEight() {
        float[] p = rows[0];
        float[] q = rows[1];
        float[] r = rows[2];
        float[] s = rows[3];
        float[] t = rows[4];
        float[] u = rows[5];
        float[] v = rows[6];
        float[] w = rows[7];
        for (int i = 0; i < n; i++) {
            line(matrix[i], Math.min(n, (i + 8) & ~7), p, q, r, s, t, u, v, w, weights[0] * p[i], weights[1] * q[i], weights[2] * r[i],
                    weights[3] * s[i], weights[4] * t[i], weights[5] * u[i], weights[6] * v[i], weights[7] * w[i]);
        }
        line(right, n, p, q, r, s, t, u, v, w, wanted[0], wanted[1], wanted[2], wanted[3], wanted[4], wanted[5], wanted[6],
                wanted[7]);
    }

    /// The lower half of the matrix is summed, up to a multiple of eight, and mirrored in the end: a loop that
    /// begins at nought is several times as quick as one that ends at a fixed place.
    private static void line(
            float[] a, int to, float[] p, float[] q, float[] r, float[] s, float[] t, float[] u, float[] v, float[] w,
            float xp, float xq, float xr, float xs, float xt, float xu, float xv, float xw) {
        for (int j = 0; j < to; j++) {
            a[j] += ((xp * p[j] + xq * q[j]) + (xr * r[j] + xs * s[j])) + ((xt * t[j] + xu * u[j]) + (xv * v[j] + xw * w[j]));
        }
    }

    @Override
    public void addToDiagonal(float value) {
        for (int i = 0; i < n; i++) {
            matrix[i][i] += value;
        }
    }

    @Override
    public float trace() {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    @Override
    public boolean solve(float[] out, int at) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
        System.arraycopy(right, 0, given, 0, n);
        if (!Cholesky.solve(matrix, n, right)) {
            return false;
        }
        explained = 0;
        for (int i = 0; i < n; i++) {
            explained += (double) given[i] * right[i];
        }
        System.arraycopy(right, 0, out, at, n);
        return true;
    }

    @Override
    public double explained() {
        return explained;
    }
}

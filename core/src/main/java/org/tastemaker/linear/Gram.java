// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import org.tastemaker.parallel.Parallel;

/// Sums of outer products of rows.
public final class Gram {
    private static final int BLOCK = 512;

    private Gram() {}

    /// @param rows one row of `d` numbers after the other
    /// @return the product of the transposed matrix with the matrix, `d * d` numbers; the sums are made in blocks
    ///     in a fixed order, so that they do not depend on the number of threads
    public static double[] of(float[] rows, int count, int d, int threads) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        float[][] parts = new float[blocks][];
        Parallel.each(threads, blocks, 1, (from, to) -> {
            float[] part = new float[d * d];
            int last = Math.min(count, to * BLOCK);
            for (int r = from * BLOCK; r < last; r++) {
                add(part, d, rows, r * d, 1f);
            }
            parts[from] = part;
        });
        double[] sum = new double[d * d];
        for (float[] part : parts) {
            for (int i = 0; i < d; i++) {
                for (int j = i; j < d; j++) {
                    sum[i * d + j] += part[i * d + j];
                }
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                sum[i * d + j] = sum[j * d + i];
            }
        }
        return sum;
    }

    /// Adds `weight` times the outer product of a row with itself to the upper half of `a`.
    public static void add(float[] a, int d, float[] rows, int at, float weight) {
        for (int i = 0; i < d; i++) {
            float x = weight * rows[at + i];
            int row = i * d;
            for (int j = i; j < d; j++) {
                a[row + j] += x * rows[at + j];
            }
        }
    }

    /// As [#add] for eight rows at once, which reads and writes `a` an eighth as often.
    ///
    /// @param at where each of the rows begins: eight places from `first`, as numbers of rows
    /// @param weight their weights, eight places from `first`
    public static void add8(float[] a, int d, float[] rows, int[] at, float[] weight, int first) {
        int p = at[first] * d;
        int q = at[first + 1] * d;
        int r = at[first + 2] * d;
        int s = at[first + 3] * d;
        int t = at[first + 4] * d;
        int u = at[first + 5] * d;
        int v = at[first + 6] * d;
        int w = at[first + 7] * d;
        for (int i = 0; i < d; i++) {
            float xp = weight[first] * rows[p + i];
            float xq = weight[first + 1] * rows[q + i];
            float xr = weight[first + 2] * rows[r + i];
            float xs = weight[first + 3] * rows[s + i];
            float xt = weight[first + 4] * rows[t + i];
            float xu = weight[first + 5] * rows[u + i];
            float xv = weight[first + 6] * rows[v + i];
            float xw = weight[first + 7] * rows[w + i];
            int row = i * d;
            for (int j = i; j < d; j++) {
                a[row + j] += ((xp * rows[p + j] + xq * rows[q + j]) + (xr * rows[r + j] + xs * rows[s + j]))
                        + ((xt * rows[t + j] + xu * rows[u + j]) + (xv * rows[v + j] + xw * rows[w + j]));
            }
        }
    }
}

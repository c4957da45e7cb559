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
                add(part, d, rows, r * d);
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

    // Adds the outer product of a row with itself to the upper half of `a`.
    private static void add(float[] a, int d, float[] rows, int at) {
        for (int i = 0; i < d; i++) {
            float x = rows[at + i];
            int row = i * d;
            for (int j = i; j < d; j++) {
                a[row + j] += x * rows[at + j];
            }
        }
    }
}

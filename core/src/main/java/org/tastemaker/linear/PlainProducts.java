// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.nio.FloatBuffer;

/// Products in plain Java. Columns of `c` are worked on in tiles whose part of `b` is turned first, so that the
/// innermost loop reads and writes at one index and becomes vector instructions.
final class PlainProducts {
    private static final int TILE = 128;

    private PlainProducts() {}

    static void product(
            int m, int n, int k, float alpha, FloatBuffer a, FloatBuffer b, float beta, FloatBuffer c, int stride) {
        float[][] turned = new float[k][TILE];
        float[] row = new float[k];
        float[] sum = new float[TILE];
        float[] old = new float[TILE];
        for (int from = 0; from < n; from += TILE) {
            int width = Math.min(TILE, n - from);
            for (int j = 0; j < width; j++) {
                b.get((from + j) * k, row, 0, k);
                for (int l = 0; l < k; l++) {
                    turned[l][j] = row[l];
                }
            }
            for (int r = 0; r < m; r++) {
                a.get(r * k, row, 0, k);
                java.util.Arrays.fill(sum, 0f);
                for (int l = 0; l < k; l++) {
                    add(row[l], turned[l], sum);
                }
                int at = r * stride + from;
                if (beta != 0) {
                    c.get(at, old, 0, width);
                }
                for (int j = 0; j < width; j++) {
                    sum[j] = alpha * sum[j] + (beta == 0 ? 0 : beta * old[j]);
                }
                c.put(at, sum, 0, width);
            }
        }
    }

    private static void add(float factor, float[] of, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * of[j];
        }
    }
}

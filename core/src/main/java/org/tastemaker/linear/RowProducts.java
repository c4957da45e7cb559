// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// [Products] in plain Java: the matrix is held column after column so that the inner loop
/// runs over rows and becomes vector instructions.
///
/// @param count number of rows
/// @param d numbers in a row
/// @param columns column `k` is `columns[k * count] .. columns[(k + 1) * count - 1]`
public record RowProducts(int count, int d, float[] columns) implements Products {
    private static final int TILE = 2048;

    /// @param rows one row of `d` numbers after the other
    public static RowProducts of(float[] rows, int count, int d) {
        float[] columns = new float[count * d];
        for (int r = 0; r < count; r++) {
            for (int k = 0; k < d; k++) {
                columns[k * count + r] = rows[r * d + k];
            }
        }
        return new RowProducts(count, d, columns);
    }

    @Override
    public void times(float[][] vectors, float[][] out) {
        for (int from = 0; from < count; from += TILE) {
            int to = Math.min(count, from + TILE);
            for (int v = 0; v < vectors.length; v++) {
                tile(vectors[v], out[v], from, to);
            }
        }
    }

    private void tile(float[] x, float[] out, int from, int to) {
        java.util.Arrays.fill(out, from, to, 0f);
        int k = 0;
        for (; k + 4 <= d; k += 4) {
            float a = x[k];
            float b = x[k + 1];
            float c = x[k + 2];
            float e = x[k + 3];
            int p = k * count;
            int q = p + count;
            int r = q + count;
            int s = r + count;
            for (int i = from; i < to; i++) {
                out[i] += (a * columns[p + i] + b * columns[q + i]) + (c * columns[r + i] + e * columns[s + i]);
            }
        }
        for (; k < d; k++) {
            float a = x[k];
            int p = k * count;
            for (int i = from; i < to; i++) {
                out[i] += a * columns[p + i];
            }
        }
    }

    @Override
    public float times(float[] x, int row) {
        float sum = 0;
        for (int k = 0; k < d; k++) {
            sum += x[k] * columns[k * count + row];
        }
        return sum;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.tastemaker.linear.NormalSystem;

/// Rows are packed one after the other and go to the matrix block by block, in [Tiles]; so does Cholesky's factor,
/// four rows at a time, with all rows above them.
final class VectorSystem implements NormalSystem {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    /// Packed rows that stay in the nearest cache while all tiles meet them.
    private static final int BLOCK = 64;

    private final int n;
    private final int stride;
    private final float[] matrix;
    private final float[] minus;
    private final float[] right;
    private final float[] solution;
    /// One divided by each number of the factor's diagonal.
    private final float[] inverse;
    private final float[] rows;
    private final float[] weighted;
    private double explained;

    VectorSystem(int n) {
        this.n = n;
        stride = Tiles.padded(n);
        matrix = new float[Math.multiplyExact(stride, stride)];
        minus = new float[matrix.length];
        right = new float[stride];
        solution = new float[stride];
        inverse = new float[n];
        rows = new float[BLOCK * stride];
        weighted = new float[BLOCK * stride];
    }

    @Override
    public void begin(float[] base) {
        for (int i = 0; i < n; i++) {
            int from = i - i % L;
            System.arraycopy(base, i * n + from, matrix, i * stride + from, n - from);
        }
        Arrays.fill(right, 0f);
    }

    @Override
    public void add(float[] from, int[] row, float[] weight, float[] target, int first, int last) {
        for (int at = first; at < last; at += BLOCK) {
            int size = Math.min(BLOCK, last - at);
            boolean alike = true;
            for (int r = 0; r < size; r++) {
                alike &= weight[at + r] == 1f;
            }
            int done = 0;
            for (; done + 4 * L <= n; done += 4 * L) {
                packFour(from, row, target, at, size, done);
            }
            for (int k = done; k < stride; k += L) {
                if (k + L <= n) {
                    pack(from, row, target, at, size, k);
                } else {
                    packRest(from, row, target, at, size, k);
                }
            }
            if (!alike) {
                for (int r = 0; r < size; r++) {
                    scale(weight[at + r], rows, weighted, r * stride);
                }
            }
            Tiles.addSquares(alike ? rows : weighted, 0, rows, 0, size, stride, matrix);
        }
    }

    /// Does for four vectors of each row what [#pack] does for one: a row's memory is waited for once.
    private void packFour(float[] from, int[] row, float[] target, int at, int size, int k) {
        FloatVector a = FloatVector.fromArray(LANES, right, k);
        FloatVector b = FloatVector.fromArray(LANES, right, k + L);
        FloatVector c = FloatVector.fromArray(LANES, right, k + 2 * L);
        FloatVector d = FloatVector.fromArray(LANES, right, k + 3 * L);
        for (int r = 0; r < size; r++) {
            int p = row[at + r] * n + k;
            int q = r * stride + k;
            FloatVector times = FloatVector.broadcast(LANES, target[at + r]);
            FloatVector x = FloatVector.fromArray(LANES, from, p);
            FloatVector y = FloatVector.fromArray(LANES, from, p + L);
            FloatVector z = FloatVector.fromArray(LANES, from, p + 2 * L);
            FloatVector v = FloatVector.fromArray(LANES, from, p + 3 * L);
            x.intoArray(rows, q);
            y.intoArray(rows, q + L);
            z.intoArray(rows, q + 2 * L);
            v.intoArray(rows, q + 3 * L);
            a = x.fma(times, a);
            b = y.fma(times, b);
            c = z.fma(times, c);
            d = v.fma(times, d);
        }
        a.intoArray(right, k);
        b.intoArray(right, k + L);
        c.intoArray(right, k + 2 * L);
        d.intoArray(right, k + 3 * L);
    }

    /// Copies some columns of rows, and adds their multiples to the right side.
    private void pack(float[] from, int[] row, float[] target, int at, int size, int k) {
        FloatVector sum = FloatVector.fromArray(LANES, right, k);
        for (int r = 0; r < size; r++) {
            FloatVector part = FloatVector.fromArray(LANES, from, row[at + r] * n + k);
            part.intoArray(rows, r * stride + k);
            sum = part.fma(FloatVector.broadcast(LANES, target[at + r]), sum);
        }
        sum.intoArray(right, k);
    }

    private void packRest(float[] from, int[] row, float[] target, int at, int size, int k) {
        for (int r = 0; r < size; r++) {
            for (int c = k; c < n; c++) {
                float number = from[row[at + r] * n + c];
                rows[r * stride + c] = number;
                right[c] = Math.fma(number, target[at + r], right[c]);
            }
        }
    }

    /// Adds a multiple of a row to another, from a place on.
    private void addRow(float[] to, int toAt, float factor, float[] from, int fromAt, int start) {
        for (int k = start; k < stride; k += L) {
            FloatVector.fromArray(LANES, from, fromAt + k)
                    .fma(FloatVector.broadcast(LANES, factor), FloatVector.fromArray(LANES, to, toAt + k))
                    .intoArray(to, toAt + k);
        }
    }

    private void scale(float factor, float[] from, float[] to, int at) {
        for (int k = 0; k < stride; k += L) {
            FloatVector.fromArray(LANES, from, at + k).mul(factor).intoArray(to, at + k);
        }
    }

    @Override
    public void addToDiagonal(float value) {
        for (int i = 0; i < n; i++) {
            matrix[i * stride + i] += value;
        }
    }

    @Override
    public float trace() {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += matrix[i * stride + i];
        }
        return sum;
    }

    @Override
    public boolean solve(float[] out, int at) {
        if (!factorise()) {
            return false;
        }
        // U is the factor: first U' y = b, then U x = y
        explained = 0;
        for (int k = 0; k < n; k++) {
            float y = right[k] * inverse[k];
            addRow(right, 0, -y, matrix, k * stride, k - k % L);
            right[k] = y;
            explained += (double) y * y;
        }
        Arrays.fill(solution, 0f);
        for (int k = n - 1; k >= 0; k--) {
            FloatVector sum = FloatVector.zero(LANES);
            for (int j = k - k % L; j < stride; j += L) {
                sum = FloatVector.fromArray(LANES, matrix, k * stride + j).fma(FloatVector.fromArray(LANES, solution, j), sum);
            }
            solution[k] = (right[k] - LaneSum.of(sum)) * inverse[k];
        }
        System.arraycopy(solution, 0, out, at, n);
        return true;
    }

    @Override
    public double explained() {
        return explained;
    }

    /// @return false if a pivot is not above zero
    private boolean factorise() {
        for (int k = 0; k < n; k += Tiles.ROWS) {
            Tiles.addRows(minus, k, matrix, stride);
            int last = Math.min(n, k + Tiles.ROWS);
            for (int i = k; i < last; i++) {
                int start = i - i % L;
                int row = i * stride;
                for (int m = k; m < i; m++) {
                    addRow(matrix, row, minus[m * stride + i], matrix, m * stride, start);
                }
                float pivot = matrix[row + i];
                if (!(pivot > 0)) {
                    return false;
                }
                inverse[i] = 1 / (float) Math.sqrt(pivot);
                finish(row, i, start, inverse[i]);
            }
        }
        return true;
    }

    /// Scales a row of the factor; what stands before the diagonal becomes zero, so that whole vectors can be used.
    private void finish(int row, int i, int start, float factor) {
        Arrays.fill(matrix, row + start, row + i, 0f);
        for (int j = start; j < stride; j += L) {
            FloatVector scaled = FloatVector.fromArray(LANES, matrix, row + j).mul(factor);
            scaled.intoArray(matrix, row + j);
            scaled.neg().intoArray(minus, row + j);
        }
    }
}

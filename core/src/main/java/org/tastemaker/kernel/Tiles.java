// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Products of narrow matrices in tiles that stay in registers: four rows by up to four vectors (two where the machine
/// has only sixteen registers for them). Rows are padded with
/// zeros to whole vectors, so that no tile has a rest. Of symmetric results the upper half counts; numbers below the
/// diagonal are touched only within the vectors that the diagonal goes through.
final class Tiles {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    static final int L = LANES.length();
    static final int ROWS = 4;
    /// Whether there are thirty-two vector registers, as wherever vectors have sixteen numbers.
    private static final boolean MANY = L >= 16;

    private Tiles() {}

    /// @return the next multiple of the numbers in a vector
    static int padded(int n) {
        return (n + L - 1) / L * L;
    }

    /// Adds `transposed left * right` to the upper half of `a`, whose sides are `stride` long.
    ///
    /// @param rows number of rows of `left` and `right`, which are `stride` apart
    static void addSquares(float[] left, int leftAt, float[] right, int rightAt, int rows, int stride, float[] a) {
        for (int i = 0; i < stride; i += ROWS) {
            addToRows(left, leftAt + i, right, rightAt, rows, stride, a, i);
        }
    }

    /// Adds to four rows of `a`, beginning with row `k`, from their diagonal on, the product of `transposed left` and
    /// `a` as far as both consist of the rows above.
    static void addRows(float[] left, int k, float[] a, int stride) {
        addToRows(left, k, a, 0, k, stride, a, k);
    }

    /// Adds to four rows of `a`, beginning with row `i`, from their diagonal on.
    static void addToRows(
            float[] left, int leftAt, float[] right, int rightAt, int rows, int stride, float[] a, int i) {
        int j = i - i % L;
        int row = i * stride;
        for (; MANY && j + 4 * L <= stride; j += 4 * L) {
            addFour(left, leftAt, right, rightAt + j, rows, stride, a, row + j);
        }
        if (MANY && j + 3 * L <= stride) {
            addThree(left, leftAt, right, rightAt + j, rows, stride, a, row + j);
            j += 3 * L;
        }
        for (; j + 2 * L <= stride; j += 2 * L) {
            addTwo(left, leftAt, right, rightAt + j, rows, stride, a, row + j);
        }
        if (j < stride) {
            addOne(left, leftAt, right, rightAt + j, rows, stride, a, row + j);
        }
    }

    private static void addFour(
            float[] left, int leftAt, float[] right, int rightAt, int rows, int stride, float[] a, int at) {
        int second = at + stride;
        int third = second + stride;
        int fourth = third + stride;
        FloatVector a0 = FloatVector.fromArray(LANES, a, at);
        FloatVector a1 = FloatVector.fromArray(LANES, a, at + L);
        FloatVector a2 = FloatVector.fromArray(LANES, a, at + 2 * L);
        FloatVector a3 = FloatVector.fromArray(LANES, a, at + 3 * L);
        FloatVector b0 = FloatVector.fromArray(LANES, a, second);
        FloatVector b1 = FloatVector.fromArray(LANES, a, second + L);
        FloatVector b2 = FloatVector.fromArray(LANES, a, second + 2 * L);
        FloatVector b3 = FloatVector.fromArray(LANES, a, second + 3 * L);
        FloatVector c0 = FloatVector.fromArray(LANES, a, third);
        FloatVector c1 = FloatVector.fromArray(LANES, a, third + L);
        FloatVector c2 = FloatVector.fromArray(LANES, a, third + 2 * L);
        FloatVector c3 = FloatVector.fromArray(LANES, a, third + 3 * L);
        FloatVector d0 = FloatVector.fromArray(LANES, a, fourth);
        FloatVector d1 = FloatVector.fromArray(LANES, a, fourth + L);
        FloatVector d2 = FloatVector.fromArray(LANES, a, fourth + 2 * L);
        FloatVector d3 = FloatVector.fromArray(LANES, a, fourth + 3 * L);
        for (int r = 0, p = leftAt, q = rightAt; r < rows; r++, p += stride, q += stride) {
            FloatVector x = FloatVector.fromArray(LANES, right, q);
            FloatVector y = FloatVector.fromArray(LANES, right, q + L);
            FloatVector z = FloatVector.fromArray(LANES, right, q + 2 * L);
            FloatVector v = FloatVector.fromArray(LANES, right, q + 3 * L);
            FloatVector w = FloatVector.broadcast(LANES, left[p]);
            a0 = w.fma(x, a0);
            a1 = w.fma(y, a1);
            a2 = w.fma(z, a2);
            a3 = w.fma(v, a3);
            w = FloatVector.broadcast(LANES, left[p + 1]);
            b0 = w.fma(x, b0);
            b1 = w.fma(y, b1);
            b2 = w.fma(z, b2);
            b3 = w.fma(v, b3);
            w = FloatVector.broadcast(LANES, left[p + 2]);
            c0 = w.fma(x, c0);
            c1 = w.fma(y, c1);
            c2 = w.fma(z, c2);
            c3 = w.fma(v, c3);
            w = FloatVector.broadcast(LANES, left[p + 3]);
            d0 = w.fma(x, d0);
            d1 = w.fma(y, d1);
            d2 = w.fma(z, d2);
            d3 = w.fma(v, d3);
        }
        a0.intoArray(a, at);
        a1.intoArray(a, at + L);
        a2.intoArray(a, at + 2 * L);
        a3.intoArray(a, at + 3 * L);
        b0.intoArray(a, second);
        b1.intoArray(a, second + L);
        b2.intoArray(a, second + 2 * L);
        b3.intoArray(a, second + 3 * L);
        c0.intoArray(a, third);
        c1.intoArray(a, third + L);
        c2.intoArray(a, third + 2 * L);
        c3.intoArray(a, third + 3 * L);
        d0.intoArray(a, fourth);
        d1.intoArray(a, fourth + L);
        d2.intoArray(a, fourth + 2 * L);
        d3.intoArray(a, fourth + 3 * L);
    }

    private static void addThree(
            float[] left, int leftAt, float[] right, int rightAt, int rows, int stride, float[] a, int at) {
        int second = at + stride;
        int third = second + stride;
        int fourth = third + stride;
        FloatVector a0 = FloatVector.fromArray(LANES, a, at);
        FloatVector a1 = FloatVector.fromArray(LANES, a, at + L);
        FloatVector a2 = FloatVector.fromArray(LANES, a, at + 2 * L);
        FloatVector b0 = FloatVector.fromArray(LANES, a, second);
        FloatVector b1 = FloatVector.fromArray(LANES, a, second + L);
        FloatVector b2 = FloatVector.fromArray(LANES, a, second + 2 * L);
        FloatVector c0 = FloatVector.fromArray(LANES, a, third);
        FloatVector c1 = FloatVector.fromArray(LANES, a, third + L);
        FloatVector c2 = FloatVector.fromArray(LANES, a, third + 2 * L);
        FloatVector d0 = FloatVector.fromArray(LANES, a, fourth);
        FloatVector d1 = FloatVector.fromArray(LANES, a, fourth + L);
        FloatVector d2 = FloatVector.fromArray(LANES, a, fourth + 2 * L);
        for (int r = 0, p = leftAt, q = rightAt; r < rows; r++, p += stride, q += stride) {
            FloatVector x = FloatVector.fromArray(LANES, right, q);
            FloatVector y = FloatVector.fromArray(LANES, right, q + L);
            FloatVector z = FloatVector.fromArray(LANES, right, q + 2 * L);
            FloatVector w = FloatVector.broadcast(LANES, left[p]);
            a0 = w.fma(x, a0);
            a1 = w.fma(y, a1);
            a2 = w.fma(z, a2);
            w = FloatVector.broadcast(LANES, left[p + 1]);
            b0 = w.fma(x, b0);
            b1 = w.fma(y, b1);
            b2 = w.fma(z, b2);
            w = FloatVector.broadcast(LANES, left[p + 2]);
            c0 = w.fma(x, c0);
            c1 = w.fma(y, c1);
            c2 = w.fma(z, c2);
            w = FloatVector.broadcast(LANES, left[p + 3]);
            d0 = w.fma(x, d0);
            d1 = w.fma(y, d1);
            d2 = w.fma(z, d2);
        }
        a0.intoArray(a, at);
        a1.intoArray(a, at + L);
        a2.intoArray(a, at + 2 * L);
        b0.intoArray(a, second);
        b1.intoArray(a, second + L);
        b2.intoArray(a, second + 2 * L);
        c0.intoArray(a, third);
        c1.intoArray(a, third + L);
        c2.intoArray(a, third + 2 * L);
        d0.intoArray(a, fourth);
        d1.intoArray(a, fourth + L);
        d2.intoArray(a, fourth + 2 * L);
    }

    private static void addTwo(
            float[] left, int leftAt, float[] right, int rightAt, int rows, int stride, float[] a, int at) {
        int second = at + stride;
        int third = second + stride;
        int fourth = third + stride;
        FloatVector a0 = FloatVector.fromArray(LANES, a, at);
        FloatVector a1 = FloatVector.fromArray(LANES, a, at + L);
        FloatVector b0 = FloatVector.fromArray(LANES, a, second);
        FloatVector b1 = FloatVector.fromArray(LANES, a, second + L);
        FloatVector c0 = FloatVector.fromArray(LANES, a, third);
        FloatVector c1 = FloatVector.fromArray(LANES, a, third + L);
        FloatVector d0 = FloatVector.fromArray(LANES, a, fourth);
        FloatVector d1 = FloatVector.fromArray(LANES, a, fourth + L);
        for (int r = 0, p = leftAt, q = rightAt; r < rows; r++, p += stride, q += stride) {
            FloatVector x = FloatVector.fromArray(LANES, right, q);
            FloatVector y = FloatVector.fromArray(LANES, right, q + L);
            FloatVector w = FloatVector.broadcast(LANES, left[p]);
            a0 = w.fma(x, a0);
            a1 = w.fma(y, a1);
            w = FloatVector.broadcast(LANES, left[p + 1]);
            b0 = w.fma(x, b0);
            b1 = w.fma(y, b1);
            w = FloatVector.broadcast(LANES, left[p + 2]);
            c0 = w.fma(x, c0);
            c1 = w.fma(y, c1);
            w = FloatVector.broadcast(LANES, left[p + 3]);
            d0 = w.fma(x, d0);
            d1 = w.fma(y, d1);
        }
        a0.intoArray(a, at);
        a1.intoArray(a, at + L);
        b0.intoArray(a, second);
        b1.intoArray(a, second + L);
        c0.intoArray(a, third);
        c1.intoArray(a, third + L);
        d0.intoArray(a, fourth);
        d1.intoArray(a, fourth + L);
    }

    private static void addOne(
            float[] left, int leftAt, float[] right, int rightAt, int rows, int stride, float[] a, int at) {
        int second = at + stride;
        int third = second + stride;
        int fourth = third + stride;
        FloatVector a0 = FloatVector.fromArray(LANES, a, at);
        FloatVector b0 = FloatVector.fromArray(LANES, a, second);
        FloatVector c0 = FloatVector.fromArray(LANES, a, third);
        FloatVector d0 = FloatVector.fromArray(LANES, a, fourth);
        for (int r = 0, p = leftAt, q = rightAt; r < rows; r++, p += stride, q += stride) {
            FloatVector x = FloatVector.fromArray(LANES, right, q);
            FloatVector w = FloatVector.broadcast(LANES, left[p]);
            a0 = w.fma(x, a0);
            w = FloatVector.broadcast(LANES, left[p + 1]);
            b0 = w.fma(x, b0);
            w = FloatVector.broadcast(LANES, left[p + 2]);
            c0 = w.fma(x, c0);
            w = FloatVector.broadcast(LANES, left[p + 3]);
            d0 = w.fma(x, d0);
        }
        a0.intoArray(a, at);
        b0.intoArray(a, second);
        c0.intoArray(a, third);
        d0.intoArray(a, fourth);
    }
}

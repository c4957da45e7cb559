// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.tastemaker.linear.Products;

/// The matrix is held in panels of as many rows as two vectors have numbers, each panel column after column: while
/// one stays in the nearest cache it meets all vectors, four at a time.
///
/// @param count number of rows
/// @param d numbers in a row
/// @param panels number `k` of row `r` is `panels[(r / W * d + k) * W + r % W]`; rows of zeros fill up the last
record VectorProducts(int count, int d, float[] panels) implements Products {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final int W = 2 * L;
    private static final int AT_ONCE = 4;

    static VectorProducts of(float[] rows, int count, int d) {
        int number = (count + W - 1) / W;
        float[] panels = new float[Math.multiplyExact(number, d * W)];
        for (int r = 0; r < count; r++) {
            int at = r / W * d * W + r % W;
            for (int k = 0; k < d; k++) {
                panels[at + k * W] = rows[r * d + k];
            }
        }
        return new VectorProducts(count, d, panels);
    }

    @Override
    public void times(float[][] vectors, float[][] out) {
        int n = vectors.length;
        float[] rest = new float[W];
        for (int from = 0; from < count; from += W) {
            int at = from * d;
            int width = Math.min(W, count - from);
            int v = 0;
            if (width == W) {
                for (; v + AT_ONCE <= n; v += AT_ONCE) {
                    four(vectors, out, v, at, from);
                }
            }
            for (; v < n; v++) {
                one(vectors[v], at, rest);
                System.arraycopy(rest, 0, out[v], from, width);
            }
        }
    }

    private void four(float[][] vectors, float[][] out, int v, int at, int from) {
        float[] a = vectors[v];
        float[] b = vectors[v + 1];
        float[] c = vectors[v + 2];
        float[] e = vectors[v + 3];
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector a1 = a0;
        FloatVector b0 = a0;
        FloatVector b1 = a0;
        FloatVector c0 = a0;
        FloatVector c1 = a0;
        FloatVector e0 = a0;
        FloatVector e1 = a0;
        for (int k = 0, p = at; k < d; k++, p += W) {
            FloatVector x = FloatVector.fromArray(LANES, panels, p);
            FloatVector y = FloatVector.fromArray(LANES, panels, p + L);
            FloatVector w = FloatVector.broadcast(LANES, a[k]);
            a0 = w.fma(x, a0);
            a1 = w.fma(y, a1);
            w = FloatVector.broadcast(LANES, b[k]);
            b0 = w.fma(x, b0);
            b1 = w.fma(y, b1);
            w = FloatVector.broadcast(LANES, c[k]);
            c0 = w.fma(x, c0);
            c1 = w.fma(y, c1);
            w = FloatVector.broadcast(LANES, e[k]);
            e0 = w.fma(x, e0);
            e1 = w.fma(y, e1);
        }
        a0.intoArray(out[v], from);
        a1.intoArray(out[v], from + L);
        b0.intoArray(out[v + 1], from);
        b1.intoArray(out[v + 1], from + L);
        c0.intoArray(out[v + 2], from);
        c1.intoArray(out[v + 2], from + L);
        e0.intoArray(out[v + 3], from);
        e1.intoArray(out[v + 3], from + L);
    }

    /// Adds up in the same order as [#four], so that a user's scores do not depend on who is scored beside her.
    private void one(float[] a, int at, float[] out) {
        FloatVector a0 = FloatVector.zero(LANES);
        FloatVector a1 = a0;
        for (int k = 0, p = at; k < d; k++, p += W) {
            FloatVector w = FloatVector.broadcast(LANES, a[k]);
            a0 = w.fma(FloatVector.fromArray(LANES, panels, p), a0);
            a1 = w.fma(FloatVector.fromArray(LANES, panels, p + L), a1);
        }
        a0.intoArray(out, 0);
        a1.intoArray(out, L);
    }

    @Override
    public float times(float[] x, int row) {
        int at = row / W * d * W + row % W;
        float sum = 0;
        for (int k = 0; k < d; k++) {
            sum = Math.fma(x[k], panels[at + k * W], sum);
        }
        return sum;
    }
}

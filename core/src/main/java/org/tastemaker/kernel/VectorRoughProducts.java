// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import java.util.Optional;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.tastemaker.linear.RoughProducts;

/// Each row is kept as bytes and one number that they are multiplied with: one user's products with all items of a
/// large catalogue wait for the memory, and that is a quarter of the way. The bytes lie in panels of as many rows as
/// four vectors have numbers, each panel column after column.
///
/// @param count number of rows
/// @param d numbers in a row
/// @param panels number `k` of row `r` is `panels[(r / W * d + k) * W + r % W] * scale[r]`, nearly
/// @param scale of each row, and zeros for the rows that fill up the last panel
/// @param errors see [#error]
record VectorRoughProducts(int count, int d, byte[] panels, float[] scale, float[] errors) implements RoughProducts {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    /// As many bytes as there are floats in a vector.
    private static final VectorSpecies<Byte> BYTES =
            L < 8 ? ByteVector.SPECIES_64 : VectorSpecies.of(byte.class, VectorShape.forBitSize(8 * L));
    private static final int W = 4 * L;
    private static final int LARGEST = Byte.MAX_VALUE;

    /// @return nothing where vectors are shorter than eight numbers, because no vector has so few bytes
    static Optional<RoughProducts> of(float[] rows, int count, int d) {
        if (L < 8) {
            return Optional.empty();
        }
        int filled = Math.multiplyExact((count + W - 1) / W, W);
        VectorRoughProducts made = new VectorRoughProducts(
                count, d, new byte[Math.multiplyExact(filled, d)], new float[filled], new float[count]);
        for (int r = 0; r < count; r++) {
            made.keep(rows, r);
        }
        return Optional.of(made);
    }

    private void keep(float[] rows, int r) {
        float most = 0;
        for (int k = 0; k < d; k++) {
            most = Math.max(most, Math.abs(rows[r * d + k]));
        }
        scale[r] = most / LARGEST;
        double squares = 0;
        for (int k = 0; k < d; k++) {
            float number = rows[r * d + k];
            int kept = scale[r] == 0 ? 0 : Math.clamp(Math.round(number / scale[r]), -LARGEST, LARGEST);
            panels[(r / W * d + k) * W + r % W] = (byte) kept;
            double wrong = number - (double) scale[r] * kept;
            squares += wrong * wrong;
        }
        errors[r] = Math.nextUp((float) Math.sqrt(squares));
    }

    @Override
    public float error(int row) {
        return errors[row];
    }

    @Override
    public void times(float[] x, float[] out) {
        int whole = count - count % W;
        for (int from = 0; from < whole; from += W) {
            panel(x, from, out, from);
        }
        if (whole < count) {
            float[] rest = new float[W];
            panel(x, whole, rest, 0);
            System.arraycopy(rest, 0, out, whole, count - whole);
        }
    }

    private void panel(float[] x, int from, float[] out, int at) {
        FloatVector a = FloatVector.zero(LANES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector e = a;
        for (int k = 0, p = from * d; k < d; k++, p += W) {
            FloatVector w = FloatVector.broadcast(LANES, x[k]);
            a = w.fma(floats(p), a);
            b = w.fma(floats(p + L), b);
            c = w.fma(floats(p + 2 * L), c);
            e = w.fma(floats(p + 3 * L), e);
        }
        a.mul(FloatVector.fromArray(LANES, scale, from)).intoArray(out, at);
        b.mul(FloatVector.fromArray(LANES, scale, from + L)).intoArray(out, at + L);
        c.mul(FloatVector.fromArray(LANES, scale, from + 2 * L)).intoArray(out, at + 2 * L);
        e.mul(FloatVector.fromArray(LANES, scale, from + 3 * L)).intoArray(out, at + 3 * L);
    }

    private FloatVector floats(int at) {
        return (FloatVector) ByteVector.fromArray(BYTES, panels, at).convertShape(VectorOperators.B2F, LANES, 0);
    }
}

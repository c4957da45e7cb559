// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import java.util.Optional;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.tastemaker.linear.NormalSystem;
import org.tastemaker.linear.ProductSearch;
import org.tastemaker.linear.Products;
import org.tastemaker.linear.Scan;
import org.tastemaker.parallel.Parallel;

/// In vector instructions, as wide as this machine has them.
record VectorKernels() implements Kernels {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int GRAM_BLOCK = 512;

    @Override
    public String name() {
        return "vector, " + LANES.vectorBitSize() + " bits";
    }

    @Override
    public NormalSystem system(int n) {
        return new VectorSystem(n);
    }

    @Override
    public Products products(float[] rows, int count, int d) {
        return VectorProducts.of(rows, count, d);
    }

    @Override
    public Optional<ProductSearch> search(float[] rows, float[] bias, int d) {
        return VectorRoughProducts.of(rows, bias.length, d).map(rough -> ProductSearch.of(rough, rows, bias, d, this));
    }

    @Override
    public double[] gram(float[] rows, int count, int d, int threads) {
        int blocks = (count + GRAM_BLOCK - 1) / GRAM_BLOCK;
        int stride = Tiles.padded(d);
        float[][] parts = new float[blocks][];
        Parallel.blocks(threads, blocks, 1, () -> {
            float[] packed = new float[stride == d ? 0 : GRAM_BLOCK * stride];
            return (from, to) -> {
                float[] part = new float[stride * stride];
                int first = from * GRAM_BLOCK;
                int size = Math.min(GRAM_BLOCK, count - first);
                if (stride == d) {
                    Tiles.addSquares(rows, first * d, rows, first * d, size, stride, part);
                } else {
                    for (int r = 0; r < size; r++) {
                        System.arraycopy(rows, (first + r) * d, packed, r * stride, d);
                    }
                    Tiles.addSquares(packed, 0, packed, 0, size, stride, part);
                }
                parts[from] = part;
            };
        });
        return sum(parts, d, stride);
    }

    /// Always in the same order; the upper half counts.
    private static double[] sum(float[][] parts, int d, int stride) {
        double[] sum = new double[d * d];
        for (float[] part : parts) {
            for (int i = 0; i < d; i++) {
                for (int j = i; j < d; j++) {
                    sum[i * d + j] += part[i * stride + j];
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

    @Override
    public float dot(float[] x, int xAt, float[] y, int yAt, int n) {
        FloatVector a = FloatVector.zero(LANES);
        FloatVector b = FloatVector.zero(LANES);
        int l = LANES.length();
        int k = 0;
        for (; k + 2 * l <= n; k += 2 * l) {
            a = FloatVector.fromArray(LANES, x, xAt + k).fma(FloatVector.fromArray(LANES, y, yAt + k), a);
            b = FloatVector.fromArray(LANES, x, xAt + k + l).fma(FloatVector.fromArray(LANES, y, yAt + k + l), b);
        }
        for (; k + l <= n; k += l) {
            a = FloatVector.fromArray(LANES, x, xAt + k).fma(FloatVector.fromArray(LANES, y, yAt + k), a);
        }
        float sum = LaneSum.of(a.add(b));
        for (; k < n; k++) {
            sum += x[xAt + k] * y[yAt + k];
        }
        return sum;
    }

    @Override
    public int above(float[] numbers, int from, int to, float least) {
        int at = from;
        for (; at + LANES.length() <= to; at += LANES.length()) {
            VectorMask<Float> found =
                    FloatVector.fromArray(LANES, numbers, at).compare(VectorOperators.GT, least);
            if (found.anyTrue()) {
                return at + found.firstTrue();
            }
        }
        return Scan.plain(numbers, at, to, least);
    }

    @Override
    public void largest(float[] numbers, int groups, float[] largest) {
        int last = numbers.length - groups;
        int n = 0;
        for (; n + LANES.length() <= groups; n += LANES.length()) {
            FloatVector most = FloatVector.fromArray(LANES, numbers, n);
            for (int at = n + groups; at - n <= last; at += groups) {
                FloatVector other = FloatVector.fromArray(LANES, numbers, at);
                // Math.max minds zeros and NaN, which takes several instructions
                most = most.blend(other, other.compare(VectorOperators.GT, most));
            }
            most.intoArray(largest, n);
        }
        for (; n < groups; n++) {
            float most = numbers[n];
            for (int at = n + groups; at - n <= last; at += groups) {
                most = numbers[at] > most ? numbers[at] : most;
            }
            largest[n] = most;
        }
    }

    @Override
    public double dot(double[] x, double[] y) {
        DoubleVector a = DoubleVector.zero(DOUBLES);
        DoubleVector b = DoubleVector.zero(DOUBLES);
        int l = DOUBLES.length();
        int k = 0;
        for (; k + 2 * l <= x.length; k += 2 * l) {
            a = DoubleVector.fromArray(DOUBLES, x, k).fma(DoubleVector.fromArray(DOUBLES, y, k), a);
            b = DoubleVector.fromArray(DOUBLES, x, k + l).fma(DoubleVector.fromArray(DOUBLES, y, k + l), b);
        }
        double sum = LaneSum.of(a.add(b));
        for (; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}

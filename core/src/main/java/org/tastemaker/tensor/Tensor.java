// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tensor;

/// An array of numbers with a shape, row after row. Arrays are shared, never changed after construction.
public sealed interface Tensor {
    long[] shape();

    /// 32-bit floating-point numbers.
    record Floats(long[] shape, float[] values) implements Tensor {
        public Floats {
            check(shape, values.length);
        }

        /// @return a vector
        public static Floats of(float... values) {
            return new Floats(new long[] {values.length}, values);
        }
    }

    /// 64-bit floating-point numbers.
    record Doubles(long[] shape, double[] values) implements Tensor {
        public Doubles {
            check(shape, values.length);
        }
    }

    /// 32-bit whole numbers.
    record Ints(long[] shape, int[] values) implements Tensor {
        public Ints {
            check(shape, values.length);
        }
    }

    /// 64-bit whole numbers.
    record Longs(long[] shape, long[] values) implements Tensor {
        public Longs {
            check(shape, values.length);
        }
    }

    private static void check(long[] shape, int length) {
        long size = 1;
        for (long side : shape) {
            size = Math.multiplyExact(size, side);
        }
        if (size != length) {
            throw new IllegalArgumentException("shape " + java.util.Arrays.toString(shape) + " is not " + length + " numbers");
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Loops over short vectors, each written so that the compiler makes vector instructions of it: all arrays are
/// read and written at the same index, from nought.
public final class Vectors {
    private Vectors() {}

    /// @param scratch as long as the vectors; overwritten
    /// @return the product of `x` and `y`
    public static float dot(float[] x, float[] y, float[] scratch) {
        for (int k = 0; k < scratch.length; k++) {
            scratch[k] = x[k] * y[k];
        }
        return sum(scratch);
    }

    /// @param scratch as long as the vectors; overwritten
    /// @return the product of `x` and `y - z`
    public static float dotDifference(float[] x, float[] y, float[] z, float[] scratch) {
        for (int k = 0; k < scratch.length; k++) {
            scratch[k] = x[k] * (y[k] - z[k]);
        }
        return sum(scratch);
    }

    /// Four sums, because one would wait for itself.
    private static float sum(float[] x) {
        int n = x.length;
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        int k = 0;
        for (; k + 4 <= n; k += 4) {
            a += x[k];
            b += x[k + 1];
            c += x[k + 2];
            e += x[k + 3];
        }
        for (; k < n; k++) {
            a += x[k];
        }
        return (a + b) + (c + e);
    }

    /// Sets `x` to `scale * x + factor * y`.
    public static void blend(float[] x, float scale, float[] y, float factor) {
        for (int k = 0; k < x.length; k++) {
            x[k] = scale * x[k] + factor * y[k];
        }
    }

    /// A step of AdaGrad: moves `x` along `factor * along - penalty * x`, each number the less the more it has moved.
    ///
    /// @param squares sums of squared gradients so far, to which those of this step are added afterwards; 1 is
    ///     added to them before they count
    public static void adapt(
            float[] x, float[] squares, float[] along, float factor, float penalty, float rate) {
        for (int k = 0; k < x.length; k++) {
            float gradient = factor * along[k] - penalty * x[k];
            float square = squares[k];
            x[k] += rate * gradient / (float) Math.sqrt(square + 1);
            squares[k] = square + gradient * gradient;
        }
    }
}

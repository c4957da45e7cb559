// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.kernel;

import org.tastemaker.linear.NormalSystem;
import org.tastemaker.linear.Products;

/// The hot loops, made for this machine. All of it gives the same numbers whatever the number of threads; two
/// kinds of kernels differ by rounding alone. Safe for any number of threads.
public interface Kernels {

    /// @return those that are quickest here: in vector instructions if the JVM was started with their module
    static Kernels installed() {
        return Chosen.KERNELS;
    }

    /// @return those in plain Java
    static Kernels plain() {
        return new PlainKernels();
    }

    /// @return what they are called in logs
    String name();

    /// @param n number of unknowns
    NormalSystem system(int n);

    /// @param rows one row of `d` numbers after the other
    Products products(float[] rows, int count, int d);

    /// @param rows one row of `d` numbers after the other
    /// @return the product of the transposed matrix with the matrix, `d * d` numbers
    double[] gram(float[] rows, int count, int d, int threads);

    /// @return the product of the `n` numbers from `xAt` and from `yAt`
    float dot(float[] x, int xAt, float[] y, int yAt, int n);

    /// @return the first place from `from` on, before `to`, whose number exceeds `least`; `to` if there is none
    int above(float[] numbers, int from, int to, float least);
}

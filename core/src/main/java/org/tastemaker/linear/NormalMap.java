// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// A matrix known by what it, followed by its transposed self, does to several vectors at once.
public interface NormalMap {
    int columns();

    /// `out = A' A x`; must not depend on the number of threads.
    ///
    /// @param x a row of `width` numbers for each column of the matrix: number `i * width + v` is that of vector `v`
    /// @param out of the same form; overwritten
    void apply(float[] x, int width, float[] out);
}

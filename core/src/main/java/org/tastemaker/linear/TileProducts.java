// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.nio.FloatBuffer;

/// Products of parts of matrices that lie outside the heap, row after row. Safe for any number of threads.
public interface TileProducts {

    /// `c = alpha * a * transposed b + beta * c`.
    ///
    /// @param m rows of `a` and `c`
    /// @param n rows of `b`, columns of `c`
    /// @param k columns of `a` and `b`
    /// @param a begins with the first number; rows follow each other without a gap
    /// @param b likewise
    /// @param c likewise, with `stride` numbers from one row to the next
    void product(int m, int n, int k, float alpha, FloatBuffer a, FloatBuffer b, float beta, FloatBuffer c, int stride);

    /// In Java alone, for machines without native libraries: right, but several times slower.
    static TileProducts plain() {
        return PlainProducts::product;
    }
}

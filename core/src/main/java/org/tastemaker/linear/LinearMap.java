// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// A matrix known by what it does to vectors.
public interface LinearMap {
    int rows();

    int columns();

    /// @param x as long as there are columns
    /// @return the product, as long as there are rows
    double[] times(double[] x);

    /// @param y as long as there are rows
    /// @return the product with the transposed matrix
    double[] transposedTimes(double[] y);
}

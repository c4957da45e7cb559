// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Products of a vector with all rows of a matrix that is kept in a quarter of the memory, with bounds of what that
/// changes. Safe for any number of threads.
public interface RoughProducts {

    /// @param x a vector as long as a row
    /// @param out a place for each row; overwritten
    void times(float[] x, float[] out);

    /// @return how far the kept row is from the given one: a product with a vector of length 1 is wrong by no more,
    ///     the rounding of sums aside
    float error(int row);
}

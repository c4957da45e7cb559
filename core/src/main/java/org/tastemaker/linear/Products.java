// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Products of vectors with all rows of a matrix. Safe for any number of threads.
public interface Products {

    /// @param vectors vectors as long as a row
    /// @param out for each of them a place for each row; overwritten
    void times(float[][] vectors, float[][] out);

    /// @return the product of a vector with one row
    float times(float[] x, int row);
}

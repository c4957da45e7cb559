// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.feature;

import java.util.Arrays;

/// Users or items by features, most of them zero: those of row `r` are `column[offset[r]] ..
/// column[offset[r + 1] - 1]` with their values.
///
/// @param rows users or items
/// @param width features
/// @param offset start of each row, one more than there are rows
/// @param column feature of each number
/// @param value each number that is not zero
public record FeatureMatrix(int rows, int width, int[] offset, int[] column, float[] value) {
    /// Features of nothing.
    public static FeatureMatrix none(int rows) {
        return new FeatureMatrix(rows, 0, new int[rows + 1], new int[0], new float[0]);
    }

    /// Writes a row, zeros included.
    ///
    /// @param to where it begins in `target`
    public void copy(int row, float[] target, int to) {
        Arrays.fill(target, to, to + width, 0f);
        for (int c = offset[row]; c < offset[row + 1]; c++) {
            target[to + column[c]] = value[c];
        }
    }
}

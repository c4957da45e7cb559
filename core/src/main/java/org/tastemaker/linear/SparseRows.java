// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// A matrix of which only what is not zero is held, row after row: the entries of row `r` are
/// `offset[r] .. offset[r + 1] - 1`. Arrays are shared, never changed.
///
/// @param offset one more than there are rows
/// @param column column of each entry
/// @param value value of each entry
public record SparseRows(int[] offset, int[] column, float[] value) {

    /// @param columns for each row the columns of its entries
    /// @param values for each row their values
    public static SparseRows of(int[][] columns, float[][] values) {
        int[] offset = new int[columns.length + 1];
        for (int r = 0; r < columns.length; r++) {
            offset[r + 1] = Math.addExact(offset[r], columns[r].length);
        }
        int[] column = new int[offset[columns.length]];
        float[] value = new float[column.length];
        for (int r = 0; r < columns.length; r++) {
            System.arraycopy(columns[r], 0, column, offset[r], columns[r].length);
            System.arraycopy(values[r], 0, value, offset[r], values[r].length);
        }
        return new SparseRows(offset, column, value);
    }

    /// @return number of rows
    public int rows() {
        return offset.length - 1;
    }

    /// Adds `factor` times a row.
    ///
    /// @param to a place for each column
    public void add(int row, float factor, float[] to) {
        for (int p = offset[row]; p < offset[row + 1]; p++) {
            to[column[p]] += factor * value[p];
        }
    }

    /// @return the value that stands there, 0 if none is held
    public float at(int row, int wanted) {
        for (int p = offset[row]; p < offset[row + 1]; p++) {
            if (column[p] == wanted) {
                return value[p];
            }
        }
        return 0;
    }
}

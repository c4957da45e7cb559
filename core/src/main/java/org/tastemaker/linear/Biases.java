// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// A sparse matrix as the sum of its mean, a bias of each row and a bias of each column, which minimise the squared
/// error with a penalty; columns and rows are solved in turn, rows last, so that a row's bias is what the columns'
/// biases give.
///
/// @param mean mean of all cells
/// @param columnBias bias of each column; 0 for an empty one
/// @param rowPenalty counts like so many cells of a row that equal the mean
public record Biases(double mean, double[] columnBias, double rowPenalty) {

    /// @param offset cells of row `r` are `offset[r] .. offset[r + 1] - 1`
    /// @param column column of each cell
    /// @param value value of each cell
    public static Biases of(
            int columns, int[] offset, int[] column, float[] value, double rowPenalty, double columnPenalty, int passes) {
        double mean = 0;
        int[] count = new int[columns];
        for (int p = 0; p < column.length; p++) {
            mean += value[p];
            count[column[p]]++;
        }
        mean /= Math.max(1, column.length);
        double[] row = new double[offset.length - 1];
        double[] bias = new double[columns];
        Biases found = new Biases(mean, bias, rowPenalty);
        for (int pass = 0; pass < passes; pass++) {
            double[] sum = new double[columns];
            for (int r = 0; r < row.length; r++) {
                for (int p = offset[r]; p < offset[r + 1]; p++) {
                    sum[column[p]] += value[p] - mean - row[r];
                }
            }
            for (int c = 0; c < columns; c++) {
                bias[c] = count[c] == 0 ? 0 : sum[c] / (columnPenalty + count[c]);
            }
            for (int r = 0; r < row.length; r++) {
                row[r] = found.ofRow(column, value, offset[r], offset[r + 1]);
            }
        }
        return found;
    }

    /// @return the bias of a row that has these cells
    public double ofRow(int[] column, float[] value, int from, int to) {
        double sum = 0;
        for (int p = from; p < to; p++) {
            sum += value[p] - mean - columnBias[column[p]];
        }
        return from == to ? 0 : sum / (rowPenalty + to - from);
    }
}

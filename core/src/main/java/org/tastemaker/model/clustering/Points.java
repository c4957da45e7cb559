// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import java.util.stream.IntStream;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.split.InteractionMatrix;

/// What is put into clusters: the rows of a sparse matrix, those that are not zero.
///
/// @param rows all rows; with the spherical distance of length 1
/// @param columns number of columns
/// @param filled numbers of the rows that are not zero, ascending
/// @param square sum of squares of each row
/// @param spherical whether the angle between rows counts, not how far they are apart
record Points(SparseRows rows, int columns, int[] filled, double[] square, boolean spherical) {

    static Points of(InteractionMatrix matrix, boolean spherical) {
        float[] value = matrix.weight().clone();
        double[] square = new double[matrix.users()];
        for (int r = 0; r < square.length; r++) {
            int from = matrix.offset()[r];
            int to = matrix.offset()[r + 1];
            square[r] = squares(value, from, to);
            if (spherical && square[r] > 0) {
                double length = Math.sqrt(square[r]);
                for (int p = from; p < to; p++) {
                    value[p] = (float) (value[p] / length);
                }
                square[r] = squares(value, from, to);
            }
        }
        int[] filled = IntStream.range(0, square.length).filter(r -> square[r] > 0).toArray();
        return new Points(
                new SparseRows(matrix.offset(), matrix.item(), value), matrix.items(), filled, square, spherical);
    }

    private static double squares(float[] value, int from, int to) {
        double sum = 0;
        for (int p = from; p < to; p++) {
            sum += (double) value[p] * value[p];
        }
        return sum;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import org.tastemaker.split.InteractionMatrix;

/// Rows that others are compared with.
///
/// @param similarity how
/// @param shrinkage how strongly similarities on little evidence are drawn to zero
/// @param rows the rows with the numbers that are compared
/// @param columns the same, turned
/// @param length sum of squares of each row
record Comparison(
        Similarity similarity, double shrinkage, InteractionMatrix rows, InteractionMatrix columns, double[] length) {

    static Comparison of(Similarity similarity, double shrinkage, InteractionMatrix rows, InteractionMatrix columns) {
        double[] length = new double[rows.users()];
        for (int r = 0; r < length.length; r++) {
            for (int p = rows.offset()[r]; p < rows.offset()[r + 1]; p++) {
                length[r] += (double) rows.weight()[p] * rows.weight()[p];
            }
        }
        return new Comparison(similarity, shrinkage, rows, columns, length);
    }

    /// Compares, with scratch memory: one for each thread.
    final class Comparer {
        private final int[] count = new int[rows.users()];
        private final double[] product = new double[rows.users()];
        private final double[][] sums = similarity.ofRatings() ? new double[4][rows.users()] : new double[0][];
        private final int[] met = new int[rows.users()];
        private int size;

        /// @param column columns of a row, which need not be among the rows
        /// @param value its numbers
        /// @param similar a place for each row, all zero; how similar it is goes there
        void compare(int[] column, float[] value, float[] similar) {
            double own = 0;
            for (int n = 0; n < column.length; n++) {
                own += (double) value[n] * value[n];
                meet(column[n], value[n]);
            }
            for (int m = 0; m < size; m++) {
                int r = met[m];
                similar[r] = (float) (similarity.ofRatings() ? ofRatings(r) : ofChoices(r, column.length, own));
                count[r] = 0;
                product[r] = 0;
                for (double[] sum : sums) {
                    sum[r] = 0;
                }
            }
            size = 0;
        }

        private void meet(int column, float a) {
            for (int p = columns.offset()[column]; p < columns.offset()[column + 1]; p++) {
                int r = columns.item()[p];
                float b = columns.weight()[p];
                if (count[r]++ == 0) {
                    met[size++] = r;
                }
                product[r] += (double) a * b;
                if (sums.length > 0) {
                    sums[0][r] += a;
                    sums[1][r] += b;
                    sums[2][r] += (double) a * a;
                    sums[3][r] += (double) b * b;
                }
            }
        }

        private double ofChoices(int r, int columns, double own) {
            return similarity.ofChoices(count[r], product[r], columns, rows.count(r), own * length[r], shrinkage);
        }

        private double ofRatings(int r) {
            double n = count[r];
            double trust = n / (n + shrinkage);
            return switch (similarity) {
                case MSD -> trust * n / (sums[2][r] + sums[3][r] - 2 * product[r] + n);
                case PEARSON -> trust * correlation(r);
                case ADJUSTED_COSINE -> trust * divided(product[r], Math.sqrt(sums[2][r] * sums[3][r]));
                case PEARSON_BASELINE -> n < 2
                        ? 0
                        : (n - 1) / (n - 1 + shrinkage) * divided(product[r], Math.sqrt(sums[2][r] * sums[3][r]));
                default -> throw new IllegalStateException(similarity.word());
            };
        }

        private double correlation(int r) {
            double n = count[r];
            double both = n * product[r] - sums[0][r] * sums[1][r];
            double first = n * sums[2][r] - sums[0][r] * sums[0][r];
            double second = n * sums[3][r] - sums[1][r] * sums[1][r];
            // equal ratings do not vary; what rounding leaves of that is no variance
            double least = 1e-10 * n * Math.max(sums[2][r], sums[3][r]);
            return first <= least || second <= least ? 0 : both / Math.sqrt(first * second);
        }

        private static double divided(double a, double b) {
            return b == 0 ? 0 : a / b;
        }
    }
}

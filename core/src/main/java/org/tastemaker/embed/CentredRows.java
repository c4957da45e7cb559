// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import org.tastemaker.linear.LinearMap;
import org.tastemaker.split.InteractionMatrix;

/// Vectors as rows of a matrix from which the mean row is taken away, without making it dense.
final class CentredRows implements LinearMap {
    private final Vectors vectors;
    private final int rows;
    private final int columns;
    private final double[] mean;

    CentredRows(Vectors vectors) {
        this.vectors = vectors;
        rows = vectors.size();
        columns = switch (vectors) {
            case Vectors.Dense dense -> dense.dimension();
            case Vectors.Sparse sparse -> sparse.rows().items();
        };
        mean = new double[columns];
        double[] ones = new double[rows];
        java.util.Arrays.fill(ones, 1.0 / Math.max(1, rows));
        double[] sum = rawTransposed(ones);
        System.arraycopy(sum, 0, mean, 0, columns);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double[] times(double[] x) {
        double shift = 0;
        for (int c = 0; c < columns; c++) {
            shift += mean[c] * x[c];
        }
        double[] y = new double[rows];
        for (int r = 0; r < rows; r++) {
            y[r] = row(r, x) - shift;
        }
        return y;
    }

    @Override
    public double[] transposedTimes(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        double[] x = rawTransposed(y);
        for (int c = 0; c < columns; c++) {
            x[c] -= sum * mean[c];
        }
        return x;
    }

    /// @return the sum of the squares of all numbers, after centring
    double squares() {
        double sum = 0;
        switch (vectors) {
            case Vectors.Dense dense -> {
                for (float value : dense.values()) {
                    sum += (double) value * value;
                }
            }
            case Vectors.Sparse sparse -> {
                for (int r = 0; r < rows; r++) {
                    sum += sparse.rows().count(r) > 0 ? 1 : 0;
                }
            }
        }
        for (double m : mean) {
            sum -= rows * m * m;
        }
        return Math.max(0, sum);
    }

    private double row(int r, double[] x) {
        double sum = 0;
        switch (vectors) {
            case Vectors.Dense dense -> {
                for (int c = 0; c < columns; c++) {
                    sum += dense.values()[r * columns + c] * x[c];
                }
            }
            case Vectors.Sparse sparse -> {
                InteractionMatrix m = sparse.rows();
                for (int p = m.offset()[r]; p < m.offset()[r + 1]; p++) {
                    sum += x[m.item()[p]];
                }
                sum *= scale(m, r);
            }
        }
        return sum;
    }

    private double[] rawTransposed(double[] y) {
        double[] x = new double[columns];
        switch (vectors) {
            case Vectors.Dense dense -> {
                for (int r = 0; r < rows; r++) {
                    for (int c = 0; c < columns; c++) {
                        x[c] += dense.values()[r * columns + c] * y[r];
                    }
                }
            }
            case Vectors.Sparse sparse -> {
                InteractionMatrix m = sparse.rows();
                for (int r = 0; r < rows; r++) {
                    double value = y[r] * scale(m, r);
                    for (int p = m.offset()[r]; p < m.offset()[r + 1]; p++) {
                        x[m.item()[p]] += value;
                    }
                }
            }
        }
        return x;
    }

    /// Rows have unit length, so that products of rows are cosines.
    private static double scale(InteractionMatrix m, int r) {
        return m.count(r) == 0 ? 0 : 1 / Math.sqrt(m.count(r));
    }
}

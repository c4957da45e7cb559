// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.nio.FloatBuffer;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.task.Progress;

/// Inverts a symmetric positive definite matrix in its own place, a block of rows after the other. In the step
/// of block `k`, with `P` the inverse of its diagonal block, every other block `A_ij` becomes
/// `A_ij - A_ik P A_kj`, the blocks `A_ik` become `A_ik P`, and the diagonal block becomes `-P`; after all steps
/// what stands there is the negative inverse. `n^3` multiplications and additions, as many as by Cholesky's
/// factor, nearly all of them in products of large parts.
///
/// Goodnight: A tutorial on the SWEEP operator, The American Statistician 1979; here for blocks, whose own
/// inverses are made by Cholesky in doubles.
///
/// The result does not depend on the number of threads.
public final class PackedInverse {
    private static final int B = PackedSymmetric.BLOCK;

    private final PackedSymmetric matrix;
    private final TileProducts products;
    private final int threads;
    private final FloatBuffer column;
    private final FloatBuffer weighted;
    private final FloatBuffer pivot;

    private PackedInverse(PackedSymmetric matrix, TileProducts products, int threads) {
        this.matrix = matrix;
        this.products = products;
        this.threads = threads;
        column = matrix.floats((long) matrix.padded() * B);
        weighted = matrix.floats((long) matrix.padded() * B);
        pivot = matrix.floats((long) B * B);
    }

    /// Turns a matrix into its negative inverse. One call a matrix.
    ///
    /// @param progress told of each row done, asked whether to stop; a matrix that was left is of no use
    /// @throws ArithmeticException if the matrix is not positive definite in the accuracy of floats
    public static void negate(PackedSymmetric matrix, TileProducts products, int threads, Progress progress) {
        PackedInverse inverse = new PackedInverse(matrix, products, threads);
        for (int k = 0; k < matrix.panels(); k++) {
            inverse.step(k, progress);
            progress.step(Math.min(B, matrix.rows() - k * B));
        }
    }

    private void step(int k, Progress progress) {
        float[] inverted = inverted(k);
        pivot.put(0, inverted);
        int panels = matrix.panels();
        Parallel.each(threads, panels, 1, (from, to) -> {
            gather(from, k);
            FloatBuffer target = part(weighted, from);
            products.product(B, B, B, 1, part(column, from), pivot, 0, target, B);
        });
        Parallel.each(threads, panels, 1, (from, to) -> {
            progress.step(0);
            // the widest panel first, so that no thread waits long for another in the end
            update(panels - 1 - from, k, inverted);
        });
    }

    private static FloatBuffer part(FloatBuffer of, int panel) {
        return of.slice(panel * B * B, B * B);
    }

    /// Copies the block of row `i` and column `k`.
    private void gather(int i, int k) {
        float[] row = new float[B];
        int to = i * B * B;
        if (i >= k) {
            for (int r = 0; r < B; r++) {
                matrix.panel(i).get(r * matrix.width(i) + k * B, row, 0, B);
                column.put(to + r * B, row, 0, B);
            }
            return;
        }
        float[] tile = new float[B * B];
        for (int r = 0; r < B; r++) {
            matrix.panel(k).get(r * matrix.width(k) + i * B, row, 0, B);
            for (int l = 0; l < B; l++) {
                tile[l * B + r] = row[l];
            }
        }
        column.put(to, tile, 0, B * B);
    }

    private void update(int i, int k, float[] inverted) {
        FloatBuffer panel = matrix.panel(i);
        int width = matrix.width(i);
        float[] row = new float[B];
        if (i != k) {
            products.product(B, width, B, -1, part(weighted, i), column, 1, panel.slice(), width);
            if (i > k) {
                for (int r = 0; r < B; r++) {
                    weighted.get((i * B + r) * B, row, 0, B);
                    panel.put(r * width + k * B, row, 0, B);
                }
            }
            return;
        }
        float[] tile = new float[B * B];
        for (int j = 0; j < k; j++) {
            weighted.get(j * B * B, tile, 0, B * B);
            for (int r = 0; r < B; r++) {
                for (int l = 0; l < B; l++) {
                    row[l] = tile[l * B + r];
                }
                panel.put(r * width + j * B, row, 0, B);
            }
        }
        for (int r = 0; r < B; r++) {
            for (int l = 0; l < B; l++) {
                row[l] = -inverted[r * B + l];
            }
            panel.put(r * width + k * B, row, 0, B);
        }
    }

    /// @return the inverse of a diagonal block, of which the lower half is read
    private float[] inverted(int k) {
        double[][] lower = new double[B][B];
        float[] row = new float[B];
        for (int r = 0; r < B; r++) {
            matrix.panel(k).get(r * matrix.width(k) + k * B, row, 0, B);
            for (int l = 0; l <= r; l++) {
                lower[r][l] = row[l];
            }
        }
        factorise(lower);
        double[][] inverse = ofLower(lower);
        float[] product = new float[B * B];
        for (int i = 0; i < B; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int l = i; l < B; l++) {
                    sum += inverse[l][i] * inverse[l][j];
                }
                product[i * B + j] = (float) sum;
                product[j * B + i] = (float) sum;
            }
        }
        return product;
    }

    private static void factorise(double[][] a) {
        for (int i = 0; i < B; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int l = 0; l < j; l++) {
                    sum -= a[i][l] * a[j][l];
                }
                if (i > j) {
                    a[i][j] = sum / a[j][j];
                } else if (sum > 0 && sum < Double.POSITIVE_INFINITY) {
                    a[i][i] = Math.sqrt(sum);
                } else {
                    throw new ArithmeticException("not positive definite");
                }
            }
        }
    }

    /// @return the inverse of a lower triangular matrix
    private static double[][] ofLower(double[][] a) {
        double[][] x = new double[B][B];
        for (int i = 0; i < B; i++) {
            x[i][i] = 1 / a[i][i];
            for (int l = 0; l < i; l++) {
                double factor = a[i][l] * x[i][i];
                for (int j = 0; j <= l; j++) {
                    x[i][j] -= factor * x[l][j];
                }
            }
        }
        return x;
    }
}

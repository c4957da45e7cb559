// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import java.util.Arrays;
import org.tastemaker.parallel.Parallel;

/// Orthonormal vectors, to which blocks of vectors are appended. A row holds the numbers of all vectors at one
/// place. Rows are worked on in chunks: sums are made chunk by chunk in a fixed order, so that they do not depend
/// on the number of threads, and innermost loops are long and read and write at one index.
final class GrowingBasis {
    private static final int CHUNK = 256;

    private final int n;
    private final int most;
    private final int width;
    private final int threads;
    private final float[] rows;
    private int size;

    /// @param n length of a vector
    /// @param most how many vectors there will be
    /// @param width vectors in a block
    GrowingBasis(int n, int most, int width, int threads) {
        this.n = n;
        this.most = most;
        this.width = width;
        this.threads = threads;
        rows = new float[Math.multiplyExact(n, most)];
    }

    private int chunks() {
        return (n + CHUNK - 1) / CHUNK;
    }

    /// @param block row after row, `width` numbers each
    /// @return for each vector of the block its products with those that are here
    double[][] products(float[] block) {
        return products(rows, most, size, block);
    }

    private double[][] products(float[] from, int stride, int count, float[] block) {
        float[][][] parts = new float[chunks()][][];
        Parallel.each(threads, parts.length, 1, (chunk, end) -> {
            float[][] sum = new float[width][count];
            float[][] four = new float[4][count];
            int last = Math.min(n, end * CHUNK);
            for (int i = chunk * CHUNK; i < last; i += 4) {
                for (int r = 0; r < 4; r++) {
                    System.arraycopy(from, Math.min(i + r, n - 1) * stride, four[r], 0, count);
                }
                for (int b = 0; b < width; b++) {
                    add(four, at(block, i, b, last), at(block, i + 1, b, last), at(block, i + 2, b, last),
                            at(block, i + 3, b, last), sum[b]);
                }
            }
            parts[chunk] = sum;
        });
        double[][] product = new double[width][count];
        for (float[][] part : parts) {
            for (int b = 0; b < width; b++) {
                for (int a = 0; a < count; a++) {
                    product[b][a] += part[b][a];
                }
            }
        }
        return product;
    }

    private float at(float[] block, int i, int b, int last) {
        return i < last ? block[i * width + b] : 0;
    }

    private static void add(float[][] rows, float p, float q, float r, float s, float[] to) {
        float[] a = rows[0];
        float[] b = rows[1];
        float[] c = rows[2];
        float[] d = rows[3];
        for (int j = 0; j < to.length; j++) {
            to[j] += (p * a[j] + q * b[j]) + (r * c[j] + s * d[j]);
        }
    }

    /// Takes from a block what these vectors hold of it.
    ///
    /// @param part for each vector of the block how much of each of these
    void subtract(double[][] part, float[] block) {
        Parallel.each(threads, chunks(), 1, (chunk, end) -> {
            int first = chunk * CHUNK;
            int height = Math.min(n, end * CHUNK) - first;
            float[][] sums = new float[width][height];
            float[][] four = new float[4][height];
            for (int a = 0; a < size; a += 4) {
                turn(first, a, Math.min(4, size - a), four);
                for (int b = 0; b < width; b++) {
                    add(four, of(part[b], a), of(part[b], a + 1), of(part[b], a + 2), of(part[b], a + 3), sums[b]);
                }
            }
            for (int i = 0; i < height; i++) {
                for (int b = 0; b < width; b++) {
                    block[(first + i) * width + b] -= sums[b][i];
                }
            }
        });
    }

    private static float of(double[] values, int at) {
        return at < values.length ? (float) values[at] : 0;
    }

    private void turn(int first, int a, int count, float[][] to) {
        int height = to[0].length;
        for (int i = 0; i < height; i++) {
            int at = (first + i) * most + a;
            for (int r = 0; r < count; r++) {
                to[r][i] = rows[at + r];
            }
        }
    }

    /// Makes the vectors of a block orthonormal, twice for accuracy, and appends them. A vector that depends on those
    /// before it becomes zero.
    ///
    /// @param block overwritten with what is appended
    void append(float[] block) {
        for (int pass = 0; pass < 2; pass++) {
            float[][] inverse = inverseFactor(products(block, width, width, block));
            Parallel.each(threads, n, CHUNK, (from, to) -> {
                float[] row = new float[width];
                for (int i = from; i < to; i++) {
                    Arrays.fill(row, 0f);
                    for (int a = 0; a < width; a++) {
                        float factor = block[i * width + a];
                        for (int b = a; b < width; b++) {
                            row[b] += factor * inverse[a][b];
                        }
                    }
                    System.arraycopy(row, 0, block, i * width, width);
                }
            });
        }
        for (int i = 0; i < n; i++) {
            System.arraycopy(block, i * width, rows, i * most + size, width);
        }
        size += width;
    }

    /// @return upper triangular `R^-1` with `R' R` the products; columns of dependent vectors are zero
    private float[][] inverseFactor(double[][] gram) {
        double[][] r = new double[width][width];
        double[][] x = new double[width][width];
        float[][] inverse = new float[width][width];
        for (int k = 0; k < width; k++) {
            double rest = gram[k][k];
            for (int l = 0; l < k; l++) {
                double sum = gram[l][k];
                for (int m = 0; m < l; m++) {
                    sum -= r[m][l] * r[m][k];
                }
                r[l][k] = r[l][l] == 0 ? 0 : sum / r[l][l];
                rest -= r[l][k] * r[l][k];
            }
            // what is left of a vector within the accuracy of floats is chance
            if (gram[k][k] < 1e-12 || rest <= 1e-9 * gram[k][k]) {
                continue;
            }
            r[k][k] = Math.sqrt(rest);
            x[k][k] = 1 / r[k][k];
            for (int l = 0; l < k; l++) {
                double sum = 0;
                for (int m = l; m < k; m++) {
                    sum += x[l][m] * r[m][k];
                }
                x[l][k] = -sum / r[k][k];
            }
            for (int l = 0; l <= k; l++) {
                inverse[l][k] = (float) x[l][k];
            }
        }
        return inverse;
    }

    /// @param factors for each new vector how much of each of these
    /// @return row after row, as many numbers in each as there are new vectors
    float[] combined(double[][] factors) {
        int count = factors.length;
        float[][] turned = new float[size][count];
        for (int a = 0; a < size; a++) {
            for (int k = 0; k < count; k++) {
                turned[a][k] = (float) factors[k][a];
            }
        }
        float[] out = new float[Math.multiplyExact(n, count)];
        Parallel.each(threads, n, CHUNK, (from, to) -> {
            float[][] four = new float[4][];
            for (int i = from; i < to; i++) {
                float[] sum = new float[count];
                for (int a = 0; a < size; a += 4) {
                    for (int r = 0; r < 4; r++) {
                        four[r] = turned[Math.min(a + r, size - 1)];
                    }
                    int at = i * most + a;
                    add(four, rows[at], a + 1 < size ? rows[at + 1] : 0, a + 2 < size ? rows[at + 2] : 0,
                            a + 3 < size ? rows[at + 3] : 0, sum);
                }
                System.arraycopy(sum, 0, out, i * count, count);
            }
        });
        return out;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tastemaker.random.RandomStreams;

class LinearTest {
    private final RandomGenerator random = new RandomStreams(5).stream("linear");

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int n = 0; n < count; n++) {
            numbers[n] = (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void choleskySolvesWhatItIsGiven() {
        for (int n : new int[] {1, 2, 7, 33}) {
            float[] rows = numbers(3 * n * n);
            double[] gram = Gram.of(rows, 3 * n, n, 2);
            float[][] a = new float[n][n];
            for (int k = 0; k < n * n; k++) {
                // what stands below the diagonal is not read
                a[k / n][k % n] = k % n < k / n ? Float.NaN : (float) gram[k];
            }
            float[] x = numbers(n);
            float[] b = new float[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    b[i] += (float) gram[i * n + j] * x[j];
                }
            }
            assertThat(Cholesky.solve(a, n, b)).isTrue();
            for (int i = 0; i < n; i++) {
                assertThat(b[i]).isCloseTo(x[i], within(1e-2f));
            }
        }
        assertThat(Cholesky.solve(new float[][] {{1, 2}, {2, 1}}, 2, new float[] {1, 1})).isFalse();
    }

    @Test
    void gramIsTheSumOfProductsWhateverTheThreads() {
        int d = 6;
        float[] rows = numbers(1500 * d);
        double[] gram = Gram.of(rows, 1500, d, 1);
        assertThat(Gram.of(rows, 1500, d, 3)).isEqualTo(gram);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double sum = 0;
                for (int r = 0; r < 1500; r++) {
                    sum += (double) rows[r * d + i] * rows[r * d + j];
                }
                assertThat(gram[i * d + j]).isCloseTo(sum, within(1e-2));
            }
        }
    }

    /// Beyond a certain size another way is taken; a repeated eigenvalue and a row of zeros are no matter.
    @Test
    void eigenvectorsOfLargerMatricesAreOrthonormalAndGiveTheMatrixBack() {
        int n = 90;
        float[] rows = numbers(60 * n);
        double[] gram = Gram.of(rows, 60, n, 1);
        double[][] a = new double[n][n];
        for (int i = 0; i < n - 1; i++) {
            for (int j = 0; j < n - 1; j++) {
                a[i][j] = gram[i * n + j] + (i == j ? 1 : 0);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(a);
        for (int k = 0; k < n; k++) {
            assertThat(k == 0 || eigen.values()[k] <= eigen.values()[k - 1]).isTrue();
            for (int l = 0; l < n; l++) {
                double product = 0;
                double image = 0;
                for (int i = 0; i < n; i++) {
                    product += eigen.vectors()[k][i] * eigen.vectors()[l][i];
                    image += a[l][i] * eigen.vectors()[k][i];
                }
                assertThat(product).isCloseTo(k == l ? 1 : 0, within(1e-9));
                assertThat(image).isCloseTo(eigen.values()[k] * eigen.vectors()[k][l], within(1e-9 * eigen.values()[0]));
            }
        }
    }

    @Test
    void normalEquationsGiveTheLeastSquares() {
        for (int n : new int[] {1, 7, 8, 20}) {
            float[] rows = numbers(80 * n);
            // Any number of rows, also such as leave a rest when they are taken eight at a time.
            for (int count : new int[] {1, 8, 43}) {
                int[] row = new int[count + 1];
                float[] weight = new float[count + 1];
                for (int r = 0; r <= count; r++) {
                    row[r] = (r * 37 + 5) % 80;
                    weight[r] = 1 + r % 3;
                }
                float[] base = new float[n * n];
                for (int k = 0; k < n; k++) {
                    base[k * n + k] = 1;
                }
                NormalEquations system = new NormalEquations(n);
                for (int again = 0; again < 2; again++) {
                    system.begin(base);
                    system.add(rows, row, weight, 1, count + 1);
                    system.addToDiagonal(1);
                }
                float[] x = new float[n + 2];
                assertThat(system.solve(x, 1)).isTrue();
                // Where the sum of weighted squares (1 - row x)^2 + 2 x x is least its slope is nothing.
                for (int k = 0; k < n; k++) {
                    double slope = 2 * x[1 + k];
                    for (int r = 1; r <= count; r++) {
                        double rest = 1;
                        for (int j = 0; j < n; j++) {
                            rest -= (double) rows[row[r] * n + j] * x[1 + j];
                        }
                        slope -= weight[r] * rest * rows[row[r] * n + k];
                    }
                    assertThat(slope).isCloseTo(0, within(2e-3));
                }
                assertThat(x[0]).isZero();
                assertThat(x[n + 1]).isZero();
            }
        }
    }

    @Test
    void productsWithAllRowsAreDotProducts() {
        for (int d : new int[] {1, 4, 7}) {
            float[] rows = numbers(2100 * d);
            RowProducts products = RowProducts.of(rows, 2100, d);
            float[][] vectors = {numbers(d), numbers(d)};
            float[][] out = new float[2][2100];
            products.times(vectors, out);
            for (int r = 0; r < 2100; r += 99) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += (double) rows[r * d + k] * vectors[1][k];
                }
                assertThat((double) out[1][r]).isCloseTo(sum, within(1e-4));
                assertThat((double) products.times(vectors[1], r)).isCloseTo(sum, within(1e-4));
            }
        }
    }

    @Test
    void eigenvectorsDiagonalise() {
        double[][] matrix = {{4, 1, -2}, {1, 3, 0}, {-2, 0, 5}};
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        assertThat(eigen.values()[0]).isGreaterThan(eigen.values()[1]);
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 3; i++) {
                double product = 0;
                for (int j = 0; j < 3; j++) {
                    product += matrix[i][j] * eigen.vectors()[k][j];
                }
                assertThat(product).isCloseTo(eigen.values()[k] * eigen.vectors()[k][i], within(1e-9));
            }
        }
    }

    @Test
    void aSelectionIsTheHeadOfASort() {
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(round < 50 ? 40 : 400);
            float[] scores = new float[n];
            boolean[] eligible = new boolean[n];
            for (int i = 0; i < n; i++) {
                scores[i] = round % 3 == 0 ? (float) random.nextGaussian() : random.nextInt(round % 3 == 1 ? 5 : 1000) - 2;
                eligible[i] = random.nextInt(round % 2 == 0 ? 5 : 100) > 0;
            }
            float[] before = scores.clone();
            int[] excluded = java.util.stream.IntStream.range(0, n).filter(i -> i % 4 == 1).toArray();
            int k = 1 + random.nextInt(8);
            int[] expected = java.util.stream.IntStream.range(0, n)
                    .filter(i -> eligible[i] && i % 4 != 1)
                    .boxed()
                    .sorted((a, b) -> scores[a] == scores[b] ? a - b : Float.compare(scores[b], scores[a]))
                    .limit(k)
                    .mapToInt(i -> i)
                    .toArray();
            TopSelection selection = new TopSelection(k);
            int found = selection.select(scores, eligible, excluded);
            int[] items = new int[found];
            Arrays.setAll(items, selection::item);
            assertThat(items).isEqualTo(expected);
            assertThat(scores).isEqualTo(before);
        }
    }
}

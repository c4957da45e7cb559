// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tastemaker.linear.SymmetricEigen;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensor;

class EmbedTest {
    private static final PcaMap MAP = new PcaMap(new RandomStreams(1));

    private static Vectors dense(int rows, int d) {
        RandomGenerator random = new RandomStreams(2).stream("vectors");
        float[] values = new float[rows * d];
        for (int n = 0; n < values.length; n++) {
            // dimensions differ in spread, and none has mean 0
            values[n] = (float) (random.nextGaussian() * (1 + n % d) + 3);
        }
        return Vectors.Dense.of(new Tensor.Floats(new long[] {rows, d}, values));
    }

    @Test
    void theMapHasTheVarianceOfTheTwoLargestEigenvalues() {
        int rows = 300;
        int d = 5;
        Vectors.Dense vectors = (Vectors.Dense) dense(rows, d);
        double[] mean = new double[d];
        for (int n = 0; n < rows * d; n++) {
            mean[n % d] += vectors.values()[n] / rows;
        }
        double[][] covariance = new double[d][d];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    covariance[i][j] += (vectors.values()[r * d + i] - mean[i]) * (vectors.values()[r * d + j] - mean[j]);
                }
            }
        }
        double[] eigen = SymmetricEigen.of(covariance).values();
        double all = eigen[0] + eigen[1] + eigen[2] + eigen[3] + eigen[4];
        EmbeddingMap map = MAP.map("items", vectors);
        assertThat(map.explained()).isCloseTo((eigen[0] + eigen[1]) / all, within(1e-4));
        assertThat(squares(map.x())).isCloseTo(eigen[0], within(1e-3 * eigen[0]));
        assertThat(squares(map.y())).isCloseTo(eigen[1], within(1e-3 * eigen[1]));
        assertThat(map.dimensions()).isEqualTo(d);
        for (int k = 0; k < d; k++) {
            assertThat(map.variances()[k]).isCloseTo(eigen[k] / all, within(1e-4));
        }
        assertThat(MAP.map("items", vectors)).usingRecursiveComparison().isEqualTo(map);
    }

    @Test
    void smileAndTheIterationFindTheSameDirections() {
        Vectors.Dense vectors = (Vectors.Dense) dense(400, 6);
        CentredRows rows = new CentredRows(vectors);
        double[][] exact = PrincipalAxes.smile(vectors, 2);
        double[][] iterated = new PrincipalAxes(new RandomStreams(9)).iterated(rows, 2);
        for (int a = 0; a < 2; a++) {
            double product = 0;
            for (int k = 0; k < 6; k++) {
                product += exact[a][k] * iterated[a][k];
            }
            assertThat(Math.abs(product)).isCloseTo(1, within(1e-6));
        }
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += (double) v * v;
        }
        return sum;
    }

    @Test
    void interactionsAloneMapTwoTastesApart() {
        Vectors users = Vectors.Sparse.of(SmallData.twoTastes(80, 40, 15, 1).matrix(Part.TRAIN));
        EmbeddingMap map = MAP.map("users", users);
        int right = 0;
        for (int u = 0; u < 80; u++) {
            right += (map.x()[u] > 0) == (u % 2 == 0) ? 1 : 0;
        }
        assertThat(Math.max(right, 80 - right)).isGreaterThan(72);
        assertThat(users.learned()).isFalse();
    }

    @Test
    void aMapOfOneDimensionOrOneThingIsFlat() {
        assertThat(MAP.map("items", dense(20, 1)).y()).containsOnly(0f);
        assertThat(MAP.map("items", dense(1, 4)).x()).containsOnly(0f);
    }

    @Test
    void neighboursAreThoseOfTheGreatestCosine() {
        float[] values = {1, 0, 1, 1, 0, 1, -1, 0, 2, 0, 0, 0};
        Vectors vectors = Vectors.Dense.of(new Tensor.Floats(new long[] {6, 2}, values));
        List<Neighbour> found = NearestNeighbours.among(vectors).of(0, 3);
        assertThat(found).extracting(Neighbour::number).containsExactly(4, 1, 2);
        assertThat(found.get(1).similarity()).isCloseTo(Math.sqrt(.5), within(1e-6));
        assertThat(vectors.cosine(0, 5)).isZero();
    }

    @Test
    void sparseCosinesAgreeOneByOneAndAllAtOnce() {
        Vectors items = Vectors.Sparse.of(SmallData.twoTastes(50, 30, 12, 1).matrix(Part.TRAIN).transposed());
        for (int a = 0; a < 30; a++) {
            float[] all = items.cosines(a);
            for (int b = 0; b < 30; b++) {
                assertThat((double) all[b]).isCloseTo(items.cosine(a, b), within(1e-6));
            }
        }
    }
}

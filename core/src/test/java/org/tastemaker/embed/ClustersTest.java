// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensor;

class ClustersTest {
    private static final int D = 8;

    /// Members of blob b point along axis b, some far, some near; blob sizes are 40, 30, 20 and 10, in turn.
    private static final int[] BLOBS = {0, 1, 0, 2, 0, 1, 3, 0, 1, 2};

    private static Vectors planted() {
        RandomGenerator random = new RandomStreams(5).stream("blobs");
        float[] values = new float[100 * D];
        for (int r = 0; r < 100; r++) {
            double length = 0.5 + 4 * random.nextDouble();
            for (int d = 0; d < D; d++) {
                double centre = d == BLOBS[r % 10] ? 1 : 0;
                values[r * D + d] = (float) (length * (centre + 0.1 * random.nextGaussian()));
            }
        }
        return Vectors.Dense.of(new Tensor.Floats(new long[] {100, D}, values));
    }

    @Test
    void plantedBlobsAreFoundTheLargestFirst() {
        Clusters found = new KMeansClusters(new RandomStreams(1)).of(planted(), 4);
        assertThat(found.sizes()).containsExactly(40, 30, 20, 10);
        assertThat(found.of()).containsExactly(
                java.util.stream.IntStream.range(0, 100).map(r -> BLOBS[r % 10]).toArray());
    }

    @Test
    void theSameSeedGivesTheSameClusters() {
        Vectors vectors = planted();
        Clusters one = new KMeansClusters(new RandomStreams(9)).of(vectors, 7);
        Clusters two = new KMeansClusters(new RandomStreams(9)).of(vectors, 7);
        assertThat(two.of()).containsExactly(one.of());
        assertThat(one.count()).isEqualTo(7);
        assertThat(Arrays.stream(one.sizes()).sum()).isEqualTo(100);
    }

    @Test
    void interactionsAloneGroupTwoTastes() {
        Vectors users = Vectors.Sparse.of(SmallData.twoTastes(80, 40, 15, 1).matrix(Part.TRAIN));
        int[] found = new KMeansClusters(new RandomStreams(3)).of(users, 2).of();
        int alike = 0;
        for (int u = 0; u < 80; u++) {
            alike += found[u] == found[0] == (u % 2 == 0) ? 1 : 0;
        }
        assertThat(Math.max(alike, 80 - alike)).isGreaterThan(72);
    }

    @Test
    void thereAreNoMoreClustersThanDifferentVectors() {
        float[] values = {1, 0, 1, 0, 0, 1, 0, 1};
        Vectors vectors = Vectors.Dense.of(new Tensor.Floats(new long[] {4, 2}, values));
        assertThat(new KMeansClusters(new RandomStreams(1)).of(vectors, 3).of()).containsExactly(0, 0, 1, 1);
        Vectors alike = Vectors.Dense.of(new Tensor.Floats(new long[] {2, 1}, new float[] {2, 2}));
        assertThat(new KMeansClusters(new RandomStreams(1)).of(alike, 3).sizes()).containsExactly(2);
    }

    /// Worked out by hand: 3 of 4 in the first cluster are audio, of all 8 are 4, so the lift is 1.5.
    @Test
    void whatIsOverrepresentedIsToldByShareAndLift() {
        Clusters clusters = new Clusters(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, new int[] {4, 4});
        Column category = new Column.Categories(
                "category", Role.CATEGORY, new int[] {0, 0, 0, 1, 1, 1, -1, 0}, List.of("audio", "home"));
        Column tags = new Column.Tags(
                "tags", Role.TAGS, new int[] {0, 1, 2, 2, 2, 2, 2, 3, 3}, new int[] {0, 0, 1}, List.of("loud", "rare"));
        int[] rows = {0, 1, 2, 3, 4, 5, 6, 7};
        List<List<Overrepresented>> facts = Overrepresented.of(clusters, List.of(category, tags), rows, 3);
        assertThat(facts.get(0)).extracting(Overrepresented::level).containsExactly("loud", "audio");
        assertThat(facts.get(0).get(1).share()).isCloseTo(.75, within(1e-12));
        assertThat(facts.get(0).get(1).lift()).isCloseTo(1.5, within(1e-12));
        // one member alone is no evidence
        assertThat(facts.get(1)).extracting(Overrepresented::level).containsExactly("home");
    }
}

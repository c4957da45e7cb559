// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.published.SmallData;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

class SimilarItemsFitTest {
    private static final int T = Part.TRAIN.code();

    private static double similarity(SimilarItems similar, int i, int j) {
        for (int p = similar.offset()[i]; p < similar.offset()[i + 1]; p++) {
            if (similar.item()[p] == j) {
                return similar.similarity()[p];
            }
        }
        return 0;
    }

    private static SimilarItems ofChoices(Prepared data, String similarity, double shrinkage, int neighbours) {
        Similarity named = Similarity.named(similarity);
        InteractionMatrix items = data.matrix(Part.TRAIN).transposed();
        InteractionMatrix rows = Weighting.of(named, items, false).of(items);
        return new SimilarItemsFit(Comparison.of(named, shrinkage, rows, rows.transposed()), neighbours).fit(TaskContext.quiet());
    }

    private static SimilarItems ofRatings(Prepared data, String similarity, double shrinkage) {
        Similarity named = Similarity.named(similarity);
        InteractionMatrix users = RatedPairs.training(data, "item-knn").compared(named, false);
        return new SimilarItemsFit(Comparison.of(named, shrinkage, users.transposed(), users), 0).fit(TaskContext.quiet());
    }

    @Test
    void similaritiesOfChoicesAreWhatTheFormulasSay() {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {1, 0, T}, {1, 1, T}, {2, 0, T}, {2, 2, T}};
        Prepared data = SmallData.of(3, 3, rows, null, null);
        SimilarItems cosine = ofChoices(data, "cosine", 0, 0);
        assertThat(similarity(cosine, 0, 1)).isCloseTo(2 / Math.sqrt(6), within(1e-6));
        assertThat(similarity(cosine, 0, 2)).isCloseTo(1 / Math.sqrt(3), within(1e-6));
        assertThat(similarity(cosine, 1, 2)).isZero();
        assertThat(similarity(ofChoices(data, "cosine", 4, 0), 0, 1)).isCloseTo(2 / (Math.sqrt(6) + 4), within(1e-6));
        assertThat(similarity(ofChoices(data, "jaccard", 0, 0), 0, 1)).isCloseTo(2 / 3., within(1e-6));
        // users 0 and 1 have two items, user 2 has two: each counts log(3 items / (1 + 2))
        assertThat(similarity(ofChoices(data, "tfidf", 0, 0), 0, 1)).isCloseTo(2 / Math.sqrt(6), within(1e-5));
    }

    /// Four items; user 0 has two of them, user 1 has three, so that they count log(4 / 3) and log(4 / 4), which is
    /// raised to just above zero.
    @Test
    void rareUsersCountMoreInTfidfAndBm25() {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {1, 0, T}, {1, 1, T}, {1, 2, T}, {2, 3, T}};
        Prepared data = SmallData.of(3, 4, rows, null, null);
        double rare = Math.log(4 / 3.);
        double all = 1e-6;
        double own = rare * rare + all * all;
        assertThat(similarity(ofChoices(data, "tfidf", 0, 0), 0, 1)).isCloseTo(1, within(1e-6));
        assertThat(similarity(ofChoices(data, "tfidf", 0, 0), 0, 2)).isCloseTo(all * all / Math.sqrt(own * all * all), within(1e-6));
        // rows have 2, 2, 1 and 1 users: a mean of 1.5
        double two = 2.2 / (1.2 * (.2 + .8 * 2 / 1.5) + 1);
        assertThat(similarity(ofChoices(data, "bm25", 0, 0), 0, 1)).isCloseTo(two * two * own, within(1e-6));
        assertThat(similarity(ofChoices(data, "bm25", 3, 0), 0, 1)).isCloseTo(two * two * own * 2 / 5, within(1e-6));
    }

    /// Items 0 and 1 were both rated by users 0, 1 and 2: (5, 4), (1, 2), (3, 3); user 2 rated item 2 too, with 1.
    @Test
    void similaritiesOfRatingsAreWhatTheFormulasSay() {
        int[][] rows = {{0, 0, T}, {0, 1, T}, {1, 0, T}, {1, 1, T}, {2, 0, T}, {2, 1, T}, {2, 2, T}};
        Prepared data = SmallData.of(3, 3, rows, new float[] {5, 4, 1, 2, 3, 3, 1}, null);
        assertThat(similarity(ofRatings(data, "msd", 0), 0, 1)).isCloseTo(1 / (2 / 3. + 1), within(1e-6));
        assertThat(similarity(ofRatings(data, "msd", 3), 0, 1)).isCloseTo(.5 / (2 / 3. + 1), within(1e-6));
        assertThat(similarity(ofRatings(data, "pearson", 0), 0, 1)).isCloseTo(1, within(1e-6));
        assertThat(similarity(ofRatings(data, "pearson", 0), 0, 2)).isZero();
        // less the users' means 4.5, 1.5, 7/3
        double a = 2 / 3.;
        double adjusted = (-.25 - .25 + a * a) / (.5 + a * a);
        assertThat(similarity(ofRatings(data, "adjusted-cosine", 0), 0, 1)).isCloseTo(Math.max(0, adjusted), within(1e-6));
        assertThat(similarity(ofRatings(data, "adjusted-cosine", 0), 0, 2)).isZero();
    }

    @Test
    void theBaselineSimilarityIsOfWhatBiasesLeave() {
        Prepared data = SmallData.twoTastes(70, 40, 12, 9);
        RatedPairs pairs = RatedPairs.training(data, "item-knn");
        InteractionMatrix matrix = pairs.matrix();
        SimilarItems found = ofRatings(data, "pearson-baseline", 20);
        double[][] rest = new double[70][40];
        for (int u = 0; u < 70; u++) {
            int[] items = matrix.itemsOf(u);
            float[] ratings = matrix.weightsOf(u);
            double bias = 0;
            for (int n = 0; n < items.length; n++) {
                bias += (ratings[n] - pairs.biases().mean() - pairs.biases().columnBias()[items[n]]) / (15 + items.length);
            }
            for (int n = 0; n < items.length; n++) {
                rest[u][items[n]] = ratings[n] - pairs.biases().mean() - bias - pairs.biases().columnBias()[items[n]];
            }
        }
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < i; j++) {
                double both = 0;
                double first = 0;
                double second = 0;
                int n = 0;
                for (int u = 0; u < 70; u++) {
                    if (matrix.contains(u, i) && matrix.contains(u, j)) {
                        both += rest[u][i] * rest[u][j];
                        first += rest[u][i] * rest[u][i];
                        second += rest[u][j] * rest[u][j];
                        n++;
                    }
                }
                double expected = n < 2 ? 0 : both / Math.sqrt(first * second) * (n - 1) / (n - 1 + 20);
                assertThat(similarity(found, i, j)).isCloseTo(Math.max(0, expected), within(1e-4));
            }
        }
    }

    @Test
    void similarityIsSymmetricAndTheNearestAreKept() {
        Prepared data = SmallData.twoTastes(70, 40, 12, 9);
        for (Similarity similarity : Similarity.values()) {
            SimilarItems all = similarity.ofRatings()
                    ? ofRatings(data, similarity.word(), 1)
                    : ofChoices(data, similarity.word(), 1, 0);
            for (int i = 0; i < all.items(); i++) {
                assertThat(similarity(all, i, i)).isZero();
                for (int j = 0; j < all.items(); j++) {
                    assertThat(similarity(all, i, j)).as("%s of %d and %d", similarity, i, j).isCloseTo(similarity(all, j, i), within(1e-6));
                }
            }
        }
        SimilarItems all = ofChoices(data, "cosine", 1, 0);
        SimilarItems five = ofChoices(data, "cosine", 1, 5);
        for (int i = 0; i < all.items(); i++) {
            int kept = five.offset()[i + 1] - five.offset()[i];
            assertThat(kept).isEqualTo(Math.min(5, all.offset()[i + 1] - all.offset()[i]));
            for (int n = 0; n < kept; n++) {
                assertThat(five.item()[five.offset()[i] + n]).isEqualTo(all.item()[all.offset()[i] + n]);
            }
        }
    }

    @Test
    void ofManyNeighboursTheMostSimilarCount() {
        Neighbours best = new Neighbours(2, 3);
        float[] similar = {.1f, .9f, .4f, .8f, .2f, .85f};
        for (int n = 0; n < similar.length; n++) {
            best.offer(1, similar[n], n);
        }
        assertThat(best.mean(1)).isCloseTo((.9 * 1 + .8 * 3 + .85 * 5) / (.9 + .8 + .85), within(1e-6));
        assertThat(best.mean(0)).isNaN();
    }
}

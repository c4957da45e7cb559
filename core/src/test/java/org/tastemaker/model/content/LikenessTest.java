// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tastemaker.model.content.Catalogue.categories;
import static org.tastemaker.model.content.Catalogue.numbers;
import static org.tastemaker.model.content.Catalogue.tags;
import static org.tastemaker.model.content.Catalogue.trained;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Column;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Table;
import org.tastemaker.feature.FeatureEncoder;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Popularity;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// How alike attributes are.
class LikenessTest {
    private static final int T = Part.TRAIN.code();
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);

    private static Table table(Column... columns) {
        int rows = columns[0].size();
        return new Table(Identifiers.of(IntStream.range(0, rows).mapToObj(Integer::toString).toList()), List.of(columns));
    }

    private static Table random(int rows) {
        RandomGenerator chance = new RandomStreams(5).stream("likeness");
        return table(
                categories("kind", List.of("a", "b", "c"), IntStream.range(0, rows).map(r -> chance.nextInt(4) - 1).toArray()),
                numbers("price", IntStream.range(0, rows).mapToDouble(r -> chance.nextInt(6) == 0 ? Double.NaN : chance.nextDouble()).toArray()),
                tags("tags", List.of("x", "y", "z"), IntStream.range(0, rows)
                        .mapToObj(r -> IntStream.range(0, 3).filter(t -> chance.nextBoolean()).toArray()).toArray(int[][]::new)));
    }

    private static float[][] all(Likeness likeness) {
        float[][] all = new float[likeness.rows()][likeness.rows()];
        var comparer = likeness.comparer();
        for (int r = 0; r < all.length; r++) {
            comparer.compare(r, all[r]);
        }
        return all;
    }

    @Test
    void likenessIsTheSameFromEitherSide() {
        for (Likeness likeness : List.of(
                CosineLikeness.of(FeatureEncoder.encode(random(40)), .5), GowerLikeness.of(random(40), .5))) {
            float[][] all = all(likeness);
            for (int a = 0; a < all.length; a++) {
                for (int b = 0; b < all.length; b++) {
                    assertThat(all[a][b]).isCloseTo(all[b][a], CLOSE).isBetween(-1.00001f, 1.00001f);
                }
            }
        }
    }

    @Test
    void cosinesAreThoseOfTheDenseRows() {
        FeatureMatrix features = FeatureEncoder.encode(random(30));
        float[][] all = all(CosineLikeness.of(features, 0));
        float[] a = new float[features.width()];
        float[] b = new float[features.width()];
        for (int i = 0; i < 30; i++) {
            features.copy(i, a, 0);
            for (int j = 0; j < 30; j++) {
                features.copy(j, b, 0);
                double product = 0;
                double first = 0;
                double second = 0;
                for (int k = 0; k < a.length; k++) {
                    product += a[k] * b[k];
                    first += a[k] * a[k];
                    second += b[k] * b[k];
                }
                double lengths = Math.sqrt(first * second);
                assertThat(all[i][j]).isCloseTo(lengths == 0 ? 0 : (float) (product / lengths), CLOSE);
            }
        }
    }

    /// Prices range from 10 to 30.
    @Test
    void gowersCoefficientIsThatOfACalculationByHand() {
        Table items = table(
                categories("kind", List.of("a", "b"), 0, 0, 1, -1),
                numbers("price", 10, 20, 30, Double.NaN),
                tags("tags", List.of("x", "y", "z"), new int[] {0, 1}, new int[] {1, 2}, new int[0], new int[] {0, 1}));
        float[][] all = all(GowerLikeness.of(items, 0));
        assertThat(all[0][1]).isCloseTo((1 + .5f + 1f / 3) / 3, CLOSE);
        // the third has no tags: kind and price alone
        assertThat(all[0][2]).isCloseTo(0f, CLOSE);
        assertThat(all[1][2]).isCloseTo(.5f / 2, CLOSE);
        // of the fourth tags alone are known
        assertThat(all[0][3]).isCloseTo(1f, CLOSE);
        assertThat(all[2][3]).isZero();
        assertThat(all(GowerLikeness.of(items, 1))[0][3]).isCloseTo(.5f, CLOSE);
    }

    @Test
    void onlyTheNearestOfEachItemOfTheHistoryCount() {
        Prepared data = Catalogue.withItems(
                SmallData.of(1, 4, new int[][] {{0, 0, T}}, null, null),
                numbers("price", 0, 1, 3, 10), categories("kind", List.of("a"), 0, 0, 0, 0));
        float[] scores = Catalogue.scores(trained("attribute-knn similarity=gower neighbours=1", data), 4, -1, 0);
        assertThat(scores[1]).isCloseTo((1 + .9f) / 2, CLOSE);
        assertThat(scores[2]).isZero();
        assertThat(scores[3]).isZero();
    }

    @Test
    void someoneWhoHasJustComeGetsWhatUsersLikeHerHave() {
        Prepared data = Catalogue.withUsers(
                SmallData.of(5, 2, new int[][] {{0, 0, T}, {1, 0, T}, {2, 1, T}}, null, null),
                categories("city", List.of("north", "south"), 0, 0, 1, 1, -1));
        var recommender = trained("attribute-knn side=users", data);
        float[] south = Catalogue.scores(recommender, 2, 3);
        assertThat(south[1]).isGreaterThan(.9f).isGreaterThan(south[0]);
        // of whom nothing is known
        float[] unknown = Catalogue.scores(recommender, 2, 4);
        assertThat(unknown[0]).isEqualTo((float) Popularity.MOST).isGreaterThan(unknown[1]);
        ModelLine line = ModelLine.of("attribute-knn side=users");
        assertThat(line.model().abilities(line.parameters())).isEmpty();
    }

    @Test
    void whatTheDataLackIsSaid() {
        Prepared bare = SmallData.of(1, 1, new int[][] {{0, 0, T}}, null, null);
        for (String similarity : List.of("", " similarity=gower")) {
            assertThatThrownBy(() -> trained("attribute-knn" + similarity, bare))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("set side to users");
            assertThatThrownBy(() -> trained("attribute-knn side=users" + similarity, bare))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("set side to items");
        }
        Prepared empty = Catalogue.withItems(bare, numbers("price", Double.NaN));
        assertThatThrownBy(() -> trained("attribute-knn", empty)).hasMessageContaining("tell them apart");
    }
}

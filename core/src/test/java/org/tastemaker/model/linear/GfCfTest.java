// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Interactions;
import org.tastemaker.linear.LeadingSubspace;
import org.tastemaker.linear.SymmetricEigen;
import org.tastemaker.model.ActiveItems;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Needs;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

class GfCfTest {
    private static final int T = Part.TRAIN.code();

    private static Recommender fitted(Prepared data, Map<String, String> given) {
        GfCf model = new GfCf();
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2));
        try (Learner learner = model.learner(input, Parameters.of(model.descriptor().parameters(), given))) {
            learner.epoch(1, TaskContext.quiet());
            return learner.recommender();
        }
    }

    /// With all eigenvectors of the small matrix by Jacobi's rotations.
    @Test
    void scoresAreThoseOfTheFilterWrittenOutInDenseMatrices() {
        int users = 60;
        int items = 40;
        Prepared data = SmallData.twoTastes(users, items, 12, 5);
        boolean[][] has = new boolean[users][items];
        int[] ofUser = new int[users];
        int[] ofItem = new int[items];
        var matrix = data.matrix(Part.TRAIN);
        for (int u = 0; u < users; u++) {
            for (int i : matrix.itemsOf(u)) {
                has[u][i] = true;
                ofUser[u]++;
                ofItem[i]++;
            }
        }
        double[][] square = new double[items][items];
        for (int u = 0; u < users; u++) {
            for (int i = 0; i < items; i++) {
                for (int j = 0; j < items; j++) {
                    if (has[u][i] && has[u][j]) {
                        square[i][j] += 1 / (ofUser[u] * Math.sqrt((double) ofItem[i] * ofItem[j]));
                    }
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(square);
        Recommender found = fitted(data, Map.of("factors", "5", "alpha", "0.3"));
        History history = Histories.before(data, Part.TEST).of(7);
        float[][] scores = new float[1][items];
        found.score(new History[] {history}, scores);
        for (int j = 0; j < items; j++) {
            double expected = 0;
            for (int i : history.items()) {
                expected += square[i][j];
                for (int k = 0; k < 5; k++) {
                    expected += ofItem[i] == 0 ? 0
                            : .3 * eigen.vectors()[k][i] * eigen.vectors()[k][j] * Math.sqrt((double) ofItem[j] / ofItem[i]);
                }
            }
            assertThat((double) scores[0][j]).isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void oneUserAndOneItemAndMoreFactorsThanItemsGiveScores() {
        Recommender found = fitted(SmallData.of(1, 1, new int[][] {{0, 0, Part.TRAIN.code()}}, null, null), Map.of("alpha", "1"));
        float[][] scores = new float[1][1];
        found.score(new History[] {new History(0, new int[] {0}, new float[] {1})}, scores);
        assertThat(scores[0][0]).isCloseTo(2f, within(1e-5f));
    }

    private static float[][] scores(Recommender of, Prepared data, int[] users) {
        float[][] scores = new float[users.length][data.items()];
        Histories before = Histories.before(data, Part.TEST);
        of.score(Arrays.stream(users).mapToObj(before::of).toArray(History[]::new), scores);
        return scores;
    }

    /// A catalogue in which everything is chosen is not renumbered: the vectors are those of the whole matrix.
    @Test
    void whereEveryItemIsChosenTheVectorsAreThoseOfTheWholeMatrixToTheLastBit() {
        Prepared data = SmallData.twoTastes(300, 40, 20, 5);
        InteractionMatrix whole = ObservedPairs.training(data).matrix();
        LeadingSubspace leading = LeadingSubspace.of(
                NormalizedPairs.of(whole.transposed(), 2),
                5,
                new RandomStreams(1).stream("gf-cf"),
                2,
                TaskContext.quiet().begin("train.phase.vectors", 1, "task.unit.steps"));
        assertThat(ActiveItems.of(whole.transposed()).every()).isTrue();
        assertThat(fitted(data, Map.of("factors", "5")).tensors().floats("vectors").values()).containsExactly(leading.vectors());
    }

    @Test
    void itemsThatNobodyHasChangeNoScoreOfTheOthersAndScoreNothing() {
        Prepared dense = SmallData.twoTastes(300, 40, 20, 5);
        Interactions rows = dense.data().interactions();
        int[][] apart = new int[rows.item().length][];
        for (int r = 0; r < apart.length; r++) {
            apart[r] = new int[] {rows.user()[r], 7 * rows.item()[r] + 3, dense.part()[r]};
        }
        Prepared sparse = SmallData.of(300, 400, apart, null, null);
        int[] users = {0, 7, 8, 299};
        float[][] expected = scores(fitted(dense, Map.of("factors", "5")), dense, users);
        float[][] found = scores(fitted(sparse, Map.of("factors", "5")), sparse, users);
        for (int n = 0; n < users.length; n++) {
            for (int i = 0; i < 400; i++) {
                assertThat(found[n][i]).isEqualTo(i % 7 == 3 && i / 7 < 40 ? expected[n][i / 7] : 0f);
            }
        }
    }

    /// Of items that only the test part has, a history may tell, but no user of the training part.
    @Test
    void aHistoryOfItemsThatNobodyHadBeforeScoresAsOneWithoutThem() {
        Prepared data = SmallData.of(3, 9, new int[][] {{0, 2, T}, {0, 4, T}, {1, 4, T}, {2, 6, T}}, null, null);
        Recommender found = fitted(data, Map.of("factors", "2"));
        float[][] scores = new float[3][9];
        found.score(
                new History[] {
                    new History(-1, new int[] {1, 2, 8}, new float[] {1, 1, 1}),
                    new History(-1, new int[] {2}, new float[] {1}),
                    new History(-1, new int[0], new float[0])
                },
                scores);
        assertThat(scores[0]).containsExactly(scores[1]);
        assertThat(scores[0][4]).isPositive();
        assertThat(scores[2]).containsExactly(0, 0, 1, 0, 2, 0, 1, 0, 0);
    }

    @Test
    void vectorsThatWereKeptForAllItemsAreReadAsThoseOfItemsThatSomebodyHas() {
        Prepared data = SmallData.of(3, 9, new int[][] {{0, 2, T}, {0, 4, T}, {1, 4, T}, {2, 6, T}}, null, null);
        Recommender today = fitted(data, Map.of("factors", "2"));
        Tensor.Floats rows = today.tensors().floats("vectors");
        assertThat(rows.shape()).containsExactly(3, 2);
        float[] all = new float[9 * 2];
        for (int n = 0; n < 3; n++) {
            System.arraycopy(rows.values(), 2 * n, all, 2 * new int[] {2, 4, 6}[n], 2);
        }
        GfCf model = new GfCf();
        Parameters parameters = Parameters.of(model.descriptor().parameters(), Map.of("factors", "2"));
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(1));
        int[] users = {0, 1, 2};
        float[][] expected = scores(today, data, users);
        for (Tensors kept : new Tensors[] {
            today.tensors(), new Tensors(Map.of("vectors", new Tensor.Floats(new long[] {9, 2}, all)), Map.of())
        }) {
            assertThat(scores(model.restore(input, parameters, kept), data, users)).isDeepEqualTo(expected);
        }
    }

    @Test
    void withoutAnyChoiceNothingScores() {
        Prepared data = SmallData.of(2, 3, new int[][] {{0, 1, Part.TEST.code()}}, null, null);
        assertThat(scores(fitted(data, Map.of()), data, new int[] {0, 1})).isDeepEqualTo(new float[2][3]);
    }

    @Test
    void whatASearchTakesIsToldBeforehandAndMoreThanCanBeIsRefusedWithWhatCan() {
        GfCf model = new GfCf();
        Prepared data = SmallData.twoTastes(300, 40, 20, 5);
        Needs small = model.outlook(() -> data)
                .flatMap(outlook -> outlook.needs(Parameters.of(model.descriptor().parameters(), Map.of()), 2))
                .orElseThrow();
        assertThat(small.problem()).isNull();
        assertThat(small.remarks()).isEmpty();
        assertThat(small.seconds()).isLessThan(.1);
        PairCounts.Extent shop = new PairCounts.Extent(3_000_000, 40_000_000, 0);
        Needs many = GfCfNeeds.of(shop, 200, 1).needs();
        assertThat(many.remarks()).containsExactly(new Needs.Remark("model.remark.gf-cf.long", List.of()));
        assertThat(many.problem()).isNull();
        // 664 dimensions of 3,000,000 floats, and the vectors that are kept
        assertThat(many.bytes()).isBetween(8_000_000_000L, 18_000_000_000L);
        assertThat(many.seconds() / GfCfNeeds.of(shop, 100, 1).seconds()).isBetween(2.5, 4.0);
        assertThatThrownBy(GfCfNeeds.of(shop, 256, 2)::check).hasMessageContaining("256 factors of 3,000,000 items");
        String most = GfCfNeeds.of(shop, 256, 2).needs().problem().getMessage().replaceAll(".*factors to (\\d+) or less.*", "$1");
        assertThat(GfCfNeeds.of(shop, Integer.parseInt(most), 2).needs().problem()).isNull();
        assertThat(GfCfNeeds.of(shop, Integer.parseInt(most) + 3, 2).needs().problem()).isNotNull();
        assertThatThrownBy(GfCfNeeds.of(new PairCounts.Extent(40_000_000, 90_000_000, 0), 1, 2)::check).hasMessageContaining("k-core");
    }
}

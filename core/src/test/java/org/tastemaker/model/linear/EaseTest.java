// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.linear.TileProducts;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Needs;
import org.tastemaker.model.Outlook;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

class EaseTest {
    private static final int T = Part.TRAIN.code();

    private static InteractionMatrix pairs(int users, int items, int each) {
        InteractionMatrix summed = SmallData.twoTastes(users, items, each, 4).matrix(Part.TRAIN);
        float[] ones = new float[summed.cells()];
        java.util.Arrays.fill(ones, 1f);
        return new InteractionMatrix(users, items, summed.offset(), summed.item(), ones);
    }

    /// Gauss and Jordan in doubles.
    private static double[][] expected(InteractionMatrix pairs, double lambda) {
        int n = pairs.items();
        double[][] a = new double[n][2 * n];
        for (int u = 0; u < pairs.users(); u++) {
            for (int i : pairs.itemsOf(u)) {
                for (int j : pairs.itemsOf(u)) {
                    a[i][j]++;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            a[i][i] += lambda;
            a[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            double pivot = a[k][k];
            for (int j = 0; j < 2 * n; j++) {
                a[k][j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = a[i][k];
                if (i != k && factor != 0) {
                    for (int j = 0; j < 2 * n; j++) {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
        }
        double[][] weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weights[i][j] = i == j ? 0 : -a[i][n + j] / a[j][n + j];
            }
        }
        return weights;
    }

    private static float[] row(ItemWeights weights, int item) {
        float[] row = new float[weights.items()];
        weights.add(item, 1, row);
        return row;
    }

    private static TaskContext threads(int n) {
        return new TaskContext(TaskListener.SILENT, new Cancellation(), n);
    }

    @Test
    void weightsAreThoseOfADenseSolveInDoublesWithAndWithoutTheNativeLibrary() {
        for (int items : new int[] {1, 90, 128, 300}) {
            InteractionMatrix pairs = pairs(200, items, 25);
            double[][] expected = expected(pairs, 20);
            for (TileProducts products : new TileProducts[] {SmileProducts.orPlain(), TileProducts.plain()}) {
                ItemWeights found = new EaseFit(pairs, 20, 0, 0, products).fit(threads(2));
                for (int i = 0; i < items; i++) {
                    float[] row = row(found, i);
                    for (int j = 0; j < items; j++) {
                        assertThat((double) row[j]).isCloseTo(expected[i][j], within(1e-5));
                    }
                }
            }
        }
    }

    @Test
    void smileIsUsedWhereItsLibraryIs() {
        assertThat(SmileProducts.orPlain()).isInstanceOf(SmileProducts.class);
    }

    @Test
    void theGreatestWeightsOfEachItemAreKept() {
        InteractionMatrix pairs = pairs(200, 90, 25);
        ItemWeights all = new EaseFit(pairs, 20, 0, 0, SmileProducts.orPlain()).fit(threads(1));
        ItemWeights seven = new EaseFit(pairs, 20, 0, 7, SmileProducts.orPlain()).fit(threads(3));
        for (int i = 0; i < 90; i++) {
            float[] every = row(all, i);
            float[] kept = row(seven, i);
            float least = Float.POSITIVE_INFINITY;
            float most = 0;
            int n = 0;
            for (int j = 0; j < 90; j++) {
                if (kept[j] != 0) {
                    assertThat(kept[j]).isEqualTo(every[j]);
                    least = Math.min(least, Math.abs(every[j]));
                    n++;
                } else {
                    most = Math.max(most, Math.abs(every[j]));
                }
            }
            assertThat(n).isEqualTo(7);
            assertThat(least).isGreaterThanOrEqualTo(most);
        }
    }

    /// The limit makes of the data what leaving the other items out makes of it.
    @Test
    void withALimitTheMostPopularItemsAreRelatedAsIfThereWereNoOthers() {
        InteractionMatrix pairs = pairs(200, 90, 25);
        int[] popular = EaseFit.mostPopular(pairs.transposed(), 30);
        int[][] rows = new int[pairs.cells()][];
        int n = 0;
        for (int u = 0; u < 200; u++) {
            for (int i : pairs.itemsOf(u)) {
                int place = java.util.Arrays.binarySearch(popular, i);
                if (place >= 0) {
                    rows[n++] = new int[] {u, place, T};
                }
            }
        }
        Prepared some = SmallData.of(200, 30, java.util.Arrays.copyOf(rows, n), null, null);
        double[][] expected = expected(some.matrix(Part.TRAIN), 20);
        ItemWeights found = new EaseFit(pairs, 20, 30, 0, SmileProducts.orPlain()).fit(threads(2));
        for (int i = 0; i < 30; i++) {
            float[] row = row(found, popular[i]);
            for (int j = 0; j < 30; j++) {
                assertThat((double) row[popular[j]]).isCloseTo(expected[i][j], within(1e-5));
            }
        }
    }

    @Test
    void itemsThatNeedHighLambdaAreToldOf() {
        // a thousand users with the same thousand pairs: the matrix is all ones but for lambda
        int[][] rows = new int[40 * 300][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = new int[] {r / 40, r % 40, T};
        }
        InteractionMatrix heavy = SmallData.of(300, 40, rows, null, null).matrix(Part.TRAIN);
        float[] weight = new float[heavy.cells()];
        java.util.Arrays.fill(weight, 1e4f);
        InteractionMatrix pairs = new InteractionMatrix(300, 40, heavy.offset(), heavy.item(), weight);
        assertThatThrownBy(() -> new EaseFit(pairs, .001, 0, 0, SmileProducts.orPlain()).fit(threads(1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("higher lambda");
    }

    @Test
    void moreThanTheMachineHoldsIsRefusedBeforeTheStart() {
        EaseNeeds needs = EaseNeeds.of(5_000_000, TileProducts.plain(), 1);
        assertThatThrownBy(needs::check).isInstanceOf(ProblemException.class).hasMessageContaining("item-limit");
        assertThat(EaseNeeds.of(10_000, SmileProducts.orPlain(), 1).bytes()).isBetween(200_000_000L, 230_000_000L);
    }

    @Test
    void whatATrainingWouldTakeIsToldBeforehandFromTheItemsOfTheTrainingPart() {
        int[][] rows = new int[120][];
        for (int r = 0; r < rows.length; r++) {
            // the last twenty items are in the test part alone
            rows[r] = new int[] {r % 7, r, r < 100 ? T : Part.TEST.code()};
        }
        Ease model = new Ease();
        Outlook outlook = model.outlook(() -> SmallData.of(7, 130, rows, null, null)).orElseThrow();
        Needs all = outlook.needs(Parameters.of(model.descriptor().parameters(), Map.of()), 2).orElseThrow();
        assertThat(all.bytes()).isEqualTo(EaseNeeds.estimated(100, 2).bytes());
        assertThat(all.remarks()).isEmpty();
        assertThat(all.problem()).isNull();
        Needs some = outlook.needs(Parameters.of(model.descriptor().parameters(), Map.of("item-limit", "40")), 2).orElseThrow();
        assertThat(some.seconds()).isLessThan(all.seconds());
        assertThat(some.remarks().getFirst().arguments()).containsExactly(40, 100);
    }

    @Test
    void anEstimateGrowsWithTheThirdPowerAndNamesWhatCanBeTakenInstead() {
        Needs ten = EaseNeeds.estimated(10_000, 1).needs(10_000);
        Needs forty = EaseNeeds.estimated(40_000, 1).needs(40_000);
        assertThat(forty.seconds() / ten.seconds()).isBetween(50.0, 65.0);
        assertThat((double) forty.bytes() / ten.bytes()).isBetween(14.0, 17.0);
        assertThatThrownBy(() -> EaseNeeds.estimated(5_000_000, 1).needs(5_000_000).check())
                .isInstanceOf(ProblemException.class).hasMessageContaining("slim").hasMessageContaining("gf-cf");
    }

    @Test
    void aCancelledFitEndsAsCancelled() {
        Cancellation cancellation = new Cancellation();
        TaskListener stops = new TaskListener() {
            @Override
            public void progress(org.tastemaker.task.ProgressSnapshot snapshot) {
                if (snapshot.phase().equals("train.phase.inverting")) {
                    cancellation.request();
                }
            }
        };
        TaskContext task = new TaskContext(stops, cancellation, 2);
        InteractionMatrix pairs = pairs(200, 300, 25);
        assertThatThrownBy(() -> new EaseFit(pairs, 20, 0, 0, SmileProducts.orPlain()).fit(task))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void oneUserAndOneItemAndNoHistoryGiveScores() {
        Ease model = new Ease();
        ModelInput input = new ModelInput(
                SmallData.of(1, 1, new int[][] {{0, 0, T}}, null, null), new RandomStreams(1), ModelInput.Compute.cpu(1));
        Parameters parameters = Parameters.of(model.descriptor().parameters(), Map.of());
        try (Learner learner = model.learner(input, parameters)) {
            learner.epoch(1, TaskContext.quiet());
            Recommender found = learner.recommender();
            float[][] scores = new float[2][1];
            History[] histories = {
                new History(0, new int[] {0}, new float[] {1}), new History(-1, new int[0], new float[0])
            };
            found.score(histories, scores);
            assertThat(scores[0][0]).isZero();
            assertThat(scores[1][0]).isEqualTo(1);
        }
    }
}

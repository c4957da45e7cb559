// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.recommend.Histories;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.tensor.Tensors;

class ClusterModelsTest {
    private static final int T = Part.TRAIN.code();
    private static final Prepared DATA = SmallData.twoTastes(150, 90, 18, 3);
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);

    private static Recommender trained(String line, Prepared data, int threads) {
        return ModelLine.of(line).trained(data, threads, 1);
    }

    private static float[][] scores(Recommender recommender, Prepared data) {
        return ModelLine.scores(recommender, data, Part.TEST);
    }

    private static float[] of(Recommender recommender, Prepared data, int... history) {
        float[] ones = new float[history.length];
        Arrays.fill(ones, 1);
        return ModelLine.scores(recommender, data, new History(-1, history, ones))[0];
    }

    /// Two groups: users 0 to 2 with the items 0 to 2, users 3 to 5 with the items 3 to 5; item 6 nobody has.
    private static Prepared groups() {
        int[][] pairs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {1, 2}, {2, 0}, {2, 2}, {3, 3}, {3, 4}, {4, 3}, {4, 4}, {5, 3}, {5, 5}, {5, 4}};
        return SmallData.of(7, 7, Arrays.stream(pairs).map(p -> new int[] {p[0], p[1], T}).toArray(int[][]::new), null, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "kmeans-users", "kmeans-users distance=euclidean clusters=5", "kmeans-items", "kmeans-items distance=euclidean within=closeness"
    })
    void theResultDoesNotDependOnThreadsAndIsKept(String line) {
        Recommender before = trained(line, DATA, 3);
        float[][] scores = scores(before, DATA);
        assertThat(scores(trained(line, DATA, 1), DATA)).isDeepEqualTo(scores);
        Recommender after = ModelLine.of(line).restored(DATA, before.tensors());
        assertThat(scores(after, DATA)).isDeepEqualTo(scores);
        int[] all = IntStream.range(0, DATA.items()).toArray();
        float[][] alternative = new float[1][all.length];
        after.scoreAlternatives(new History[] {Histories.before(DATA, Part.TEST).of(4)}, all, alternative);
        assertThat(alternative[0]).isEqualTo(scores[4]);
    }

    /// Of item 1, two of the three users of the group have it, and of all six users two: (2 + 6 * 2/6) / (3 + 6).
    @Test
    void aUsersScoreIsWhatHerGroupHasDrawnTowardsAll() {
        for (String distance : List.of("spherical", "euclidean")) {
            Recommender recommender = trained("kmeans-users clusters=2 starts=5 shrinkage=6 distance=" + distance, groups(), 1);
            float[] scores = of(recommender, groups(), 1, 2);
            assertThat(scores[0]).isCloseTo((3 + 6 * 3f / 6) / 9, CLOSE);
            assertThat(scores[1]).isCloseTo((2 + 6 * 2f / 6) / 9, CLOSE);
            assertThat(scores[3]).isCloseTo((0 + 6 * 3f / 6) / 9, CLOSE);
            assertThat(scores[6]).isZero();
            // of whom nothing is known
            assertThat(of(recommender, groups())).containsExactly(new float[] {.5f, 2f / 6, 2f / 6, .5f, .5f, 1f / 6, 0}, CLOSE);
        }
    }

    /// The group of the first three items has 7 choices, 3 of them of item 0; a group has 3 items.
    @Test
    void anItemsScoreIsThePartOfTheHistoryInItsGroupTimesItsPlaceThere() {
        Recommender recommender = trained("kmeans-items clusters=2 starts=5", groups(), 1);
        float[] scores = of(recommender, groups(), 1, 2, 5);
        float popularity = (float) Popularity.MOST;
        assertThat(scores[0]).isCloseTo(2 * 3 * 3f / 7 + popularity, CLOSE);
        assertThat(scores[4]).isCloseTo(1 * 3 * 3f / 7 + popularity, CLOSE);
        assertThat(scores[6]).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"popularity", "closeness"})
    void anItemsScoresAddUpOverTheHistory(String within) {
        Recommender recommender = trained("kmeans-items clusters=6 within=" + within, DATA, 1);
        float[] both = of(recommender, DATA, 3, 50);
        float[] first = of(recommender, DATA, 3);
        float[] second = of(recommender, DATA, 50);
        float[] none = of(recommender, DATA);
        for (int i = 0; i < both.length; i++) {
            assertThat(both[i]).isCloseTo(first[i] + second[i] - none[i], CLOSE);
        }
    }

    @Test
    void plantedTastesAreServedBetterThanByPopularity() {
        double popular = hits("popular");
        for (String line : List.of("kmeans-users clusters=2", "kmeans-items clusters=2", "kmeans-users", "kmeans-items")) {
            assertThat(hits(line)).as(line).isGreaterThan(popular);
        }
    }

    private static double hits(String line) {
        TopK lists = TopK.of(trained(line, DATA, 1), DATA);
        int[][] hidden = IntStream.range(0, DATA.users()).mapToObj(DATA.matrix(Part.TEST)::itemsOf).toArray(int[][]::new);
        int hits = 0;
        for (int u = 0; u < DATA.users(); u++) {
            int user = u;
            hits += (int) Arrays.stream(lists.list(u, 10).items()).filter(i -> Arrays.binarySearch(hidden[user], i) >= 0).count();
        }
        return hits;
    }

    @Test
    void theLossNeverRisesAndTrainingEndsWhenNothingMoves() {
        for (String line : List.of("kmeans-users iterations=500", "kmeans-items iterations=500 distance=euclidean")) {
            try (Learner learner = ModelLine.of(line).learner(DATA, 2, 1)) {
                List<Double> losses = new ArrayList<>();
                assertThat(learner.epochs()).isEqualTo(500);
                for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
                    losses.add(learner.epoch(epoch, ModelLine.task(2)).loss());
                }
                assertThat(losses.size()).isBetween(2, 100);
                for (int e = 1; e < losses.size(); e++) {
                    assertThat(losses.get(e)).isLessThanOrEqualTo(losses.get(e - 1) * (1 + 1e-7));
                }
            }
        }
    }

    @Test
    void aResumedTrainingIsAsIfNothingHadHappened() {
        String line = "kmeans-users clusters=8";
        Tensors whole = trained(line, DATA, 1).tensors();
        Tensors checkpoint;
        try (Learner first = ModelLine.of(line).learner(DATA, 1, 1)) {
            first.epoch(1, ModelLine.task(1));
            first.epoch(2, ModelLine.task(1));
            checkpoint = first.checkpoint();
        }
        try (Learner second = ModelLine.of(line).learner(DATA, 1, 1)) {
            second.resume(checkpoint);
            for (int epoch = 3; epoch <= second.epochs(); epoch++) {
                second.epoch(epoch, ModelLine.task(1));
            }
            assertThat(second.recommender().tensors().ints("cluster").values()).isEqualTo(whole.ints("cluster").values());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kmeans-users", "kmeans-items", "kmeans-users distance=euclidean shrinkage=0", "kmeans-items within=closeness"})
    void oneUserOneItemAndEqualRatingsGiveFiniteScores(String line) {
        Prepared one = SmallData.of(1, 1, new int[][] {{0, 0, T}}, new float[] {3}, null);
        assertThat(scores(trained(line, one, 1), one)[0][0]).isFinite();
        Prepared same = SmallData.of(3, 2, new int[][] {{0, 0, T}, {1, 0, T}, {2, 0, T}}, new float[] {4, 4, 4}, null);
        for (float[] row : scores(trained(line, same, 1), same)) {
            assertThat(row[0]).isFinite().isGreaterThan(row[1]);
        }
        Prepared empty = SmallData.of(2, 2, new int[][] {{0, 0, Part.TEST.code()}}, null, null);
        for (float[] row : scores(trained(line, empty, 1), empty)) {
            assertThat(row).containsOnly(0f);
        }
    }

    @Test
    void aFitThatIsCancelledEndsAsCancelledAndTooManyCentresAreRefused() {
        Cancellation cancellation = new Cancellation();
        try (Learner learner = ModelLine.of("kmeans-users").learner(DATA, 2, 1)) {
            cancellation.request();
            assertThatThrownBy(() -> learner.epoch(1, new TaskContext(TaskListener.SILENT, cancellation, 2)))
                    .isInstanceOf(CancelledException.class);
        }
        Prepared wide = SmallData.of(1, 400_000, new int[][] {{0, 0, T}}, null, null);
        assertThatThrownBy(() -> ModelLine.of("kmeans-users clusters=10000").learner(wide, 1, 1))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Set clusters to");
    }
}

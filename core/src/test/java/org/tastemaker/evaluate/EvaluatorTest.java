// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.published.SmallData;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;

class EvaluatorTest {
    private static final int TRAIN = Part.TRAIN.code();
    private static final int VALIDATION = Part.VALIDATION.code();
    private static final int TEST = Part.TEST.code();

    private static Evaluation evaluate(Recommender recommender, Prepared data, Part on, String metrics, String mode) {
        return evaluate(recommender, data, on, metrics, mode, 1);
    }

    private static Evaluation evaluate(
            Recommender recommender, Prepared data, Part on, String metrics, String mode, int threads) {
        return new Evaluator()
                .evaluate(
                        recommender,
                        data,
                        on,
                        MetricName.parseList(metrics),
                        CandidateMode.parse(mode),
                        new RandomStreams(3),
                        new TaskContext(TaskListener.SILENT, new Cancellation(), threads));
    }

    private static double value(Evaluation evaluation, String metric) {
        return evaluation.metrics().get(metric).value();
    }

    @Test
    void theHistoryIsRemovedAndATestItemInsideItIsMissed() {
        int[][] rows = {{0, 0, TRAIN}, {0, 1, VALIDATION}, {0, 2, TEST}, {1, 3, TRAIN}, {1, 3, TEST}, {2, 4, TRAIN}};
        float[][] table = {{9, 8, 7, 6, 5}, {1, 2, 3, 9, 4}, {0, 0, 0, 0, 0}};
        Prepared data = SmallData.of(3, 5, rows, null, null);
        Evaluation found = evaluate(new Fixed(table, false), data, Part.TEST, "hit@1,recall@5", "full");
        // user 2 has no test item; user 0 finds item 2 behind her removed history; user 1 cannot find item 3 again
        assertThat(found.users()).containsExactly(0, 1);
        assertThat(found.perUser().get("hit@1")).containsExactly(1, 0);
        assertThat(value(found, "recall@5")).isEqualTo(.5);
    }

    @Test
    void aValidationKnowsTheTrainingPartAlone() {
        int[][] rows = {{0, 0, TRAIN}, {0, 1, VALIDATION}, {0, 2, TEST}};
        float[][] table = {{9, 8, 7}};
        Prepared data = SmallData.of(1, 3, rows, null, null);
        Evaluation found = evaluate(new Fixed(table, false), data, Part.VALIDATION, "hit@1", "full");
        assertThat(value(found, "hit@1")).isEqualTo(1);
    }

    @Test
    void equalScoresStandInTheOrderOfTheItemNumbers() {
        int[][] rows = {{0, 0, TRAIN}, {0, 2, TEST}, {1, 1, TRAIN}, {1, 3, TEST}};
        float[][] table = {{0, 0, -0f, 0}, {0, 0, 0, 0}};
        Evaluation found = evaluate(
                new Fixed(table, false), SmallData.of(2, 4, rows, null, null), Part.TEST, "mrr@4,auc", "full");
        // user 0: 1, 2, 3; user 1: 0, 2, 3
        assertThat(found.perUser().get("mrr@4")[0]).isEqualTo(1 / 2f);
        assertThat(found.perUser().get("mrr@4")[1]).isEqualTo(1 / 3f);
        assertThat(value(found, "auc")).isEqualTo(.5);
    }

    @Test
    void itemsWithoutAnyInteractionAreNotRanked() {
        int[][] rows = {{0, 0, TRAIN}, {0, 2, TEST}};
        float[][] table = {{0, 9, 1}};
        Evaluation found =
                evaluate(new Fixed(table, false), SmallData.of(1, 3, rows, null, null), Part.TEST, "hit@1,coverage@1", "full");
        assertThat(value(found, "hit@1")).isEqualTo(1);
        assertThat(value(found, "coverage@1")).isEqualTo(.5);
    }

    /// The authors put the given negatives and then the test item into a dictionary and take the largest, equal
    /// ones in the order in which they came; a test item among the negatives keeps its place there.
    @Test
    void givenCandidatesAreRankedAsTheAuthorsOfTheProtocolDo() {
        int[][] rows = {{0, 0, TRAIN}, {0, 3, TEST}, {1, 1, TRAIN}, {1, 3, TEST}};
        float[][] table = {{5, 1, 1, 1, 1}, {5, 1, 1, 1, 1}};
        Candidates given = new Candidates(new int[] {0, 1}, new int[][] {{0, 2, 4, 4}, {3, 2, 4}});
        Evaluation found = evaluate(
                new Fixed(table, false), SmallData.of(2, 5, rows, null, given), Part.TEST, "mrr@10", "given");
        // user 0: item 0 scores higher although it is in the history, then 2, 4, then 3; user 1: 3 first
        assertThat(found.perUser().get("mrr@10")).containsExactly(1 / 4f, 1f);
        assertThat(found.candidates()).isEqualTo("given");
    }

    @Test
    void ratingErrorsCutPredictionsToTheTrainingRange() {
        int[][] rows = {{0, 0, TRAIN}, {0, 1, TRAIN}, {0, 2, TEST}, {0, 3, TEST}};
        float[] rating = {1, 5, 4, 2};
        float[][] table = {{0, 0, 7, -3}};
        Evaluation found = evaluate(
                new Fixed(table, true), SmallData.of(1, 4, rows, rating, null), Part.TEST, "rmse,mae", "full");
        assertThat(value(found, "mae")).isEqualTo(1);
        assertThat(value(found, "rmse")).isEqualTo(1);
    }

    @Test
    void whatCannotBeMeasuredIsToldPlainly() {
        int[][] rows = {{0, 0, TRAIN}, {0, 1, TEST}};
        Prepared data = SmallData.of(1, 2, rows, null, null);
        Fixed ranking = new Fixed(new float[][] {{1, 2}}, false);
        assertThatThrownBy(() -> evaluate(ranking, data, Part.TEST, "rmse", "full"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not predict ratings");
        assertThatThrownBy(() -> evaluate(ranking, data, Part.VALIDATION, "hit@1", "full"))
                .hasMessageContaining("validation part is empty");
        assertThatThrownBy(() -> evaluate(ranking, data, Part.TEST, "hit@1", "given"))
                .hasMessageContaining("no given candidates");
    }

    @Test
    void theFullRankingAgreesWithSortingEverythingWhateverTheThreads() {
        Prepared data = SmallData.twoTastes(60, 45, 14, 5);
        float[][] table = new float[60][45];
        var random = new RandomStreams(8).stream("scores");
        for (float[] row : table) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(12);
            }
        }
        Evaluation one = evaluate(new Fixed(table, false), data, Part.TEST, "ndcg@7,recall@7,map@7,auc", "full", 1);
        Evaluation four = evaluate(new Fixed(table, false), data, Part.TEST, "ndcg@7,recall@7,map@7,auc", "full", 4);
        assertThat(four.metrics()).isEqualTo(one.metrics());
        double[] expected = bruteForce(data, table, 7);
        assertThat(value(one, "recall@7")).isCloseTo(expected[0], within(1e-9));
        assertThat(value(one, "ndcg@7")).isCloseTo(expected[1], within(1e-9));
        assertThat(value(one, "auc")).isCloseTo(expected[2], within(1e-9));
        Estimate ndcg = one.metrics().get("ndcg@7");
        assertThat(ndcg.low()).isLessThan(ndcg.value());
        assertThat(ndcg.high()).isGreaterThan(ndcg.value());
    }

    /// Recall, NDCG and AUC by sets and sorting, the slow way.
    private static double[] bruteForce(Prepared data, float[][] table, int k) {
        Interactions all = data.data().interactions();
        double[] sum = new double[3];
        int users = 0;
        int ordered = 0;
        Set<Integer> known = new HashSet<>();
        for (int i : all.item()) {
            known.add(i);
        }
        for (int u = 0; u < data.users(); u++) {
            Set<Integer> seen = new HashSet<>();
            Set<Integer> wanted = new HashSet<>();
            for (int r = 0; r < all.size(); r++) {
                if (all.user()[r] == u) {
                    (data.part()[r] == TEST ? wanted : seen).add(all.item()[r]);
                }
            }
            if (wanted.isEmpty()) {
                continue;
            }
            users++;
            List<Integer> ranking = new ArrayList<>(known);
            ranking.removeAll(seen);
            float[] scores = table[u];
            ranking.sort((a, b) -> scores[a] == scores[b] ? a - b : Float.compare(scores[b], scores[a]));
            double gain = 0;
            double ideal = 0;
            int hits = 0;
            for (int r = 0; r < k; r++) {
                boolean hit = r < ranking.size() && wanted.contains(ranking.get(r));
                hits += hit ? 1 : 0;
                gain += hit ? Math.log(2) / Math.log(r + 2) : 0;
                ideal += r < wanted.size() ? Math.log(2) / Math.log(r + 2) : 0;
            }
            double won = 0;
            int pairs = 0;
            for (int a : ranking) {
                for (int b : ranking) {
                    if (wanted.contains(a) && !wanted.contains(b)) {
                        pairs++;
                        won += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? .5 : 0;
                    }
                }
            }
            sum[0] += (double) hits / wanted.size();
            sum[1] += gain / ideal;
            // users whose test items are all seen have no pairs and do not count
            sum[2] += pairs == 0 ? 0 : won / pairs;
            ordered += pairs == 0 ? 0 : 1;
        }
        return new double[] {sum[0] / users, sum[1] / users, sum[2] / ordered};
    }

    @Test
    void sampledCandidatesDependOnTheSeedAloneAndAreEasierThanAll() {
        Prepared data = SmallData.twoTastes(40, 60, 10, 6);
        float[][] table = new float[40][60];
        Evaluation a = evaluate(new Fixed(table, false), data, Part.TEST, "recall@5", "sampled:10", 1);
        Evaluation b = evaluate(new Fixed(table, false), data, Part.TEST, "recall@5", "sampled:10", 3);
        assertThat(a.metrics()).isEqualTo(b.metrics());
        assertThat(a.candidates()).isEqualTo("sampled:10");
    }

    @Test
    void anEvaluationCanBeCancelled() {
        Prepared data = SmallData.twoTastes(40, 60, 10, 6);
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThatThrownBy(() -> new Evaluator()
                        .evaluate(
                                new Fixed(new float[40][60], false),
                                data,
                                Part.TEST,
                                MetricName.parseList("hit@1"),
                                new CandidateMode.Full(),
                                new RandomStreams(1),
                                new TaskContext(TaskListener.SILENT, cancellation, 2)))
                .isInstanceOf(CancelledException.class);
    }
}

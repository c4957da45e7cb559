// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.TopK;
import org.tastemaker.split.Candidates;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;

/// Evaluates recommenders: scores users in blocks on several threads, ranks, measures.
///
/// Conventions. Evaluated are the users with at least one item in the part. Before a test a user's history is
/// training plus validation, before a validation it is training; in full ranking the items of the history
/// stand on no list, so that a test item that is also in the history counts as missed. Candidates of full
/// ranking are the items with at least one interaction in the prepared data. Equal scores stand in the order of
/// the item numbers; among given candidates in the order of the file, the test item last.
public final class Evaluator {

    /// Evaluates with 95 % intervals.
    ///
    /// @param on VALIDATION or TEST
    /// @param random seed of the intervals and of sampled candidates
    /// @throws ProblemException of kind INPUT if the part is empty, or the data have no candidates or ratings
    ///     where these are asked for; of kind USAGE for rating errors of a model that predicts none
    public Evaluation evaluate(
            Recommender recommender,
            Prepared data,
            Part on,
            List<MetricName> metrics,
            CandidateMode candidates,
            RandomStreams random,
            TaskContext task) {
        Truth truth = Truth.of(data, on);
        return evaluate(recommender, truth, truth.users(), metrics, candidates, Intervals.BOOTSTRAP, random, task);
    }

    /// Evaluates some users.
    ///
    /// @param users user numbers, ascending, each with at least one item in the part
    /// @throws ProblemException as the other method
    public Evaluation evaluate(
            Recommender recommender,
            Truth truth,
            int[] users,
            List<MetricName> metrics,
            CandidateMode candidates,
            Intervals intervals,
            RandomStreams random,
            TaskContext task) {
        int[][] given = givenCandidates(truth, candidates);
        int[] evaluated = candidates instanceof CandidateMode.Given
                ? Arrays.stream(users).filter(u -> given[u].length > 0).toArray()
                : users.clone();
        check(recommender, truth, metrics, evaluated);
        Measurements found = new Measurements(metrics, evaluated, truth, truth.catalogue().with(recommender));
        int items = truth.data().items();
        int block = Math.clamp(evaluated.length / Math.max(1, 4 * task.threads()), 1, TopK.blockSize(items));
        Progress progress = task.begin("train.phase.evaluating", evaluated.length, "task.unit.users");
        Parallel.blocks(task.threads(), evaluated.length, block, () -> {
            float[][] scores = new float[block][items];
            UserRanking ranking =
                    new UserRanking(truth, candidates, random, given, found.longest(), found.needsOrder());
            return (from, to) -> {
                progress.step(0);
                History[] known = truth.histories().of(evaluated, from, to);
                float[][] rows = Arrays.copyOf(scores, known.length);
                recommender.score(known, rows);
                for (int n = 0; n < known.length; n++) {
                    found.user(from + n, evaluated[from + n], known[n].items(), rows[n], ranking);
                }
                progress.step(known.length);
            };
        });
        progress.flush();
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        Map<String, float[]> perUser = new LinkedHashMap<>();
        found.finish(intervals, random, task, estimates, perUser);
        return new Evaluation(truth.on(), candidates.toString(), evaluated, estimates, perUser);
    }

    private static int[][] givenCandidates(Truth truth, CandidateMode mode) {
        if (!(mode instanceof CandidateMode.Given)) {
            return new int[0][];
        }
        Candidates candidates = truth.data().candidates();
        if (candidates == null) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.no-candidates", truth.data().protocol());
        }
        int[][] given = new int[truth.data().users()][0];
        for (int n = 0; n < candidates.user().length; n++) {
            given[candidates.user()[n]] = candidates.items()[n];
        }
        return given;
    }

    private static void check(Recommender recommender, Truth truth, List<MetricName> metrics, int[] users) {
        if (users.length == 0) {
            String key = truth.on() == Part.TEST ? "metric.problem.empty-test" : "metric.problem.empty-validation";
            throw new ProblemException(ProblemKind.INPUT, key, truth.data().protocol());
        }
        List<String> ofRatings = new ArrayList<>();
        for (MetricName name : metrics) {
            if (name.metric() instanceof Metric.OfRatings) {
                ofRatings.add(name.toString());
            }
        }
        if (ofRatings.isEmpty()) {
            return;
        }
        String wanted = String.join(", ", ofRatings);
        if (!recommender.predictsRatings()) {
            throw new ProblemException(ProblemKind.USAGE, "metric.problem.no-predictions", wanted);
        }
        if (truth.data().data().interactions().rating() == null || Float.isNaN(truth.lowest())) {
            throw new ProblemException(ProblemKind.INPUT, "metric.problem.no-ratings", wanted);
        }
    }
}

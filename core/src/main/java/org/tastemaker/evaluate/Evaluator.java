// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
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
        ScoredUsers scored = ScoredUsers.of(recommender, truth, candidates, users, random);
        int[] evaluated = scored.users();
        check(recommender, truth, metrics, evaluated);
        Measurements found = new Measurements(metrics, evaluated, truth, truth.catalogue().with(recommender));
        scored.each(found.longest(), found.needsOrder(), task, found::user);
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        Map<String, float[]> perUser = new LinkedHashMap<>();
        found.finish(intervals, random, task, estimates, perUser);
        return new Evaluation(truth.on(), candidates.toString(), evaluated, estimates, perUser);
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

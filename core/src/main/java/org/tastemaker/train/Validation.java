// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.Intervals;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.evaluate.Truth;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;

/// Looks at a model between epochs: is it finite, and how good is it on the validation part.
final class Validation {
    /// At most so many users, the same in every epoch, so that a look stays cheap.
    private static final int MOST_USERS = 2_000;
    /// So many users are looked at for scores that are not finite.
    private static final int PROBES = 4;

    private final ModelInput input;
    private final Histories histories;
    private final @Nullable Truth truth;
    private final int[] users;
    private final @Nullable MetricName metric;

    Validation(ModelInput input, Optional<MetricName> wanted, boolean ratings, TaskContext task) {
        this.input = input;
        if (input.data().rows(Part.VALIDATION).length == 0) {
            histories = new Histories(input.data().matrix(Part.TRAIN));
            truth = null;
            users = new int[0];
            metric = null;
            return;
        }
        Truth full = Truth.of(input.data(), Part.VALIDATION);
        truth = full;
        histories = full.histories();
        users = full.users(MOST_USERS, input.random());
        boolean rated = ratings && !Float.isNaN(full.lowest());
        metric = wanted.orElseGet(() -> MetricName.parse(rated ? "rmse" : "ndcg@10"));
        int all = full.users().length;
        if (users.length < all) {
            task.log("train.log.validation-sample", users.length, all);
        }
    }

    Optional<MetricName> metric() {
        return Optional.ofNullable(metric);
    }

    /// @return the value of the metric, NaN if there is none
    double value(Recommender recommender, TaskContext task) {
        MetricName name = metric;
        if (name == null || truth == null) {
            return Double.NaN;
        }
        Estimate found = new Evaluator()
                .evaluate(
                        recommender,
                        truth,
                        users,
                        List.of(name),
                        new CandidateMode.Full(),
                        Intervals.NONE,
                        input.random(),
                        task)
                .metrics()
                .get(name.toString());
        return found == null ? Double.NaN : found.value();
    }

    boolean better(double value, double than) {
        if (Double.isNaN(value) || metric == null) {
            return false;
        }
        return Double.isNaN(than)
                || (metric.metric().better() == Metric.Direction.LOWER ? value < than : value > than);
    }

    /// @throws ProblemException of kind JOB if a loss or a score is not finite
    void checkFinite(int epoch, double loss, Recommender recommender) {
        if (Double.isInfinite(loss)) {
            throw diverged(epoch);
        }
        int people = input.data().users();
        int n = Math.min(PROBES, people);
        History[] probes = new History[n];
        for (int p = 0; p < n; p++) {
            probes[p] = histories.of((int) ((long) p * people / n));
        }
        float[][] scores = new float[n][input.data().items()];
        recommender.score(probes, scores);
        for (float[] row : scores) {
            for (float score : row) {
                if (!Float.isFinite(score)) {
                    throw diverged(epoch);
                }
            }
        }
    }

    private static ProblemException diverged(int epoch) {
        return new ProblemException(ProblemKind.JOB, "train.problem.diverged", epoch);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.List;
import java.util.Objects;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;

/// A model that went through all epochs.
///
/// @param loss of the last epoch
public record Trained(Recommender recommender, double loss, int epochs, double seconds) {

    public static Trained by(Learner learner, TaskContext task) {
        long start = System.nanoTime();
        double loss = Double.NaN;
        for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
            loss = learner.epoch(epoch, task).loss();
        }
        return new Trained(learner.recommender(), loss, learner.epochs(), (System.nanoTime() - start) / 1e9);
    }

    /// @return rmse of a model that predicts ratings, else ndcg@10, on the test part
    public double measured(Prepared data) {
        MetricName metric = MetricName.parse(recommender.predictsRatings() ? "rmse" : "ndcg@10");
        return Objects.requireNonNull(new Evaluator()
                        .evaluate(
                                recommender, data, Part.TEST, List.of(metric), new CandidateMode.Full(), new RandomStreams(1),
                                TaskContext.quiet())
                        .metrics().get(metric.toString()))
                .value();
    }
}

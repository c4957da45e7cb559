// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.train.TrainingListener;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingResult;
import org.tastemaker.train.TrainingSettings;

/// Models and metrics land on published or independently measured results, with the protocol of each.
class PublishedResultsTest {
    private static final TaskContext TASK = new TaskContext(TaskListener.SILENT, new Cancellation(), 2);

    private static Evaluation result(
            Prepared data, String name, Map<String, String> given, String metrics, String candidates) {
        Model model = Models.installed().named(name);
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2));
        Parameters parameters = Parameters.of(model.descriptor().parameters(), given);
        TrainingResult result = new TrainingLoop()
                .run(model, input, parameters, TrainingSettings.standard(), TrainingListener.SILENT, TASK);
        try (Recommender recommender = model.restore(input, parameters, result.model())) {
            return new Evaluator()
                    .evaluate(
                            recommender,
                            data,
                            Part.TEST,
                            MetricName.parseList(metrics),
                            CandidateMode.parse(candidates),
                            new RandomStreams(1),
                            TASK);
        }
    }

    private static double value(Evaluation found, String metric) {
        return found.metrics().get(metric).value();
    }

    @Test
    void popularityOnTheNcfProtocolIsAsMeasured() {
        Evaluation found = result(PublishedData.ncf(), "popular", Map.of(), "hit@10,ndcg@10", "given");
        assertThat(value(found, "hit@10")).isCloseTo(.4530, within(1.5e-3));
        assertThat(value(found, "ndcg@10")).isCloseTo(.2537, within(1.5e-3));
    }

    @Test
    void ialsOnTheNcfProtocolIsAsPublished() {
        Map<String, String> given = Map.of(
                "factors", "64", "regularization", "0.007", "alpha0", "0.3", "frequency-scale", "1", "iterations", "12");
        Evaluation found = result(PublishedData.ncf(), "ials", given, "hit@10,ndcg@10", "given");
        assertThat(value(found, "hit@10")).isCloseTo(.7199, within(8e-3));
        assertThat(value(found, "ndcg@10")).isCloseTo(.4442, within(8e-3));
    }

    @Test
    void popularityOnTheSasRecProtocolIsAsMeasured() {
        Evaluation found = result(PublishedData.sas(), "popular", Map.of(), "hit@10,ndcg@10,auc", "full");
        assertThat(value(found, "hit@10")).isCloseTo(.0363, within(4e-4));
        assertThat(value(found, "ndcg@10")).isCloseTo(.0178, within(4e-4));
    }

    @Test
    void itemCosineOnTheSasRecProtocolIsAsMeasured() {
        Map<String, String> given = Map.of("similarity", "cosine", "neighbours", "0", "shrinkage", "0");
        Evaluation found = result(PublishedData.sas(), "item-knn", given, "hit@10,ndcg@10", "full");
        assertThat(value(found, "hit@10")).isCloseTo(.0704, within(4e-4));
        assertThat(value(found, "ndcg@10")).isCloseTo(.0365, within(4e-4));
    }

    @Test
    void biasesOnTheFoldsOfMovieLens100KAreAsMeasured() {
        double rmse = 0;
        double mae = 0;
        for (int fold = 1; fold <= 5; fold++) {
            Map<String, String> given = Map.of("item-regularization", "10", "user-regularization", "15");
            Evaluation found = result(PublishedData.ml100k(fold, 0), "bias", given, "rmse,mae", "full");
            rmse += value(found, "rmse") / 5;
            mae += value(found, "mae") / 5;
        }
        assertThat(rmse).isCloseTo(.94574, within(3e-4));
        assertThat(mae).isCloseTo(.7499, within(3e-4));
    }

    /// Published with other random folds, so a band.
    @Test
    void factorisedRatingsOfMovieLens100KAreAsPublished() {
        double rmse = 0;
        double mae = 0;
        for (int fold = 1; fold <= 5; fold++) {
            Evaluation found = result(PublishedData.ml100k(fold, 0), "svd", Map.of(), "rmse,mae", "full");
            rmse += value(found, "rmse") / 5;
            mae += value(found, "mae") / 5;
        }
        assertThat(rmse).isBetween(.930, .946);
        assertThat(mae).isBetween(.730, .748);
    }

    /// Rows of the training files are held out every tenth; the loop keeps the best epoch by them.
    @Test
    void aValidationPartStopsTheFactorisationEarlyWithoutHarm() {
        Prepared data = PublishedData.ml100k(3, 10);
        Evaluation found = result(data, "svd", Map.of("epochs", "60", "learning-rate", "0.01"), "rmse", "full");
        assertThat(value(found, "rmse")).isBetween(.925, .950);
    }
}

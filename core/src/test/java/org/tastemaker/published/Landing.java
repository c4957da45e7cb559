// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tastemaker.evaluate.CandidateMode;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.evaluate.Evaluator;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ModelLine;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.train.TrainingListener;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingResult;
import org.tastemaker.train.TrainingSettings;

/// Trains a model on data with a protocol, and tells where its metrics land.
///
/// @param metrics means over the data sets, by metric
record Landing(Map<String, Double> metrics) {
    private static final TaskContext TASK = ModelLine.task(2);

    /// @param line name of the model and its parameters, `ease lambda=500`
    /// @param candidates `full` or `given`
    /// @param metrics names, which are told in this order
    static Landing of(List<Prepared> data, String line, String candidates, String... metrics) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Prepared one : data) {
            result(one, ModelLine.of(line), candidates, String.join(",", metrics))
                    .metrics()
                    .forEach((name, estimate) -> sums.merge(name, estimate.value() / data.size(), Double::sum));
        }
        System.out.println("landed: " + line + " " + sums);
        return new Landing(sums);
    }

    private static Evaluation result(Prepared data, ModelLine line, String candidates, String metrics) {
        ModelInput input = ModelLine.input(data, 2, 1);
        TrainingResult result = new TrainingLoop()
                .run(line.model(), input, line.parameters(), TrainingSettings.standard(), TrainingListener.SILENT, TASK);
        try (Recommender recommender = line.model().restore(input, line.parameters(), result.model())) {
            return new Evaluator()
                    .evaluate(
                            recommender, data, Part.TEST, MetricName.parseList(metrics), CandidateMode.parse(candidates),
                            new RandomStreams(1), TASK);
        }
    }

    /// @return the mean of a metric over the data sets
    double mean(String metric) {
        return Objects.requireNonNull(metrics.get(metric), metric);
    }

    /// @param wanted a value for each metric, in their order
    void on(double tolerance, double... wanted) {
        int n = 0;
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            assertThat(metric.getValue()).as(metric.getKey()).isCloseTo(wanted[n++], within(tolerance));
        }
    }
}

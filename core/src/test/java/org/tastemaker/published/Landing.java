// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.published;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

/// Trains a model on data with a protocol, and tells where its metrics land.
///
/// @param metrics means over the data sets, by metric
record Landing(Map<String, Double> metrics) {
    private static final TaskContext TASK = new TaskContext(TaskListener.SILENT, new Cancellation(), 2);

    /// @param line name of the model and its parameters, `ease lambda=500`
    /// @param candidates `full` or `given`
    /// @param metrics names, which are told in this order
    static Landing of(List<Prepared> data, String line, String candidates, List<String> metrics) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Prepared one : data) {
            result(one, line, candidates, String.join(",", metrics))
                    .metrics()
                    .forEach((name, estimate) -> sums.merge(name, estimate.value() / data.size(), Double::sum));
        }
        System.out.println("landed: " + line + " " + sums);
        return new Landing(sums);
    }

    private static Evaluation result(Prepared data, String line, String candidates, String metrics) {
        String[] words = line.split(" ");
        Map<String, String> given =
                Arrays.stream(words).skip(1).map(w -> w.split("=")).collect(Collectors.toMap(w -> w[0], w -> w[1]));
        Model model = Models.installed().named(words[0]);
        ModelInput input = new ModelInput(data, new RandomStreams(1), ModelInput.Compute.cpu(2));
        Parameters parameters = Parameters.of(model.descriptor().parameters(), given);
        TrainingResult result = new TrainingLoop()
                .run(model, input, parameters, TrainingSettings.standard(), TrainingListener.SILENT, TASK);
        try (Recommender recommender = model.restore(input, parameters, result.model())) {
            return new Evaluator()
                    .evaluate(
                            recommender, data, Part.TEST, MetricName.parseList(metrics), CandidateMode.parse(candidates),
                            new RandomStreams(1), TASK);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Pictures;
import org.tastemaker.evaluate.MetricName;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.TaskContext;
import org.tastemaker.train.TrainingListener;
import org.tastemaker.train.TrainingLoop;
import org.tastemaker.train.TrainingResult;
import org.tastemaker.train.TrainingSettings;

/// Trains one trial after the other on the same data, with the same seed, and keeps no model of them.
public final class TrialTraining implements StudyLoop.Trialling {
    private final Model model;
    private final StudyPlan plan;
    private final Prepared prepared;
    private final ModelInput.Compute compute;
    private final Pictures pictures;
    private final MetricName metric;
    private @Nullable ModelInput input;
    private double inputShare;

    /// @param pictures pictures of the items, for models that look at them
    public TrialTraining(Model model, StudyPlan plan, Prepared prepared, ModelInput.Compute compute, Pictures pictures) {
        this.model = model;
        this.plan = plan;
        this.prepared = prepared;
        this.compute = compute;
        this.pictures = pictures;
        this.metric = MetricName.parse(plan.metric());
    }

    @Override
    public TrialResult run(Proposal proposal, double minutes, TaskContext task) {
        Map<String, String> given = new LinkedHashMap<>(plan.fixed());
        given.putAll(proposal.values());
        Map<String, String> all = Parameters.of(model.descriptor().parameters(), given).asText();
        Parameters parameters = Parameters.of(
                model.descriptor().parameters(), plan.resource().parameters(all, proposal.share()));
        TrainingSettings settings = TrainingSettings.standard()
                .withMetric(metric)
                .withPatience(plan.patience())
                .withMaxMinutes(minutes)
                .withCheckpointSeconds(Double.POSITIVE_INFINITY);
        List<Double> curve = new ArrayList<>();
        TrainingResult result = new TrainingLoop().run(model, input(proposal.share()), parameters, settings, new TrainingListener() {
            @Override
            public void point(String series, int epoch, double seconds, double value) {
                if (series.equals(metric.toString())) {
                    curve.add(value);
                }
            }
        }, task);
        if (Double.isNaN(result.bestValue())) {
            throw new ProblemException(ProblemKind.JOB, "tune.problem.no-value", plan.metric());
        }
        return new TrialResult(result.bestValue(), result.epochsDone(), curve);
    }

    private ModelInput input(double share) {
        ModelInput known = input;
        if (known == null || inputShare != share) {
            RandomStreams random = new RandomStreams(plan.seed());
            known = new ModelInput(plan.resource().data(prepared, share, random), random, compute, pictures);
            input = known;
            inputShare = share;
        }
        return known;
    }
}

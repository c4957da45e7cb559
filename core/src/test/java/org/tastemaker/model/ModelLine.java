// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.recommend.Histories;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;
import org.tastemaker.task.TaskContext;
import org.tastemaker.task.TaskListener;
import org.tastemaker.tensor.Tensors;

/// A model with values of its parameters, as a line says it, `ease lambda=20`, and what tests do with it.
public record ModelLine(Model model, Parameters parameters) {

    /// @param line name of the model and its values, with spaces between them, or with semicolons where values have spaces
    public static ModelLine of(String line) {
        String[] words = line.split(line.contains(";") ? ";" : " ");
        return with(Models.installed().named(words[0]), Arrays.copyOfRange(words, 1, words.length));
    }

    /// @param values of parameters, `lambda=20`
    public static ModelLine with(Model model, String... values) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String value : values) {
            int at = value.indexOf('=');
            given.put(value.substring(0, at), value.substring(at + 1));
        }
        return new ModelLine(model, Parameters.of(model.descriptor().parameters(), given));
    }

    public static TaskContext task(int threads) {
        return new TaskContext(TaskListener.SILENT, new Cancellation(), threads);
    }

    public static ModelInput input(Prepared data, int threads, long seed) {
        return new ModelInput(data, new RandomStreams(seed), ModelInput.Compute.cpu(threads));
    }

    public boolean can(Descriptor.Ability ability) {
        return model.abilities(parameters).contains(ability);
    }

    public Learner learner(ModelInput input) {
        return model.learner(input, parameters);
    }

    public Learner learner(Prepared data, int threads, long seed) {
        return learner(input(data, threads, seed));
    }

    /// Goes through all epochs.
    public Recommender trained(Prepared data, int threads, long seed) {
        return trained(data, threads, seed, Integer.MAX_VALUE);
    }

    /// @param most epochs that are gone through at the most
    public Recommender trained(Prepared data, int threads, long seed, int most) {
        try (Learner learner = learner(data, threads, seed)) {
            return trained(learner, threads, most);
        }
    }

    /// As [#trained], for a model that has one epoch only.
    public Recommender fitted(Prepared data, int threads, long seed) {
        try (Learner learner = learner(data, threads, seed)) {
            assertThat(learner.epochs()).as("epochs").isEqualTo(1);
            return trained(learner, threads, 1);
        }
    }

    /// A learner may find that it needs fewer epochs than it said at first.
    private static Recommender trained(Learner learner, int threads, int most) {
        TaskContext task = task(threads);
        for (int epoch = 1; epoch <= Math.min(most, learner.epochs()); epoch++) {
            learner.epoch(epoch, task);
        }
        return learner.recommender();
    }

    public Recommender restored(Prepared data, Tensors tensors) {
        return model.restore(input(data, 1, 2), parameters, tensors);
    }

    /// @return scores of all items for every user with her history before a part
    public static float[][] scores(Recommender recommender, Prepared data, Part part) {
        Histories known = Histories.before(data, part);
        History[] histories = new History[data.users()];
        Arrays.setAll(histories, known::of);
        return scores(recommender, data, histories);
    }

    /// @return scores of all items for each of the histories
    public static float[][] scores(Recommender recommender, Prepared data, History... histories) {
        float[][] scores = new float[histories.length][data.items()];
        recommender.score(histories, scores);
        return scores;
    }
}

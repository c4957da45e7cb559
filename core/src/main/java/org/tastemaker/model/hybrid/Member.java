// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.stream.IntStream;
import org.tastemaker.model.Descriptor.Ability;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// One of the models that a hybrid is made of.
///
/// @param name name of the model
/// @param model the model
/// @param parameters its settings
record Member(String name, Model model, Parameters parameters) {
    /// So many users are looked at for scores that are not finite.
    private static final int PROBES = 4;

    boolean can(Ability ability) {
        return model.abilities(parameters).contains(ability);
    }

    /// @throws ProblemException if the data lack what it needs
    void check(ModelInput input) {
        model.learner(input, parameters).close();
    }

    /// Trains all planned epochs. What it learned is kept as numbers, so that nothing native stays open between the
    /// trainings of members.
    ///
    /// @param label what progress calls it
    /// @throws ProblemException of kind JOB if it diverges
    Tensors train(ModelInput input, String label, TaskContext task) {
        task.checkCancelled();
        try (Learner learner = model.learner(input, parameters)) {
            for (int epoch = 1; epoch <= learner.epochs(); epoch++) {
                Learner.Epoch done = learner.epoch(epoch, MemberProgress.within(task, label, epoch, learner.epochs()));
                if (Double.isInfinite(done.loss())) {
                    throw diverged();
                }
                task.checkCancelled();
            }
            try (Recommender recommender = learner.recommender()) {
                checkFinite(input, recommender);
                return recommender.tensors();
            }
        }
    }

    /// A ranking would hide it, so it must be seen here.
    private void checkFinite(ModelInput input, Recommender recommender) {
        InteractionMatrix known = input.data().matrix(Part.TRAIN);
        int n = Math.min(PROBES, known.users());
        History[] probes = IntStream.range(0, n)
                .map(p -> (int) ((long) p * known.users() / n))
                .mapToObj(u -> new History(u, known.itemsOf(u), known.weightsOf(u)))
                .toArray(History[]::new);
        float[][] scores = new float[n][known.items()];
        recommender.score(probes, scores);
        for (float[] row : scores) {
            for (float score : row) {
                if (!Float.isFinite(score)) {
                    throw diverged();
                }
            }
        }
    }

    private ProblemException diverged() {
        return new ProblemException(ProblemKind.JOB, "model.problem.hybrid.diverged", name);
    }

    Recommender restore(ModelInput input, Tensors tensors) {
        return model.restore(input, parameters, tensors);
    }
}

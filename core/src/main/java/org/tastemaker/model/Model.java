// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Set;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensors;

/// A kind of recommender, found by [java.util.ServiceLoader]. Stateless.
public interface Model {
    Descriptor descriptor();

    /// What it can do with these settings, where that depends on them: a network trained on ratings predicts
    /// ratings, the same network trained on clicks does not.
    default Set<Descriptor.Ability> abilities(Parameters parameters) {
        return descriptor().abilities();
    }

    /// Begins a training.
    ///
    /// @param input prepared data and means
    /// @param parameters values of the descriptor's parameters
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the data lack what the model needs
    Learner learner(ModelInput input, Parameters parameters);

    /// Brings a trained recommender back.
    ///
    /// @param input the data it was trained on
    /// @param parameters the values it was trained with
    /// @param tensors what [Recommender#tensors] gave
    Recommender restore(ModelInput input, Parameters parameters, Tensors tensors);
}

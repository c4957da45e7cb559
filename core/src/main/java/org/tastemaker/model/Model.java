// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// A kind of recommender, found by [java.util.ServiceLoader]. Stateless.
public interface Model {
    Descriptor descriptor();

    /// What it can do with these settings, where that depends on them: a network trained on ratings predicts
    /// ratings, the same network trained on clicks does not.
    default Set<Descriptor.Ability> abilities(Parameters parameters) {
        return descriptor().abilities();
    }

    /// What a training would take, where that grows faster than the data. A window may ask, so nothing native is loaded.
    ///
    /// @param data is asked only where the answer depends on it
    /// @return empty if there is nothing to tell beforehand
    default Optional<Outlook> outlook(Supplier<Prepared> data) {
        return Optional.empty();
    }

    /// Begins a training.
    ///
    /// @param input prepared data and means
    /// @param parameters values of the descriptor's parameters
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the data lack what the model needs
    Learner learner(ModelInput input, Parameters parameters);

    /// What it can do where rows were added since a run of it.
    default Renewal renewal() {
        return Renewal.REFIT;
    }

    /// Begins to bring an earlier run up to date with rows that were added.
    ///
    /// @param input data of today
    /// @param parameters the values the earlier run was trained with
    /// @param earlier what it came to
    /// @throws org.tastemaker.problem.ProblemException of kind INPUT if the data lack what the model needs, or the
    ///     tensors are of another training
    default Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        return Update.refit(learner(input, parameters));
    }

    /// Brings a trained recommender back.
    ///
    /// @param input the data it was trained on
    /// @param parameters the values it was trained with
    /// @param tensors what [Recommender#tensors] gave
    Recommender restore(ModelInput input, Parameters parameters, Tensors tensors);
}

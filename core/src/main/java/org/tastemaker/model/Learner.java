// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// A training in progress. The framework owns the loop: it calls [#epoch] for 1, 2, 3 ... and between
/// epochs evaluates, keeps checkpoints, stops early or cancels. Not thread-safe.
///
/// A cancelled epoch may leave the learner unusable; the loop then goes back to the last checkpoint.
public interface Learner extends AutoCloseable {
    /// @return epochs (passes, iterations) planned; 1 for closed-form models. May fall to the epochs done once another
    ///     one would change nothing
    int epochs();

    /// Trains one epoch.
    ///
    /// @param epoch number, from 1
    /// @param task told of samples done, asked for cancellation
    Epoch epoch(int epoch, TaskContext task);

    /// @return a recommender of what is learned so far, valid until the next epoch; the caller closes it
    Recommender recommender();

    /// @return everything needed to go on from here as if nothing had happened
    Tensors checkpoint();

    /// @param checkpoint what [#checkpoint] of an equal learner gave
    void resume(Tensors checkpoint);

    @Override
    void close();

    /// What an epoch came to.
    ///
    /// @param loss mean loss a sample; NaN where the model has none
    /// @param samples samples seen
    record Epoch(double loss, long samples) {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// A learner whose first values are good already, so that a share of its epochs is enough.
///
/// @param learner begun where an earlier training ended
record FewerEpochs(Learner learner) implements Learner {
    @Override
    public int epochs() {
        return Renewal.epochs(learner.epochs());
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        return learner.epoch(epoch, task);
    }

    @Override
    public Recommender recommender() {
        return learner.recommender();
    }

    @Override
    public Tensors checkpoint() {
        return learner.checkpoint();
    }

    @Override
    public void resume(Tensors checkpoint) {
        learner.resume(checkpoint);
    }

    @Override
    public void close() {
        learner.close();
    }
}

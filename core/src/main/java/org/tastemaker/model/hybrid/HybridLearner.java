// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Recommender;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Trains a hybrid in one epoch. Members may be native, so each recommender is restored anew from what was learned and
/// can be closed by itself.
final class HybridLearner implements Learner {
    private final Function<TaskContext, Tensors> fit;
    private final Function<Tensors, Recommender> restore;
    private final long samples;
    private @Nullable Tensors learned;

    /// @param fit trains the members and what joins them
    /// @param restore makes a recommender of what was learned
    /// @param samples rows of the training part
    HybridLearner(Function<TaskContext, Tensors> fit, Function<Tensors, Recommender> restore, long samples) {
        this.fit = fit;
        this.restore = restore;
        this.samples = samples;
    }

    @Override
    public int epochs() {
        return 1;
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        learned = fit.apply(task);
        return new Epoch(Double.NaN, samples);
    }

    @Override
    public Recommender recommender() {
        return restore.apply(Objects.requireNonNull(learned, "not fitted yet"));
    }

    @Override
    public Tensors checkpoint() {
        return new Tensors(Map.of(), Map.of());
    }

    /// There is nothing to go on from: the one epoch is done again.
    @Override
    public void resume(Tensors checkpoint) {}

    @Override
    public void close() {}
}

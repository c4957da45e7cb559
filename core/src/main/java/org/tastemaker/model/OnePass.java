// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// The learner of a model that is fitted in one go: one epoch, nothing worth a checkpoint.
public final class OnePass implements Learner {
    private final Function<TaskContext, Recommender> fit;
    private final long samples;
    private @Nullable Recommender fitted;

    /// @param fit fits the model
    /// @param samples samples it sees
    public OnePass(Function<TaskContext, Recommender> fit, long samples) {
        this.fit = fit;
        this.samples = samples;
    }

    @Override
    public int epochs() {
        return 1;
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        fitted = fit.apply(task);
        return new Epoch(Double.NaN, samples);
    }

    @Override
    public Recommender recommender() {
        return Objects.requireNonNull(fitted, "not fitted yet");
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

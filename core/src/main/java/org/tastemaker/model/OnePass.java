// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// The learner of a model that is fitted in one go: one epoch, nothing worth a checkpoint.
public final class OnePass implements Learner {
    private final Function<TaskContext, Supplier<Recommender>> fit;
    private final long samples;
    private @Nullable Supplier<Recommender> fitted;

    /// @param fit fits the model
    /// @param samples samples it sees
    public OnePass(Function<TaskContext, Recommender> fit, long samples) {
        this(samples, fit.andThen(recommender -> () -> recommender));
    }

    private OnePass(long samples, Function<TaskContext, Supplier<Recommender>> fit) {
        this.fit = fit;
        this.samples = samples;
    }

    /// For recommenders that hold what is native: each that is asked for is made anew, and can be closed by itself.
    ///
    /// @param fit fits the model; what it gives makes recommenders of it
    /// @param samples samples it sees
    public static OnePass renewing(Function<TaskContext, Supplier<Recommender>> fit, long samples) {
        return new OnePass(samples, fit);
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
        return Objects.requireNonNull(fitted, "not fitted yet").get();
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

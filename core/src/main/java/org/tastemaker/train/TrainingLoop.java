// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.train;

import org.jspecify.annotations.Nullable;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.task.CancelledException;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Trains any model: epoch after epoch, a look at the validation part after each, the best kept.
///
/// A training that is resumed from a checkpoint goes on as if nothing had happened: the same epochs
/// give bit for bit the same model, as far as the learner keeps its promise.
public final class TrainingLoop {

    /// Trains until the planned epochs are done, the validation stops getting better, or time is up.
    ///
    /// @param listener hears points, checkpoints and better models
    /// @param task hears progress and log, asked for cancellation
    /// @throws CancelledException if stopping was requested; between epochs a checkpoint is told first, within
    ///     an epoch the last one told counts
    /// @throws ProblemException of kind INPUT as [#learner], of kind JOB if a loss or score is not finite; the last
    ///     checkpoint told is of an epoch where all was finite
    public TrainingResult run(
            Model model,
            ModelInput input,
            Parameters parameters,
            TrainingSettings settings,
            TrainingListener listener,
            TaskContext task) {
        return run(model, learner(model, input, parameters), input, parameters, settings, listener, task);
    }

    /// Begins a training.
    ///
    /// @throws ProblemException of kind INPUT if there is nothing to learn from, or the data lack what the model needs
    public static Learner learner(Model model, ModelInput input, Parameters parameters) {
        if (input.data().rows(Part.TRAIN).length == 0) {
            throw new ProblemException(ProblemKind.INPUT, "train.problem.nothing-to-learn", input.data().protocol());
        }
        return model.learner(input, parameters);
    }

    /// The same with a learner that has its first values already.
    ///
    /// @param begun gives the epochs; it is closed at the end
    public TrainingResult run(
            Model model,
            Learner begun,
            ModelInput input,
            Parameters parameters,
            TrainingSettings settings,
            TrainingListener listener,
            TaskContext task) {
        boolean ratings = model.abilities(parameters).contains(Descriptor.Ability.PREDICTS_RATINGS);
        try (Learner learner = begun) {
            Validation validation = new Validation(input, settings.metric(), ratings, task);
            LoopState state = settings.resumeFrom().map(LoopState::of).orElseGet(LoopState::beginning);
            settings.resumeFrom().map(LoopState::learner).ifPresent(learner::resume);
            return new Pass(learner, validation, settings, listener, task).run(state);
        }
    }

    /// One call of the loop.
    private static final class Pass {
        private final Learner learner;
        private final Validation validation;
        private final TrainingSettings settings;
        private final TrainingListener listener;
        private final TaskContext task;
        private final long begin = System.nanoTime();
        private long lastCheckpoint = begin;
        private boolean hasCheckpoint;
        private double trained;
        private long samples;

        Pass(
                Learner learner,
                Validation validation,
                TrainingSettings settings,
                TrainingListener listener,
                TaskContext task) {
            this.learner = learner;
            this.validation = validation;
            this.settings = settings;
            this.listener = listener;
            this.task = task;
        }

        TrainingResult run(LoopState beginning) {
            LoopState state = beginning;
            TrainingResult.End end = end(state);
            while (end == null) {
                state = epoch(state);
                end = end(state);
                boolean cancelled = task.cancellation().isRequested();
                if (learner.epochs() > 1 && end == null && (cancelled || checkpointIsDue())) {
                    listener.checkpoint(state.epoch(), state.checkpoint(learner.checkpoint()));
                    lastCheckpoint = System.nanoTime();
                    hasCheckpoint = true;
                }
                if (end == null) {
                    task.checkCancelled();
                }
            }
            Tensors kept = state.best();
            int bestEpoch = state.bestEpoch();
            if (kept == null) {
                // without a validation the last model counts
                try (Recommender recommender = learner.recommender()) {
                    kept = recommender.tensors();
                    bestEpoch = state.epoch();
                    listener.best(bestEpoch, kept);
                }
            }
            return new TrainingResult(
                    kept,
                    state.epoch(),
                    bestEpoch,
                    validation.metric(),
                    state.bestValue(),
                    trained,
                    samples,
                    end);
        }

        private int epochs() {
            return Math.min(learner.epochs(), settings.maxEpochs());
        }

        private LoopState epoch(LoopState before) {
            int epoch = before.epoch() + 1;
            long start = System.nanoTime();
            Learner.Epoch done = learner.epoch(epoch, EpochProgress.within(task, epoch, epochs()));
            trained += (System.nanoTime() - start) / 1e9;
            samples += done.samples();
            try (Recommender recommender = learner.recommender()) {
                validation.checkFinite(epoch, done.loss(), recommender);
                if (!Double.isNaN(done.loss())) {
                    point("loss", epoch, done.loss());
                }
                if (validation.metric().isEmpty()) {
                    return new LoopState(epoch, 0, Double.NaN, null);
                }
                double value = validation.value(recommender, EpochProgress.after(task, epoch, epochs()));
                point(validation.metric().get().toString(), epoch, value);
                if (before.best() != null && !validation.better(value, before.bestValue())) {
                    return new LoopState(epoch, before.bestEpoch(), before.bestValue(), before.best());
                }
                Tensors best = recommender.tensors();
                listener.best(epoch, best);
                return new LoopState(epoch, epoch, value, best);
            }
        }

        private TrainingResult.@Nullable End end(LoopState state) {
            if (state.epoch() >= epochs()) {
                return TrainingResult.End.COMPLETE;
            }
            boolean stalled = settings.patience() > 0 && state.bestEpoch() > 0
                    && state.epoch() - state.bestEpoch() >= settings.patience();
            if (stalled) {
                task.log("train.log.early", state.epoch(), state.bestEpoch(), settings.patience());
                return TrainingResult.End.EARLY;
            }
            if (state.epoch() > 0 && timeIsUp()) {
                task.log("train.log.time", state.epoch(), epochs());
                return TrainingResult.End.TIME;
            }
            return null;
        }

        private void point(String series, int epoch, double value) {
            listener.point(series, epoch, (System.nanoTime() - begin) / 1e9, value);
            task.listener().metric(series, epoch, value);
        }

        private boolean timeIsUp() {
            return (System.nanoTime() - begin) / 60e9 >= settings.maxMinutes();
        }

        /// The first finished epoch is kept at once, so that a kill soon after the start loses little.
        private boolean checkpointIsDue() {
            return !hasCheckpoint || (System.nanoTime() - lastCheckpoint) / 1e9 >= settings.checkpointSeconds();
        }
    }
}

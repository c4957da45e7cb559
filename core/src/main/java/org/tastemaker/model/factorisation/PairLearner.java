// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Update;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Learns from pairs of items, one observed and one drawn: once through all observed pairs an epoch. Without columns
/// blocks that share nothing are learned at once; what columns teach is shared by all, so with them there is
/// one block and one thread.
final class PairLearner implements Learner {
    /// Of a fit to a history, whatever the rate of training.
    private static final double FOLD_IN_RATE = 0.1;
    private static final double FOLD_IN_PENALTY = 0.01;

    private final ModelInput input;
    private final PairSettings settings;
    private final PairSides sides;
    private final PairSides squares;
    private final PairBlocks blocks;
    private final Method method;
    private final InteractionMatrix observed;

    /// How a model learns from a block.
    @FunctionalInterface
    interface Method {
        /// @return a worker for one thread
        PairBlocks.Worker worker(PairBlocks blocks, PairStep step);
    }

    PairLearner(ModelInput input, PairSettings settings, Method method) {
        this.input = input;
        this.settings = settings;
        this.method = method;
        observed = input.pairs().matrix();
        sides = PairSides.begin(input, observed, settings);
        squares = settings.adaptive() ? sides.empty("squares/", input, settings) : PairSides.NONE;
        blocks = sides.plain()
                ? new PairBlocks(observed, sides.candidates(), input.random())
                : new PairBlocks(observed, sides.candidates(), input.random(), 1);
    }

    /// Only sums of a row's own vector and those of its columns are kept of a run, and what has columns begins anew.
    Update update(Earlier earlier) {
        return sides.plain()
                ? Update.warmStart(this, Side.carried(earlier, checkpoint()).tensors())
                : Update.refit(this);
    }

    /// As [#update], but new users begin where their rows put them.
    Update updateFoldingIn(Earlier earlier) {
        Update update = update(earlier);
        if (sides.plain()) {
            Newcomers newcomers = Newcomers.of(earlier, observed, input.compute().threads());
            Factors known = sides.factors(settings.factors(), newcomers.others(sides.trained()));
            sides.users().take(newcomers, foldIn(known, input));
        }
        return update;
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        double loss = blocks.epoch(
                epoch, input.compute().threads(), task, () -> method.worker(blocks, step()));
        int pairs = observed.cells();
        return new Epoch(pairs == 0 ? Double.NaN : loss / pairs, pairs);
    }

    private PairStep step() {
        return settings.adaptive()
                ? new AdaptiveStep(sides, squares, settings)
                : new GradientStep(sides.users(), sides.items(), settings);
    }

    @Override
    public Recommender recommender() {
        return recommender(sides.factors(settings.factors(), sides.trained()), input);
    }

    static Recommender recommender(Factors factors, ModelInput input) {
        return new FactorRecommender(factors, foldIn(factors, input), false);
    }

    private static FoldIn foldIn(Factors factors, ModelInput input) {
        return new GradientFoldIn(factors, FOLD_IN_RATE, FOLD_IN_PENALTY, input.random());
    }

    @Override
    public Tensors checkpoint() {
        Map<String, Tensor> saved = new LinkedHashMap<>(sides.save());
        saved.putAll(squares.save());
        return new Tensors(saved, Map.of());
    }

    @Override
    public void resume(Tensors checkpoint) {
        sides.load(checkpoint);
        squares.load(checkpoint);
    }

    @Override
    public void close() {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Map;
import java.util.function.Supplier;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Learns from pairs of items, one observed and one drawn: once through all observed pairs an epoch. Without columns
/// blocks that share nothing are learned at once; what columns teach is shared by all, so with them there is
/// one block and one thread.
final class PairLearner implements Learner {
    private final ModelInput input;
    private final PairSettings settings;
    private final PairSides sides;
    private final PairBlocks blocks;
    private final PairMethod method;
    private final long pairs;

    PairLearner(ModelInput input, PairSettings settings, PairMethod.Maker maker) {
        this.input = input;
        this.settings = settings;
        InteractionMatrix observed = ObservedPairs.training(input.data()).matrix();
        pairs = observed.cells();
        sides = PairSides.begin(input, observed, settings);
        blocks = sides.plain()
                ? new PairBlocks(observed, sides.candidates(), input.random())
                : new PairBlocks(observed, sides.candidates(), input.random(), 1);
        method = maker.of(sides, blocks);
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        Supplier<PairBlocks.Worker> workers = method::worker;
        double loss = blocks.epoch(epoch, input.compute().threads(), task, workers);
        return new Epoch(pairs == 0 ? Double.NaN : loss / pairs, pairs);
    }

    @Override
    public Recommender recommender() {
        return recommender(sides.factors(settings.factors()), settings, input);
    }

    static Recommender recommender(Factors factors, PairSettings settings, ModelInput input) {
        FoldIn foldIn =
                new GradientFoldIn(factors, settings.learningRate(), settings.regularization(), input.random());
        return new FactorRecommender(factors, foldIn, false);
    }

    @Override
    public Tensors checkpoint() {
        Map<String, org.tastemaker.tensor.Tensor> saved = sides.save();
        saved.putAll(method.save());
        return new Tensors(saved, Map.of());
    }

    @Override
    public void resume(Tensors checkpoint) {
        sides.load(checkpoint);
        method.load(checkpoint);
    }

    @Override
    public void close() {}
}

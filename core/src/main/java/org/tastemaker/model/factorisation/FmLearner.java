// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.data.Table;
import org.tastemaker.feature.FeatureEncoder;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Update;
import org.tastemaker.split.Part;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Stochastic gradient descent, sample by sample, on one thread.
final class FmLearner implements Learner {
    private static final double INITIAL_DEVIATION = 0.1;
    private static final int TOLD = 512;

    private final ModelInput input;
    private final FmSettings settings;
    private final FmSamples samples;
    private final Side users;
    private final Side items;
    private final Side userSquares;
    private final Side itemSquares;
    private final double constant;

    FmLearner(ModelInput input, FmSettings settings) {
        this.input = input;
        this.settings = settings;
        samples = FmSamples.of(input, settings);
        users = side("users", input.data().data().users());
        items = side("items", input.data().data().items());
        userSquares = side("squares/users", input.data().data().users());
        itemSquares = side("squares/items", input.data().data().items());
        double deviation = INITIAL_DEVIATION / Math.sqrt(settings.factors());
        users.begin(samples.users(), deviation, input.random().stream("fm-users"));
        items.begin(samples.items(), deviation, input.random().stream("fm-items"));
        constant = samples.mean();
    }

    private Side side(String name, Table table) {
        FeatureMatrix columns = settings.columns() ? FeatureEncoder.encode(table) : FeatureMatrix.none(table.size());
        return new Side(name, table.size(), settings.factors(), columns);
    }

    /// New users begin where their rows put them. Only sums of a row's own vector and those of its columns are kept of a
    /// run, and what has columns begins anew.
    Update update(Earlier earlier) {
        if (!users.plain() || !items.plain()) {
            return Update.refit(this);
        }
        Update update = Update.warmStart(this, Side.carried(earlier, checkpoint()).tensors());
        int threads = input.compute().threads();
        Newcomers newcomers = settings.rates()
                ? Newcomers.of(earlier, Ratings.training(input.data(), "fm"), threads)
                : Newcomers.of(earlier, samples.observed(), threads);
        boolean[] known = newcomers.others(samples.users());
        users.take(newcomers, FmFoldIn.of(factors(known), startBias(known), settings, input, Part.TRAIN));
        return update;
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        int shown = samples.shown().size();
        Progress progress = task.begin("train.phase.fitting", shown, "task.unit.samples");
        RandomGenerator chance = input.random().stream("fm-epoch", epoch);
        int[] order = samples.order(chance);
        Unobserved unobserved = new Unobserved(samples.observed());
        int[] candidates = samples.candidates(!items.plain());
        FmStep step = new FmStep(users, items, userSquares, itemSquares, settings);
        double loss = 0;
        for (int n = 0; n < shown; n++) {
            if (n % TOLD == 0) {
                progress.step(Math.min(TOLD, n));
            }
            int u = samples.shown().user()[order[n]];
            loss += sample(step, u, samples.shown().item()[order[n]], samples.shown().label()[order[n]]);
            for (int k = 0; k < samples.negatives(); k++) {
                int i = unobserved.draw(u, candidates, chance);
                loss += i < 0 ? 0 : sample(step, u, i, 0);
            }
        }
        progress.flush();
        long seen = (long) shown * (1 + samples.negatives());
        return new Epoch(seen == 0 ? Double.NaN : loss / seen, seen);
    }

    private double sample(FmStep step, int u, int i, float label) {
        double score = constant + step.score(u, i);
        double loss;
        double slope;
        if (settings.rates()) {
            slope = score - label;
            loss = slope * slope / 2;
        } else {
            double e = Math.exp(-Math.abs(score));
            loss = Math.max(score, 0) + Math.log1p(e) - score * label;
            slope = (score >= 0 ? 1 / (1 + e) : e / (1 + e)) - label;
        }
        step.step(u, i, (float) slope);
        return loss;
    }

    @Override
    public Recommender recommender() {
        boolean[] trained = samples.users();
        return FmFoldIn.recommender(factors(trained), startBias(trained), settings, input);
    }

    private Factors factors(boolean[] trained) {
        int d = settings.factors();
        float[] vectors = users.vectors();
        float[] known = users.plain() ? new float[0] : users.known();
        return new Factors(
                (float) constant, d, levels(users), levels(items), vectors, items.vectors(), Factors.flags(trained),
                Factors.start(Factors.mean(vectors, d, trained), known));
    }

    private float[] startBias(boolean[] trained) {
        return Factors.start(
                Factors.mean(levels(users), 1, trained), users.plain() ? new float[0] : users.knownBiases());
    }

    /// What stands in the score whatever the other side is.
    private static float[] levels(Side side) {
        float[] levels = side.biases();
        for (int r = 0; r < levels.length; r++) {
            levels[r] += side.pairs(r);
        }
        return levels;
    }

    @Override
    public Tensors checkpoint() {
        Map<String, Tensor> saved = new LinkedHashMap<>();
        for (Side side : new Side[] {users, items, userSquares, itemSquares}) {
            saved.putAll(side.save());
        }
        return new Tensors(saved, Map.of());
    }

    @Override
    public void resume(Tensors checkpoint) {
        for (Side side : new Side[] {users, items, userSquares, itemSquares}) {
            side.load(checkpoint);
        }
    }

    @Override
    public void close() {}
}

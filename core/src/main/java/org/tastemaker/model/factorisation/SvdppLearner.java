// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.linear.Vectors;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Stochastic gradient descent, user by user.
///
/// A rating changes the implicit vectors `y_j` of all items the user had, each in the same way: `y_j` becomes
/// `(1 - rate * regularization) y_j + rate * error / sqrt(n) * q_i`. So while a user is at work only a factor, a vector and
/// the sum over her items are kept, and her items get the whole change when she is done: the numbers
/// are those of the plain method, and an epoch takes time in proportion to the ratings alone.
final class SvdppLearner implements Learner {
    /// As in Surprise, whose published results this model is checked against.
    private static final double INITIAL_DEVIATION = 0.1;

    private final SvdSettings settings;
    private final RandomStreams random;
    private final Ratings train;
    private final Ratings known;
    private final InteractionMatrix had;
    private final float mean;
    private final Side users;
    private final Side items;
    private final Side implicit;

    SvdppLearner(ModelInput input, Ratings train, SvdSettings settings) {
        this.settings = settings;
        this.train = train;
        random = input.random();
        known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        had = input.data().matrix(Part.TRAIN);
        mean = (float) train.mean();
        int d = settings.factors();
        boolean[] active = new boolean[train.users()];
        for (int u = 0; u < active.length; u++) {
            active[u] = train.offset()[u + 1] > train.offset()[u];
        }
        boolean[] met = new boolean[train.items()];
        for (int i : train.item()) {
            met[i] = true;
        }
        boolean[] seen = met.clone();
        for (int i : had.item()) {
            seen[i] = true;
        }
        users = new Side("users", train.users(), d, FeatureMatrix.none(train.users()));
        items = new Side("items", train.items(), d, FeatureMatrix.none(train.items()));
        implicit = new Side(SvdppFoldIn.IMPLICIT, train.items(), d, FeatureMatrix.none(train.items()));
        users.begin(active, INITIAL_DEVIATION, random.stream("svdpp-users"));
        items.begin(met, INITIAL_DEVIATION, random.stream("svdpp-items"));
        implicit.begin(seen, INITIAL_DEVIATION, random.stream("svdpp-implicit"));
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        int rows = train.rating().length;
        Progress progress = task.begin("train.phase.fitting", rows, "task.unit.samples");
        RandomGenerator numbers = random.stream("svdpp-order", epoch);
        Pass pass = new Pass();
        double squares = 0;
        int told = 0;
        int done = 0;
        progress.step(0);
        for (int u : order(0, train.users(), numbers)) {
            squares += pass.user(u, order(train.offset()[u], train.offset()[u + 1], numbers));
            done += train.offset()[u + 1] - train.offset()[u];
            if (done - told >= 1024) {
                progress.step(done - told);
                told = done;
            }
        }
        progress.step(done - told);
        progress.flush();
        return new Epoch(squares / rows, rows);
    }

    private static int[] order(int from, int to, RandomGenerator numbers) {
        int[] order = new int[to - from];
        for (int n = 0; n < order.length; n++) {
            int other = numbers.nextInt(n + 1);
            order[n] = order[other];
            order[other] = from + n;
        }
        return order;
    }

    /// What one epoch keeps at hand.
    private final class Pass {
        private final float rate = (float) settings.learningRate();
        private final float penalty = (float) settings.regularization();
        private final float decay = 1 - rate * penalty;
        private final float[] said = new float[settings.factors()];
        private final float[] person = new float[settings.factors()];
        private final float[] change = new float[settings.factors()];
        private final float[] scratch = new float[settings.factors()];

        double user(int u, int[] rows) {
            if (rows.length == 0) {
                return 0;
            }
            float share = (float) (1 / Math.sqrt(had.count(u)));
            java.util.Arrays.fill(said, 0f);
            java.util.Arrays.fill(change, 0f);
            for (int c = had.offset()[u]; c < had.offset()[u + 1]; c++) {
                Vectors.blend(said, 1, implicit.own()[had.item()[c]], share);
            }
            float kept = 1;
            double squares = 0;
            for (int row : rows) {
                float error = row(u, train.item()[row], train.rating()[row], share);
                kept *= decay;
                squares += error * error;
            }
            for (int c = had.offset()[u]; c < had.offset()[u + 1]; c++) {
                Vectors.blend(implicit.own()[had.item()[c]], kept, change, 1);
            }
            return squares;
        }

        private float row(int u, int i, float rating, float share) {
            float[] p = users.own()[u];
            float[] q = items.own()[i];
            System.arraycopy(p, 0, person, 0, p.length);
            Vectors.blend(person, 1, said, 1);
            float error = rating - (mean + users.bias()[u] + items.bias()[i] + Vectors.dot(person, q, scratch));
            float step = rate * error;
            users.bias()[u] = decay * users.bias()[u] + step;
            items.bias()[i] = decay * items.bias()[i] + step;
            Vectors.blend(p, decay, q, step);
            Vectors.blend(said, decay, q, step);
            Vectors.blend(change, decay, q, step * share);
            Vectors.blend(q, decay, person, step);
            return error;
        }
    }

    /// Begins these users where their rows with known items put them.
    void foldIn(Newcomers newcomers) {
        HistoryFit fit = Descending.untilWarmStart(factors(), settings);
        users.take(newcomers, new SvdppFoldIn(fit, implicit.vectors(), train)::own);
    }

    @Override
    public Recommender recommender() {
        Factors factors = factors();
        Ridge ridge = new Ridge(factors, settings.regularization());
        return new FactorRecommender(factors, new SvdppFoldIn(ridge, implicit.vectors(), known), true);
    }

    private Factors factors() {
        int d = settings.factors();
        float[] vectors = users.vectors();
        int[] trained = new int[train.users()];
        for (int u = 0; u < trained.length; u++) {
            if (train.offset()[u + 1] > train.offset()[u]) {
                trained[u] = 1;
                float share = (float) (1 / Math.sqrt(had.count(u)));
                for (int c = had.offset()[u]; c < had.offset()[u + 1]; c++) {
                    for (int k = 0; k < d; k++) {
                        vectors[u * d + k] += share * implicit.own()[had.item()[c]][k];
                    }
                }
            }
        }
        return new Factors(mean, d, users.biases(), items.biases(), vectors, items.vectors(), trained, new float[d]);
    }

    @Override
    public Tensors checkpoint() {
        Map<String, Tensor> saved = new LinkedHashMap<>(users.save());
        saved.putAll(items.save());
        saved.putAll(implicit.save());
        return new Tensors(saved, Map.of());
    }

    @Override
    public void resume(Tensors checkpoint) {
        users.load(checkpoint);
        items.load(checkpoint);
        implicit.load(checkpoint);
    }

    @Override
    public void close() {}
}

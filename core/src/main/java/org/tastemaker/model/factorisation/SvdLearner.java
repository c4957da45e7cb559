// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.random.RandomGenerator;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.split.Part;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Stochastic gradient descent, one pass over the rows an epoch.
final class SvdLearner implements Learner {
    /// As in Surprise, whose published results this model is checked against.
    private static final double INITIAL_DEVIATION = 0.1;

    private final SvdSettings settings;
    private final RandomStreams random;
    private final Ratings known;
    private final int[] user;
    private final int[] item;
    private final float[] rating;
    private Factors factors;

    SvdLearner(ModelInput input, Ratings train, SvdSettings settings) {
        this.settings = settings;
        random = input.random();
        known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        item = train.item();
        rating = train.rating();
        user = new int[item.length];
        int[] trained = new int[train.users()];
        for (int u = 0; u < train.users(); u++) {
            trained[u] = train.offset()[u + 1] > train.offset()[u] ? 1 : 0;
            java.util.Arrays.fill(user, train.offset()[u], train.offset()[u + 1], u);
        }
        int d = settings.factors();
        factors = new Factors(
                (float) train.mean(),
                d,
                new float[train.users()],
                new float[train.items()],
                initial("svd-users", user, train.users(), d),
                initial("svd-items", item, train.items(), d),
                trained,
                new float[d]);
    }

    /// Of whom there is no row, nothing is known: the vector is nought.
    private float[] initial(String stream, int[] rows, int count, int d) {
        float[] vectors = new float[Math.multiplyExact(count, d)];
        boolean[] met = new boolean[count];
        for (int row : rows) {
            met[row] = true;
        }
        RandomGenerator numbers = random.stream(stream);
        for (int n = 0; n < vectors.length; n++) {
            float number = (float) (INITIAL_DEVIATION * numbers.nextGaussian());
            vectors[n] = met[n / d] ? number : 0;
        }
        return vectors;
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        Progress progress = task.begin("train.phase.fitting", rating.length, "task.unit.samples");
        int[] order = order(epoch);
        double squares = 0;
        int told = 0;
        for (int n = 0; n < order.length; n++) {
            double error = step(order[n]);
            squares += error * error;
            if ((n & 0xfff) == 0xfff) {
                progress.step(n + 1 - told);
                told = n + 1;
            }
        }
        progress.step(order.length - told);
        progress.flush();
        return new Epoch(squares / order.length, order.length);
    }

    private int[] order(int epoch) {
        RandomGenerator numbers = random.stream("svd-order", epoch);
        int[] order = new int[rating.length];
        for (int n = 0; n < order.length; n++) {
            int other = numbers.nextInt(n + 1);
            order[n] = order[other];
            order[other] = n;
        }
        return order;
    }

    private double step(int row) {
        int d = factors.d();
        int u = user[row];
        int i = item[row];
        int p = u * d;
        int q = i * d;
        float[] users = factors.users();
        float[] items = factors.items();
        float a = 0;
        float b = 0;
        int k = 0;
        // two sums, because one would wait for itself
        for (; k + 1 < d; k += 2) {
            a += users[p + k] * items[q + k];
            b += users[p + k + 1] * items[q + k + 1];
        }
        for (; k < d; k++) {
            a += users[p + k] * items[q + k];
        }
        float error = rating[row] - (factors.mean() + factors.userBias()[u] + factors.itemBias()[i] + a + b);
        float rate = (float) settings.learningRate();
        float penalty = (float) settings.regularization();
        factors.userBias()[u] += rate * (error - penalty * factors.userBias()[u]);
        factors.itemBias()[i] += rate * (error - penalty * factors.itemBias()[i]);
        for (k = 0; k < d; k++) {
            float x = users[p + k];
            float y = items[q + k];
            users[p + k] = x + rate * (error * y - penalty * x);
            items[q + k] = y + rate * (error * x - penalty * y);
        }
        return error;
    }

    @Override
    public Recommender recommender() {
        Factors copy = factors.copy();
        return new FactorRecommender(copy, RidgeFoldIn.of(copy, known, settings.regularization()), true);
    }

    @Override
    public Tensors checkpoint() {
        return factors.copy().tensors();
    }

    @Override
    public void resume(Tensors checkpoint) {
        factors = Factors.of(checkpoint).copy();
    }

    @Override
    public void close() {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.random.RandomGenerator;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.Part;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Alternates between the items and the users, an iteration an epoch.
final class AlsLearner implements Learner {
    private static final int BLOCK = 64;
    private static final double INITIAL_DEVIATION = 0.1;

    private final AlsSettings settings;
    private final Ratings byUser;
    private final ItemRatings byItem;
    private final Ratings known;
    private final float mean;
    private final int threads;
    private final AlsSide users;
    private final AlsSide items;
    private boolean usersFirst;

    AlsLearner(ModelInput input, Ratings train, AlsSettings settings) {
        this.settings = settings;
        byUser = train;
        byItem = ItemRatings.of(train);
        known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        mean = (float) train.mean();
        threads = input.compute().threads();
        int d = settings.factors();
        users = AlsSide.of(train.users(), d);
        items = AlsSide.of(train.items(), d);
        RandomGenerator numbers = input.random().stream("als-users");
        for (int u = 0; u < train.users(); u++) {
            for (int k = 0; k < d; k++) {
                users.rows()[u * (d + 1) + k] = (float) (INITIAL_DEVIATION * numbers.nextGaussian());
            }
        }
    }

    /// The first iteration solves the users before the items: the items come from an earlier training, the users have
    /// new rows, or are new.
    AlsLearner usersFirst() {
        usersFirst = true;
        return this;
    }

    @Override
    public int epochs() {
        return settings.iterations();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        Progress progress =
                task.begin("train.phase.fitting", (long) byUser.users() + byUser.items(), "task.unit.rows");
        if (epoch == 1 && usersFirst) {
            Progress before = task.begin("train.phase.fitting", byUser.users(), "task.unit.rows");
            solve(byUser.offset(), byUser.item(), byUser.rating(), items, users, before);
        }
        solve(byItem.offset(), byItem.user(), byItem.rating(), users, items, progress);
        solve(byUser.offset(), byUser.item(), byUser.rating(), items, users, progress);
        progress.flush();
        return new Epoch(squares() / byUser.rating().length, byUser.rating().length);
    }

    private void solve(int[] offset, int[] other, float[] rating, AlsSide fixed, AlsSide solved, Progress progress) {
        Parallel.blocks(threads, offset.length - 1, BLOCK, () -> {
            AlsSide.Solver solver = new AlsSide.Solver(fixed, settings.regularization(), mean);
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    solver.solve(other, rating, offset[row], offset[row + 1], solved, row);
                    if (row % 8 == 7) {
                        progress.step(0);
                    }
                }
                progress.step(to - from);
            };
        });
    }

    private double squares() {
        int d = settings.factors();
        double sum = 0;
        for (int u = 0; u < byUser.users(); u++) {
            for (int n = byUser.offset()[u]; n < byUser.offset()[u + 1]; n++) {
                int i = byUser.item()[n];
                double error = byUser.rating()[n] - mean - users.bias()[u] - items.bias()[i];
                for (int k = 0; k < d; k++) {
                    error -= (double) users.rows()[u * (d + 1) + k] * items.rows()[i * (d + 1) + k];
                }
                sum += error * error;
            }
        }
        return sum;
    }

    /// @return the objective of [Als]
    double objective() {
        return squares() + settings.regularization()
                * (squares(users, byUser.offset()) + squares(items, byItem.offset()));
    }

    private static double squares(AlsSide side, int[] offset) {
        double sum = 0;
        float[] vectors = side.vectors();
        for (int r = 0; r < side.bias().length; r++) {
            double square = (double) side.bias()[r] * side.bias()[r];
            for (int k = r * side.d(); k < (r + 1) * side.d(); k++) {
                square += (double) vectors[k] * vectors[k];
            }
            sum += square * (offset[r + 1] - offset[r]);
        }
        return sum;
    }

    @Override
    public Recommender recommender() {
        int[] trained = new int[byUser.users()];
        for (int u = 0; u < trained.length; u++) {
            trained[u] = byUser.offset()[u] < byUser.offset()[u + 1] ? 1 : 0;
        }
        int d = settings.factors();
        Factors factors = new Factors(
                mean, d, users.bias().clone(), items.bias().clone(), users.vectors(), items.vectors(), trained,
                new float[d]);
        return new FactorRecommender(factors, RidgeFoldIn.of(factors, known, settings.regularization()), true);
    }

    @Override
    public Tensors checkpoint() {
        return recommender().tensors();
    }

    @Override
    public void resume(Tensors checkpoint) {
        Factors factors = Factors.of(checkpoint);
        users.load(factors.users(), factors.userBias());
        items.load(factors.items(), factors.itemBias());
    }

    @Override
    public void close() {}
}

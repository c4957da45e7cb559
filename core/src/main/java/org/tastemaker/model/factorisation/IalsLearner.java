// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Alternates between the vectors of the items and those of the users, an iteration an epoch.
final class IalsLearner implements Learner {
    private static final int BLOCK = 64;

    private final IalsSettings settings;
    private final InteractionMatrix byUser;
    private final InteractionMatrix byItem;
    private final boolean weighted;
    private final int activeUsers;
    private final int activeItems;
    private final int threads;
    private final float[] users;
    private final float[] items;
    private boolean usersFirst;

    IalsLearner(ModelInput input, ObservedPairs pairs, IalsSettings settings) {
        this.settings = settings;
        byUser = pairs.matrix();
        byItem = byUser.transposed();
        weighted = pairs.weighted();
        activeUsers = active(byUser);
        activeItems = active(byItem);
        threads = input.compute().threads();
        int d = settings.factors();
        users = new float[Math.multiplyExact(byUser.users(), d)];
        items = new float[Math.multiplyExact(byItem.users(), d)];
        double deviation = 0.1 / Math.sqrt(d);
        Parallel.each(threads, byUser.users(), BLOCK, (from, to) -> {
            for (int u = from; u < to; u++) {
                if (byUser.count(u) > 0) {
                    RandomGenerator stream = input.random().stream("ials-users", u);
                    for (int k = 0; k < d; k++) {
                        users[u * d + k] = (float) (deviation * stream.nextGaussian());
                    }
                }
            }
        });
    }

    private static int active(InteractionMatrix matrix) {
        int n = 0;
        for (int row = 0; row < matrix.users(); row++) {
            n += matrix.count(row) > 0 ? 1 : 0;
        }
        return n;
    }

    /// The first iteration solves the users before the items: the items come from an earlier training, the users have
    /// new rows, or are new.
    IalsLearner usersFirst() {
        usersFirst = true;
        return this;
    }

    @Override
    public int epochs() {
        return settings.iterations();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        long rows = (long) byUser.users() + byItem.users();
        Progress progress = task.begin("train.phase.fitting", rows, "task.unit.rows");
        if (epoch == 1 && usersFirst) {
            solve(byUser, items, activeItems, users, task.begin("train.phase.fitting", byUser.users(), "task.unit.rows"));
        }
        solve(byItem, users, activeUsers, items, progress);
        double objective = solve(byUser, items, activeItems, users, progress) + penaltyOfItems();
        progress.flush();
        return new Epoch(objective / Math.max(1, byUser.cells()), byUser.cells());
    }

    /// @return what is left of the objective, the penalties of the fixed vectors aside
    private double solve(InteractionMatrix rows, float[] fixed, int others, float[] solved, Progress progress) {
        int d = settings.factors();
        double[] gram = Kernels.installed().gram(fixed, rows.items(), d, threads);
        double[] left = new double[rows.users()];
        Parallel.blocks(threads, rows.users(), BLOCK, () -> {
            LeastSquares squares = new LeastSquares(settings, fixed, gram, others);
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    left[row] = squares.solve(
                            rows.item(), rows.weight(), rows.offset()[row], rows.offset()[row + 1], solved, row * d);
                    if (row % 8 == 7) {
                        progress.step(0);
                    }
                }
                progress.step(to - from);
            };
        });
        return sum(left);
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    private double penaltyOfItems() {
        double sum = 0;
        for (int i = 0; i < byItem.users(); i++) {
            sum += settings.penalty(byItem.count(i), activeUsers) * length(items, i * settings.factors(), settings.factors());
        }
        return sum;
    }

    /// @return the objective of [Ials]
    double objective() {
        int d = settings.factors();
        double[] userGram = Kernels.installed().gram(users, byUser.users(), d, threads);
        double[] itemGram = Kernels.installed().gram(items, byItem.users(), d, threads);
        double all = 0;
        for (int n = 0; n < userGram.length; n++) {
            all += userGram[n] * itemGram[n];
        }
        double[] part = new double[byUser.users()];
        Parallel.each(threads, byUser.users(), BLOCK, (from, to) -> {
            for (int u = from; u < to; u++) {
                part[u] = ofUser(u);
            }
        });
        return settings.alpha0() * all + sum(part) + penaltyOfItems();
    }

    private double ofUser(int u) {
        int d = settings.factors();
        double sum = settings.penalty(byUser.count(u), activeItems) * length(users, u * d, d);
        for (int p = byUser.offset()[u]; p < byUser.offset()[u + 1]; p++) {
            double score = Kernels.installed().dot(users, u * d, items, byUser.item()[p] * d, d);
            sum += byUser.weight()[p] * (score - 1) * (score - 1);
        }
        return sum;
    }

    private static double length(float[] vectors, int at, int d) {
        double sum = 0;
        for (int k = at; k < at + d; k++) {
            sum += (double) vectors[k] * vectors[k];
        }
        return sum;
    }

    @Override
    public Recommender recommender() {
        return new IalsRecommender(settings, users.clone(), items.clone(), activeItems, weighted, threads);
    }

    @Override
    public Tensors checkpoint() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        int d = settings.factors();
        tensors.put("users", new Tensor.Floats(new long[] {users.length / d, d}, users.clone()));
        tensors.put("items", new Tensor.Floats(new long[] {items.length / d, d}, items.clone()));
        return new Tensors(tensors, Map.of());
    }

    @Override
    public void resume(Tensors checkpoint) {
        System.arraycopy(checkpoint.floats("users").values(), 0, users, 0, users.length);
        System.arraycopy(checkpoint.floats("items").values(), 0, items, 0, items.length);
    }

    @Override
    public void close() {}
}

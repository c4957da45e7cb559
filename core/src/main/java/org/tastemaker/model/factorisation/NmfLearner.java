// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tastemaker.model.Learner;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.parallel.Parallel;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.split.Part;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Changes all users, then all items, an epoch.
final class NmfLearner implements Learner {
    private static final int BLOCK = 64;

    private final NmfSettings settings;
    private final Ratings byUser;
    private final ItemRatings byItem;
    private final Ratings known;
    private final int threads;
    private final float[] users;
    private final float[] items;

    NmfLearner(ModelInput input, Ratings train, NmfSettings settings) {
        this.settings = settings;
        byUser = train;
        byItem = ItemRatings.of(train);
        known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        threads = input.compute().threads();
        for (float rating : known.rating()) {
            if (rating < 0) {
                throw new ProblemException(
                        ProblemKind.INPUT, "model.problem.negative-rating", input.data().protocol(), rating);
            }
        }
        users = initial(input.random().stream("nmf-users"), train.users(), train.offset());
        items = initial(input.random().stream("nmf-items"), train.items(), byItem.offset());
    }

    /// Numbers from 0 to 1, as in Surprise; of whom there is no rating, nothing is known.
    private float[] initial(RandomGenerator numbers, int count, int[] offset) {
        int d = settings.factors();
        float[] vectors = new float[Math.multiplyExact(count, d)];
        for (int n = 0; n < vectors.length; n++) {
            float number = numbers.nextFloat();
            vectors[n] = offset[n / d] < offset[n / d + 1] ? number : 0;
        }
        return vectors;
    }

    @Override
    public int epochs() {
        return settings.epochs();
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        Progress progress =
                task.begin("train.phase.fitting", (long) byUser.users() + byUser.items(), "task.unit.rows");
        change(byUser.offset(), byUser.item(), byUser.rating(), items, users, settings.userRegularization(), progress);
        double squares = change(
                byItem.offset(), byItem.user(), byItem.rating(), users, items, settings.itemRegularization(), progress);
        progress.flush();
        return new Epoch(squares / byUser.rating().length, byUser.rating().length);
    }

    private double change(
            int[] offset, int[] other, float[] rating, float[] fixed, float[] changed, double penalty, Progress progress) {
        int d = settings.factors();
        double[] squares = new double[offset.length - 1];
        Parallel.blocks(threads, squares.length, BLOCK, () -> {
            Multiplication multiplication = new Multiplication(fixed, d, penalty);
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    squares[row] =
                            multiplication.change(other, rating, offset[row], offset[row + 1], changed, row * d);
                }
                progress.step(to - from);
            };
        });
        return Arrays.stream(squares).sum();
    }

    /// @return the objective of [Nmf]
    double objective() {
        int d = settings.factors();
        double sum = 0;
        for (int u = 0; u < byUser.users(); u++) {
            int count = byUser.offset()[u + 1] - byUser.offset()[u];
            sum += settings.userRegularization() * count * square(users, u * d);
            for (int n = byUser.offset()[u]; n < byUser.offset()[u + 1]; n++) {
                double error = byUser.rating()[n];
                for (int k = 0; k < d; k++) {
                    error -= (double) users[u * d + k] * items[byUser.item()[n] * d + k];
                }
                sum += error * error;
            }
        }
        for (int i = 0; i < byUser.items(); i++) {
            int count = byItem.offset()[i + 1] - byItem.offset()[i];
            sum += settings.itemRegularization() * count * square(items, i * d);
        }
        return sum;
    }

    private double square(float[] vectors, int at) {
        double sum = 0;
        for (int k = at; k < at + settings.factors(); k++) {
            sum += (double) vectors[k] * vectors[k];
        }
        return sum;
    }

    /// Begins these users where their ratings of known items put them.
    void foldIn(Newcomers newcomers) {
        Factors factors = factors(newcomers.others(trained()));
        FoldIn foldIn = NmfFoldIn.of(factors, byUser, settings.userRegularization());
        newcomers.foldIn(foldIn, users, factors.userBias());
    }

    @Override
    public Recommender recommender() {
        Factors factors = factors(trained());
        return new FactorRecommender(factors, NmfFoldIn.of(factors, known, settings.userRegularization()), true);
    }

    private boolean[] trained() {
        boolean[] trained = new boolean[byUser.users()];
        for (int u = 0; u < trained.length; u++) {
            trained[u] = byUser.offset()[u] < byUser.offset()[u + 1];
        }
        return trained;
    }

    private Factors factors(boolean[] trained) {
        int d = settings.factors();
        float[] itemBias = new float[byUser.items()];
        float mean = (float) byUser.mean();
        for (int i = 0; i < itemBias.length; i++) {
            itemBias[i] = byItem.offset()[i] == byItem.offset()[i + 1] ? mean : 0;
        }
        return new Factors(
                0, d, new float[trained.length], itemBias, users.clone(), items.clone(), Factors.flags(trained),
                Factors.mean(users, d, trained));
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

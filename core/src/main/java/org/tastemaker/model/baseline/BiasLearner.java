// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import org.tastemaker.model.Learner;
import org.tastemaker.model.Ratings;
import org.tastemaker.model.Recommender;
import org.tastemaker.task.Progress;
import org.tastemaker.task.TaskContext;
import org.tastemaker.tensor.Tensors;

/// Alternating least squares for biases, one pass an epoch.
final class BiasLearner implements Learner {
    private final Ratings train;
    private final Ratings known;
    private final double itemRegularization;
    private final double userRegularization;
    private final int passes;
    private final double mean;
    private final double[] userBias;
    private final double[] itemBias;

    BiasLearner(Ratings train, Ratings known, double itemRegularization, double userRegularization, int passes) {
        this.train = train;
        this.known = known;
        this.itemRegularization = itemRegularization;
        this.userRegularization = userRegularization;
        this.passes = passes;
        mean = train.mean();
        userBias = new double[train.users()];
        itemBias = new double[train.items()];
    }

    @Override
    public int epochs() {
        return passes;
    }

    @Override
    public Epoch epoch(int epoch, TaskContext task) {
        int rows = train.item().length;
        Progress progress = task.begin("train.phase.fitting", rows, "task.unit.rows");
        double[] sum = new double[train.items()];
        int[] count = new int[train.items()];
        for (int u = 0; u < train.users(); u++) {
            for (int n = train.offset()[u]; n < train.offset()[u + 1]; n++) {
                sum[train.item()[n]] += train.rating()[n] - mean - userBias[u];
                count[train.item()[n]]++;
            }
        }
        progress.step(0);
        for (int i = 0; i < sum.length; i++) {
            itemBias[i] = count[i] == 0 ? 0 : sum[i] / (itemRegularization + count[i]);
        }
        double squares = 0;
        for (int u = 0; u < train.users(); u++) {
            int from = train.offset()[u];
            int to = train.offset()[u + 1];
            double rest = 0;
            for (int n = from; n < to; n++) {
                rest += train.rating()[n] - mean - itemBias[train.item()[n]];
            }
            userBias[u] = from == to ? 0 : rest / (userRegularization + to - from);
            for (int n = from; n < to; n++) {
                double error = train.rating()[n] - mean - itemBias[train.item()[n]] - userBias[u];
                squares += error * error;
            }
            if (u % 1024 == 1023) {
                progress.step(to - train.offset()[u - 1023]);
            }
        }
        progress.flush();
        return new Epoch(squares / rows, rows);
    }

    @Override
    public Recommender recommender() {
        return new BiasRecommender(mean, userBias.clone(), itemBias.clone(), known, userRegularization);
    }

    @Override
    public Tensors checkpoint() {
        return recommender().tensors();
    }

    @Override
    public void resume(Tensors checkpoint) {
        BiasRecommender from = BiasRecommender.of(checkpoint, known, userRegularization);
        System.arraycopy(from.userBias(), 0, userBias, 0, userBias.length);
        System.arraycopy(from.itemBias(), 0, itemBias, 0, itemBias.length);
    }

    @Override
    public void close() {}
}

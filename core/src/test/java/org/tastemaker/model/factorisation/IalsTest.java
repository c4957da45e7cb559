// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.task.TaskContext;

class IalsTest {
    private static final IalsSettings SETTINGS = new IalsSettings(7, .01, .3, 1, 12);

    private static IalsLearner learner(IalsSettings settings) {
        return new IalsLearner(Descent.input(Descent.DATA), ObservedPairs.training(Descent.DATA), settings);
    }

    @Test
    void theObjectiveNeverRises() {
        try (IalsLearner learner = learner(SETTINGS)) {
            Descent.neverRises(learner, learner::objective, 12, () -> {});
        }
    }

    /// The formula of the documentation, pair by pair.
    @Test
    void theObjectiveIsTheOneDocumented() {
        try (IalsLearner learner = learner(SETTINGS)) {
            learner.epoch(1, TaskContext.quiet());
            float[] users = learner.checkpoint().floats("users").values();
            float[] items = learner.checkpoint().floats("items").values();
            InteractionMatrix pairs = ObservedPairs.training(Descent.DATA).matrix();
            InteractionMatrix byItem = pairs.transposed();
            double sum = 0;
            int activeUsers = 0;
            int activeItems = 0;
            for (int u = 0; u < pairs.users(); u++) {
                activeUsers += pairs.count(u) > 0 ? 1 : 0;
            }
            for (int i = 0; i < pairs.items(); i++) {
                activeItems += byItem.count(i) > 0 ? 1 : 0;
            }
            for (int u = 0; u < pairs.users(); u++) {
                for (int i = 0; i < pairs.items(); i++) {
                    double score = 0;
                    for (int k = 0; k < 7; k++) {
                        score += (double) users[u * 7 + k] * items[i * 7 + k];
                    }
                    sum += .3 * score * score + (pairs.contains(u, i) ? (score - 1) * (score - 1) : 0);
                }
            }
            for (int u = 0; u < pairs.users(); u++) {
                sum += .01 * (pairs.count(u) + .3 * activeItems) * square(users, u);
            }
            for (int i = 0; i < pairs.items(); i++) {
                sum += .01 * (byItem.count(i) + .3 * activeUsers) * square(items, i);
            }
            assertThat(learner.objective()).isCloseTo(sum, within(1e-4 * sum));
        }
    }

    private static double square(float[] vectors, int row) {
        double sum = 0;
        for (int k = 0; k < 7; k++) {
            sum += (double) vectors[row * 7 + k] * vectors[row * 7 + k];
        }
        return sum;
    }

    /// With one factor and exact solves, the gradient in a user's only number is zero.
    @Test
    void aUsersVectorIsWhereTheGradientVanishes() {
        IalsSettings one = new IalsSettings(1, .05, .3, .7, 5);
        try (IalsLearner learner = learner(one)) {
            learner.epoch(1, TaskContext.quiet());
            float[] users = learner.checkpoint().floats("users").values();
            float[] items = learner.checkpoint().floats("items").values();
            InteractionMatrix pairs = ObservedPairs.training(Descent.DATA).matrix();
            int active = 0;
            double squares = 0;
            for (float h : items) {
                squares += (double) h * h;
                active += h != 0 ? 1 : 0;
            }
            for (int u = 0; u < 10; u++) {
                double w = users[u];
                double gradient = .3 * w * squares + .05 * Math.pow(pairs.count(u) + .3 * active, .7) * w;
                for (int i : pairs.itemsOf(u)) {
                    gradient += (w * items[i] - 1) * items[i];
                }
                assertThat(gradient).isCloseTo(0, within(1e-4));
            }
        }
    }

    @Test
    void withoutRegularizationAndWithMoreFactorsThanItemsItStaysFinite() {
        try (IalsLearner learner = learner(new IalsSettings(64, 0, 0, 1, 2))) {
            learner.epoch(1, TaskContext.quiet());
            for (float number : learner.checkpoint().floats("users").values()) {
                assertThat(number).isFinite();
            }
        }
    }
}

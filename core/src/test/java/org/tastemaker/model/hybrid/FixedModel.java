// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.Models;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// A model that says the same of every user, and counts how many of its recommenders are open.
///
/// @param name its name
/// @param abilities what it can do
/// @param scores a score for each item
/// @param open recommenders that are not closed
record FixedModel(String name, Set<Descriptor.Ability> abilities, float[] scores, AtomicInteger open) implements Model {

    static FixedModel of(String name, float... scores) {
        return new FixedModel(name, Set.of(Descriptor.Ability.NEW_USERS), scores, new AtomicInteger());
    }

    static Supplier<Models> installed(Model... models) {
        return () -> Models.of(List.of(models));
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(name, Family.BASELINE, "", Set.of(), abilities, List.of());
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return new OnePass(
                task -> {
                    open.incrementAndGet();
                    return new Fixed(scores);
                },
                1);
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        open.incrementAndGet();
        return new Fixed(tensors.floats("scores").values());
    }

    private final class Fixed implements Recommender {
        private final float[] own;

        Fixed(float[] own) {
            this.own = own;
        }

        @Override
        public void score(History[] histories, float[][] rows) {
            for (float[] row : rows) {
                System.arraycopy(own, 0, row, 0, own.length);
            }
        }

        @Override
        public void scoreAlternatives(History[] alternatives, int[] items, float[][] rows) {
            for (float[] row : rows) {
                for (int n = 0; n < items.length; n++) {
                    row[n] = own[items[n]];
                }
            }
        }

        @Override
        public Tensors tensors() {
            return new Tensors(Map.of("scores", Tensor.Floats.of(own)), Map.of());
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}

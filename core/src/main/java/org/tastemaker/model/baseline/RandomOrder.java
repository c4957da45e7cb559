// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Family;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Scores by chance: for each user and seed another order of all items, always the same.
public final class RandomOrder implements Model {
    private static final String SEED = "seed";

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "random", Family.BASELINE, "", Set.of(), Set.of(Descriptor.Ability.NEW_USERS), List.of());
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        long seed = input.random().stream("random").nextLong();
        return new OnePass(task -> new Chance(seed, input.data().items()), input.data().items());
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return new Chance(tensors.longs(SEED).values()[0], input.data().items());
    }

    private record Chance(long seed, int items) implements Recommender {
        @Override
        public void score(History[] histories, float[][] scores) {
            for (int h = 0; h < histories.length; h++) {
                for (int i = 0; i < items; i++) {
                    scores[h][i] = score(histories[h].user(), i);
                }
            }
        }

        @Override
        public void scoreAlternatives(History[] alternatives, int[] wanted, float[][] scores) {
            for (int a = 0; a < alternatives.length; a++) {
                for (int n = 0; n < wanted.length; n++) {
                    scores[a][n] = score(alternatives[a].user(), wanted[n]);
                }
            }
        }

        /// Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014: their mixing function.
        private float score(int user, int item) {
            long z = seed + 0x9e3779b97f4a7c15L * (((long) user << 32) ^ item);
            z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
            z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
            return (float) ((z ^ (z >>> 31)) >>> 40) / (1 << 24);
        }

        @Override
        public Tensors tensors() {
            return new Tensors(Map.of(SEED, new Tensor.Longs(new long[] {1}, new long[] {seed})), Map.of());
        }
    }
}

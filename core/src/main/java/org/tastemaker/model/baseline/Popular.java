// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.Family;
import org.tastemaker.model.History;
import org.tastemaker.model.Learner;
import org.tastemaker.model.Model;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.OnePass;
import org.tastemaker.model.Recommender;
import org.tastemaker.model.Renewal;
import org.tastemaker.model.Update;
import org.tastemaker.parameter.Parameters;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Scores an item by the number of its training rows, the same for all users.
public final class Popular implements Model {
    private static final String COUNT = "count";

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "popular",
                Family.BASELINE,
                "",
                Set.of(),
                Set.of(Descriptor.Ability.NEW_USERS),
                List.of());
    }

    @Override
    public Learner learner(ModelInput input, Parameters parameters) {
        return counting(new float[input.data().items()], input, input.data().rows(Part.TRAIN));
    }

    /// @param before what was counted before
    private static Learner counting(float[] before, ModelInput input, int[] rows) {
        return new OnePass(
                task -> {
                    float[] count = before.clone();
                    int[] item = input.data().data().interactions().item();
                    for (int r : rows) {
                        count[item[r]]++;
                    }
                    return new Counted(count);
                },
                rows.length);
    }

    @Override
    public Renewal renewal() {
        return Renewal.SUMS;
    }

    @Override
    public Update update(ModelInput input, Parameters parameters, Earlier earlier) {
        Tensors none = new Tensors(Map.of(COUNT, Tensor.Floats.of(new float[input.data().items()])), Map.of());
        float[] before = earlier.over(none).items(COUNT, COUNT).tensors().floats(COUNT).values();
        return new Update(Renewal.SUMS, counting(before, input, earlier.added()));
    }

    @Override
    public Recommender restore(ModelInput input, Parameters parameters, Tensors tensors) {
        return new Counted(tensors.floats(COUNT).values());
    }

    /// Exact up to 16 million rows an item, where floats end to tell neighbours apart.
    private record Counted(float[] count) implements Recommender {
        @Override
        public void score(History[] histories, float[][] scores) {
            for (int h = 0; h < histories.length; h++) {
                System.arraycopy(count, 0, scores[h], 0, count.length);
            }
        }

        @Override
        public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
            for (int a = 0; a < alternatives.length; a++) {
                for (int n = 0; n < items.length; n++) {
                    scores[a][n] = count[items[n]];
                }
            }
        }

        @Override
        public Tensors tensors() {
            return new Tensors(Map.of(COUNT, Tensor.Floats.of(count)), Map.of());
        }
    }
}

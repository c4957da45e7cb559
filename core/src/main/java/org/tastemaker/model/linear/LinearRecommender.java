// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.OfHistory;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Sums the weights of the history's items. Whoever has no history gets the most popular items.
///
/// @param weights what items say of each other
/// @param count users of each item
/// @param weighted whether the weights of the history count
record LinearRecommender(ItemWeights weights, int[] count, boolean weighted) implements OfHistory {

    static LinearRecommender of(Tensors tensors, boolean weighted) {
        return new LinearRecommender(ItemWeights.of(tensors), tensors.ints("count").values(), weighted);
    }

    @Override
    public int itemCount() {
        return weights.items();
    }

    @Override
    public void score(History history, float[] scores) {
        Arrays.fill(scores, 0f);
        if (history.items().length == 0) {
            for (int i = 0; i < count.length; i++) {
                scores[i] = count[i];
            }
            return;
        }
        for (int n = 0; n < history.items().length; n++) {
            weights.add(history.items()[n], weighted ? history.weights()[n] : 1f, scores);
        }
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(weights.tensors());
        tensors.put("count", new Tensor.Ints(new long[] {count.length}, count));
        return new Tensors(tensors, Map.of());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.OfHistory;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Sums similarities to the items of the history.
///
/// @param similar similar items
/// @param count users of each item, for those who have no history
/// @param weighted whether the weights of the history count
record ItemKnnRecommender(SimilarItems similar, int[] count, boolean weighted) implements OfHistory {

    static ItemKnnRecommender of(Tensors tensors, boolean weighted) {
        return new ItemKnnRecommender(SimilarItems.of(tensors), tensors.ints("count").values(), weighted);
    }

    @Override
    public int itemCount() {
        return similar.items();
    }

    @Override
    public void score(History history, float[] scores) {
        Arrays.fill(scores, 0f);
        if (history.items().length == 0) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = count[i];
            }
            return;
        }
        for (int n = 0; n < history.items().length; n++) {
            int i = history.items()[n];
            float weight = weighted ? history.weights()[n] : 1f;
            for (int p = similar.offset()[i]; p < similar.offset()[i + 1]; p++) {
                scores[similar.item()[p]] += weight * similar.similarity()[p];
            }
        }
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(similar.tensors());
        tensors.put("count", new Tensor.Ints(new long[] {count.length}, count));
        return new Tensors(tensors, Map.of());
    }
}

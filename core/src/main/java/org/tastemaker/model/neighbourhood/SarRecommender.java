// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Affinities times similarities. Whoever has no history gets the most popular items.
///
/// @param similar items by items
/// @param affinities how much histories count
/// @param count users of each item
record SarRecommender(SparseRows similar, Affinities affinities, int[] count) implements Recommender {

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            int[] items = histories[h].items();
            float[] affinity = affinities.of(histories[h]);
            Arrays.fill(scores[h], 0f);
            for (int n = 0; n < items.length; n++) {
                similar.add(items[n], affinity[n], scores[h]);
            }
            if (items.length == 0) {
                for (int i = 0; i < count.length; i++) {
                    scores[h][i] = count[i];
                }
            }
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[][] all = new float[1][count.length];
        for (int a = 0; a < alternatives.length; a++) {
            score(new History[] {alternatives[a]}, all);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = all[0][items[n]];
            }
        }
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("offset", new Tensor.Ints(new long[] {similar.offset().length}, similar.offset()));
        tensors.put("item", new Tensor.Ints(new long[] {similar.column().length}, similar.column()));
        tensors.put("similarity", Tensor.Floats.of(similar.value()));
        tensors.put("count", new Tensor.Ints(new long[] {count.length}, count));
        return new Tensors(tensors, Map.of());
    }
}

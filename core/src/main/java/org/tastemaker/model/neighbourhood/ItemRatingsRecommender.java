// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensors;

/// Predicts ratings from a user's ratings of similar items.
///
/// @param similar similar items
/// @param pairs ratings
/// @param neighbours how many similar items count; 0 for all
/// @param baseline whether biases are added to what the neighbours say
record ItemRatingsRecommender(SimilarItems similar, RatedPairs pairs, int neighbours, boolean baseline)
        implements Recommender {

    @Override
    public void score(History[] histories, float[][] scores) {
        Neighbours best = null;
        for (int h = 0; h < histories.length; h++) {
            // a history that is not longer has no more neighbours
            int most = Math.max(1, histories[h].items().length);
            if (neighbours > 0) {
                most = Math.min(most, neighbours);
            }
            if (best == null || best.most() != most) {
                best = new Neighbours(similar.items(), most);
            }
            score(histories[h], best, scores[h]);
        }
    }

    private void score(History history, Neighbours best, float[] scores) {
        best.clear();
        float[] ratings = pairs.of(history);
        float[] values = baseline ? pairs.aboveBiases(history.items(), ratings) : ratings;
        for (int n = 0; n < values.length; n++) {
            int j = history.items()[n];
            for (int p = similar.offset()[j]; p < similar.offset()[j + 1]; p++) {
                best.offer(similar.item()[p], similar.similarity()[p], values[n]);
            }
        }
        pairs.predict(history.items(), ratings, baseline, best::mean, scores);
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[][] all = new float[1][similar.items()];
        for (int a = 0; a < alternatives.length; a++) {
            score(new History[] {alternatives[a]}, all);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = all[0][items[n]];
            }
        }
    }

    @Override
    public boolean predictsRatings() {
        return true;
    }

    @Override
    public Tensors tensors() {
        return new Tensors(similar.tensors(), java.util.Map.of());
    }
}

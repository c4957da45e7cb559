// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Predicts by differences. Where none are known, the user's mean; without history the item's mean.
record SlopeOneRecommender(Differences differences, RatedPairs pairs) implements Recommender {

    @Override
    public void score(History[] histories, float[][] scores) {
        int[] items = differences.items();
        for (int h = 0; h < histories.length; h++) {
            History history = histories[h];
            if (history.items().length == 0) {
                for (int i = 0; i < scores[h].length; i++) {
                    scores[h][i] = (float) pairs.itemMean()[i];
                }
                continue;
            }
            double mean = 0;
            for (float r : pairs.of(history)) {
                mean += r;
            }
            mean /= history.items().length;
            Arrays.fill(scores[h], (float) mean);
            int[] places = Arrays.stream(history.items()).map(i -> Arrays.binarySearch(items, i)).filter(p -> p >= 0).toArray();
            for (int n = 0; n < items.length; n++) {
                double sum = 0;
                int count = 0;
                for (int place : places) {
                    float difference = place == n ? Float.NaN : differences.of(n, place);
                    if (!Float.isNaN(difference)) {
                        sum += difference;
                        count++;
                    }
                }
                if (count > 0) {
                    scores[h][items[n]] = (float) (mean + sum / count);
                }
            }
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] wanted, float[][] scores) {
        float[][] all = new float[1][pairs.matrix().items()];
        for (int a = 0; a < alternatives.length; a++) {
            score(new History[] {alternatives[a]}, all);
            for (int n = 0; n < wanted.length; n++) {
                scores[a][n] = all[0][wanted[n]];
            }
        }
    }

    @Override
    public boolean predictsRatings() {
        return true;
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("items", new Tensor.Ints(new long[] {differences.items().length}, differences.items()));
        tensors.put("difference", Tensor.Floats.of(differences.difference()));
        return new Tensors(tensors, Map.of());
    }
}

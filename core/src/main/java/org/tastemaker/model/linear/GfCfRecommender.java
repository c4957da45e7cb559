// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.Products;
import org.tastemaker.model.ActiveItems;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Filters histories. Whoever has no history gets the most popular items.
final class GfCfRecommender implements Recommender {
    private final ActiveItems active;
    private final NormalizedPairs pairs;
    private final float[] vectors;
    private final boolean weighted;
    private final int d;
    private final Products products;

    /// @param pairs of the items that somebody has
    /// @param vectors a row of leading vectors' numbers for each of them
    GfCfRecommender(ActiveItems active, NormalizedPairs pairs, float[] vectors, boolean weighted, float alpha) {
        this.active = active;
        this.pairs = pairs;
        this.vectors = vectors;
        this.weighted = weighted;
        d = active.count() == 0 ? 0 : vectors.length / active.count();
        float[] raised = new float[vectors.length];
        for (int n = 0; n < raised.length; n++) {
            raised[n] = (float) (alpha * pairs.root()[n / d] * vectors[n]);
        }
        products = Kernels.installed().products(raised, active.count(), d);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        float[][] ofActive = active.every() ? scores : new float[histories.length][active.count()];
        filter(Arrays.stream(histories).map(active::among).toArray(History[]::new), ofActive);
        for (int h = 0; h < histories.length; h++) {
            if (histories[h].items().length == 0) {
                for (int n = 0; n < active.count(); n++) {
                    ofActive[h][n] = active.rows().count(n);
                }
            }
            if (!active.every()) {
                Arrays.fill(scores[h], 0f);
                for (int n = 0; n < active.count(); n++) {
                    scores[h][active.item()[n]] = ofActive[h][n];
                }
            }
        }
    }

    /// @param histories by the numbers of the items that somebody has, as the scores
    private void filter(History[] histories, float[][] scores) {
        float[][] low = new float[histories.length][];
        for (int h = 0; h < histories.length; h++) {
            low[h] = lowPass(histories[h]);
        }
        products.times(low, scores);
        float[] users = new float[pairs.byUser().users()];
        for (int h = 0; h < histories.length; h++) {
            pairs.addNeighbours(histories[h].items(), weights(histories[h]), users, scores[h]);
        }
    }

    private float[] weights(History history) {
        if (weighted) {
            return history.weights();
        }
        float[] ones = new float[history.items().length];
        Arrays.fill(ones, 1f);
        return ones;
    }

    private float[] lowPass(History history) {
        float[] sum = new float[d];
        float[] weights = weights(history);
        for (int n = 0; n < weights.length; n++) {
            int i = history.items()[n];
            double root = pairs.root()[i];
            float factor = root == 0 ? 0 : (float) (weights[n] / root);
            for (int k = 0; k < d; k++) {
                sum[k] += factor * vectors[i * d + k];
            }
        }
        return sum;
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[][] all = new float[1][active.all()];
        for (int a = 0; a < alternatives.length; a++) {
            score(new History[] {alternatives[a]}, all);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = all[0][items[n]];
            }
        }
    }

    /// The linear filter is made of the training part anew.
    @Override
    public Tensors tensors() {
        return new Tensors(Map.of("vectors", new Tensor.Floats(new long[] {active.count(), d}, vectors)), Map.of());
    }
}

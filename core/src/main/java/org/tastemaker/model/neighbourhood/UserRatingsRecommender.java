// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.tensor.Tensors;

/// Predicts ratings from those of similar users.
///
/// @param comparison users by items
/// @param pairs ratings
/// @param values users by items: ratings, or how far they are above the biases
/// @param neighbours how many users count for an item; 0 for all
/// @param baseline whether biases are added to what the neighbours say
record UserRatingsRecommender(
        Comparison comparison, RatedPairs pairs, InteractionMatrix values, int neighbours, boolean baseline)
        implements Recommender {

    static UserRatingsRecommender of(Comparison comparison, RatedPairs pairs, int neighbours, boolean baseline) {
        InteractionMatrix values =
                baseline ? pairs.compared(Similarity.PEARSON_BASELINE, true) : pairs.matrix();
        return new UserRatingsRecommender(comparison, pairs, values, neighbours, baseline);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        int users = values.users();
        int items = values.items();
        Comparison.Comparer comparer = comparison.new Comparer();
        float[] similar = new float[users];
        boolean[] all = new boolean[users];
        Arrays.fill(all, true);
        TopSelection nearest = new TopSelection(users);
        int[] count = new int[items];
        double[] sum = new double[items];
        double[] weight = new double[items];
        int most = neighbours == 0 ? users : neighbours;
        for (int h = 0; h < histories.length; h++) {
            History history = histories[h];
            float[] ratings = pairs.of(history);
            Arrays.fill(similar, 0f);
            Arrays.fill(count, 0);
            Arrays.fill(sum, 0);
            Arrays.fill(weight, 0);
            comparer.compare(
                    history.items(),
                    pairs.compared(comparison.similarity(), true, history.items(), ratings),
                    similar);
            int n = nearest.select(similar, all, history.user() < 0 ? new int[0] : new int[] {history.user()});
            // most similar first, so that an item's neighbours are those it meets first
            for (int r = 0; r < n && nearest.score(r) > 0; r++) {
                int user = nearest.item(r);
                for (int p = values.offset()[user]; p < values.offset()[user + 1]; p++) {
                    int i = values.item()[p];
                    if (count[i]++ < most) {
                        sum[i] += (double) nearest.score(r) * values.weight()[p];
                        weight[i] += nearest.score(r);
                    }
                }
            }
            pairs.predict(history.items(), ratings, baseline, i -> weight[i] == 0 ? Double.NaN : sum[i] / weight[i], scores[h]);
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[][] all = new float[alternatives.length][values.items()];
        score(alternatives, all);
        for (int a = 0; a < alternatives.length; a++) {
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = all[a][items[n]];
            }
        }
    }

    @Override
    public boolean predictsRatings() {
        return true;
    }

    /// All that is needed is in the training part.
    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(), Map.of());
    }
}

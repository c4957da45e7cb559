// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.tensor.Tensors;

/// Sums the similarities of users who have an item.
///
/// @param comparison users by items
/// @param weighting how a history's numbers are made
/// @param pairs users by items with the weights that count
/// @param neighbours how many users count; 0 for all
/// @param count users of each item, for those who have no history
record UserKnnRecommender(
        Comparison comparison, Weighting weighting, InteractionMatrix pairs, int neighbours, int[] count)
        implements Recommender {

    @Override
    public void score(History[] histories, float[][] scores) {
        int users = pairs.users();
        Comparison.Comparer comparer = comparison.new Comparer();
        float[] similar = new float[users];
        boolean[] all = new boolean[users];
        Arrays.fill(all, true);
        TopSelection nearest = new TopSelection(neighbours == 0 ? users : Math.min(users, neighbours));
        for (int h = 0; h < histories.length; h++) {
            History history = histories[h];
            if (history.items().length == 0) {
                for (int i = 0; i < count.length; i++) {
                    scores[h][i] = count[i];
                }
                continue;
            }
            Arrays.fill(similar, 0f);
            Arrays.fill(scores[h], 0f);
            comparer.compare(history.items(), weighting.values(history.items(), history.weights()), similar);
            int n = nearest.select(similar, all, history.user() < 0 ? new int[0] : new int[] {history.user()});
            for (int r = 0; r < n && nearest.score(r) > 0; r++) {
                int user = nearest.item(r);
                for (int p = pairs.offset()[user]; p < pairs.offset()[user + 1]; p++) {
                    scores[h][pairs.item()[p]] += nearest.score(r) * pairs.weight()[p];
                }
            }
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[][] all = new float[alternatives.length][count.length];
        score(alternatives, all);
        for (int a = 0; a < alternatives.length; a++) {
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = all[a][items[n]];
            }
        }
    }

    /// All that is needed is in the training part.
    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(), Map.of());
    }
}

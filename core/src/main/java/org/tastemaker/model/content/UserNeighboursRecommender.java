// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.linear.TopSelection;
import org.tastemaker.model.History;
import org.tastemaker.model.NearestItems;
import org.tastemaker.model.Popularity;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.tensor.Tensors;

/// Sums how alike a user and those are who have an item; and popularity, which is all there is for someone whose
/// attributes are not known. Her history does not count, and she is never her own neighbour.
///
/// @param likeness how alike users are
/// @param pairs users by items with the weights that count
/// @param neighbours how many users count; 0 for all
/// @param popularity what items score besides
record UserNeighboursRecommender(Likeness likeness, InteractionMatrix pairs, int neighbours, Popularity popularity)
        implements Recommender {

    @Override
    public void score(History[] histories, float[][] scores) {
        int users = pairs.users();
        NearestItems.Comparer comparer = likeness.comparer();
        float[] similar = new float[users];
        boolean[] active = new boolean[users];
        for (int u = 0; u < users; u++) {
            active[u] = pairs.count(u) > 0;
        }
        TopSelection nearest = new TopSelection(neighbours == 0 ? users : Math.min(users, neighbours));
        for (int h = 0; h < histories.length; h++) {
            int user = histories[h].user();
            popularity.copy(scores[h]);
            if (user < 0) {
                continue;
            }
            Arrays.fill(similar, 0f);
            comparer.compare(user, similar);
            int n = nearest.select(similar, active, new int[] {user});
            for (int r = 0; r < n && nearest.score(r) > 0; r++) {
                int other = nearest.item(r);
                for (int p = pairs.offset()[other]; p < pairs.offset()[other + 1]; p++) {
                    scores[h][pairs.item()[p]] += nearest.score(r) * pairs.weight()[p];
                }
            }
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[][] one = new float[1][popularity.score().length];
        for (int a = 0; a < alternatives.length; a++) {
            if (a == 0 || alternatives[a].user() != alternatives[a - 1].user()) {
                score(new History[] {alternatives[a]}, one);
            }
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = one[0][items[n]];
            }
        }
    }

    /// All that is needed is in the data.
    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(), Map.of());
    }
}

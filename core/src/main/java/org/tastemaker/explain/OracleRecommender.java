// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import java.util.Arrays;
import java.util.Map;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.tensor.Tensors;

/// Scores by the expected utility at the moment of a user's first row in the evaluated part: what somebody scores who
/// knows why people choose, though not what the shop is about to show them. No model; a ceiling for models.
///
/// Items that are not on sale at the moment come last.
public final class OracleRecommender implements Recommender {
    private static final float ABSENT = -1e6f;

    private final PlantedTruth truth;
    private final Prepared data;
    /// By user the first row of the part, or her last row where the part has none of hers, or -1.
    private final int[] moments;

    /// @param truth what was planted
    /// @param on the part to be evaluated
    public OracleRecommender(PlantedTruth truth, Prepared data, Part on) {
        this.truth = truth;
        this.data = data;
        Interactions all = data.data().interactions();
        long[] times = all.time();
        int[] last = new int[data.users()];
        int[] first = new int[data.users()];
        Arrays.fill(last, -1);
        Arrays.fill(first, -1);
        for (int row = 0; row < all.size(); row++) {
            int user = all.user()[row];
            if (last[user] < 0 || times == null || times[row] >= times[last[user]]) {
                last[user] = row;
            }
            boolean here = data.part()[row] == on.code();
            if (here && (first[user] < 0 || times != null && times[row] < times[first[user]])) {
                first[user] = row;
            }
        }
        for (int user = 0; user < first.length; user++) {
            first[user] = first[user] < 0 ? last[user] : first[user];
        }
        moments = first;
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        int[] items = new int[data.items()];
        Arrays.setAll(items, i -> i);
        for (int n = 0; n < histories.length; n++) {
            score(histories[n].user(), items, scores[n]);
        }
    }

    /// What is planted does not hang on what of the history is taken away.
    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int n = 0; n < alternatives.length; n++) {
            score(alternatives[n].user(), items, scores[n]);
        }
    }

    private void score(int user, int[] items, float[] scores) {
        Arrays.fill(scores, 0, items.length, ABSENT);
        Interactions all = data.data().interactions();
        int row = user < 0 ? -1 : moments[user];
        if (row < 0) {
            return;
        }
        long[] times = all.time();
        PlantedTruth.Moment moment = truth.at(
                data.data().users().identifiers().name(user), data.data().items().identifiers().name(all.item()[row]),
                times == null ? 0 : times[row]);
        for (int n = 0; n < items.length; n++) {
            double utility = moment.utility(data.data().items().identifiers().name(items[n]));
            if (!Double.isNaN(utility)) {
                scores[n] = (float) utility;
            }
        }
    }

    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(), Map.of());
    }
}

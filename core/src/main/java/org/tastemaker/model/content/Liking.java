// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import org.jspecify.annotations.Nullable;
import org.tastemaker.model.History;
import org.tastemaker.model.ModelInput;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.model.Ratings;
import org.tastemaker.split.Part;

/// How much each item of a history counts. With ratings, it is how far above her own mean the user rated it, so that
/// what she disliked speaks against what is like it; a choice without rating counts as one that lies a standard deviation above.
/// Her mean is that of all her known ratings, whatever part of her history is asked about.
///
/// @param weighted whether the weights of the history count
/// @param ratings known ratings, or null if they do not count
/// @param mean mean rating of each user, of all who rated for one who did not
/// @param unrated what a choice without rating counts
record Liking(boolean weighted, @Nullable Ratings ratings, float[] mean, float unrated) {

    static Liking of(ModelInput input, String model, boolean byRating) {
        boolean weighted = ObservedPairs.weighted(input.data());
        if (!byRating) {
            return new Liking(weighted, null, new float[0], 1f);
        }
        double deviation = Ratings.training(input.data(), model).deviation();
        Ratings known = Ratings.of(input.data(), Part.TRAIN, Part.VALIDATION);
        float[] mean = new float[known.users()];
        double ofAll = known.mean();
        for (int u = 0; u < mean.length; u++) {
            double sum = 0;
            int from = known.offset()[u];
            int to = known.offset()[u + 1];
            for (int p = from; p < to; p++) {
                sum += known.rating()[p];
            }
            mean[u] = (float) (to > from ? sum / (to - from) : ofAll);
        }
        return new Liking(weighted, known, mean, deviation > 0 ? (float) deviation : 1f);
    }

    /// @param place place in the history
    float of(History history, int place) {
        float weight = weighted ? history.weights()[place] : 1f;
        if (ratings == null) {
            return weight;
        }
        double rating = ratings.of(history.user(), history.items()[place]);
        return weight * (Double.isNaN(rating) ? unrated : (float) (rating - mean[history.user()]));
    }
}

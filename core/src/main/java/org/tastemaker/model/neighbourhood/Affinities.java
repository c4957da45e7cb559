// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import org.tastemaker.data.Interactions;
import org.tastemaker.model.History;
import org.tastemaker.model.ObservedPairs;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// How strongly users are drawn to what they had: rows count less the older they are.
///
/// @param matrix users by items, training and validation part
/// @param weighted whether the weights of strangers' histories count
record Affinities(InteractionMatrix matrix, boolean weighted) {
    private static final double SECONDS_A_DAY = 86_400;

    /// @param halfLife days after which a row counts half; 0 if age does not matter
    /// @param ratings whether rows count as they are rated; a row without rating counts 1
    static Affinities of(Prepared data, double halfLife, boolean ratings) {
        Interactions all = data.data().interactions();
        int[] rows = data.rows(Part.TRAIN, Part.VALIDATION);
        long[] time = all.time();
        long latest = Long.MIN_VALUE;
        for (int r : data.rows(Part.TRAIN)) {
            latest = time == null ? latest : Math.max(latest, time[r]);
        }
        float[] weight = new float[all.size()];
        float[] rating = all.rating();
        for (int r : rows) {
            double w = all.weightAt(r);
            if (ratings && rating != null && !Float.isNaN(rating[r])) {
                w *= rating[r];
            }
            if (halfLife > 0 && time != null && time[r] != Long.MIN_VALUE) {
                w *= Math.pow(2, -(latest - time[r]) / SECONDS_A_DAY / halfLife);
            }
            weight[r] = (float) w;
        }
        return new Affinities(
                InteractionMatrix.of(data.users(), data.items(), all.withWeight(weight), rows),
                ObservedPairs.weighted(data));
    }

    /// @return for each item of a history how much it counts; a pair that is not known counts as one of now
    float[] of(History history) {
        float[] found = new float[history.items().length];
        int user = history.user();
        for (int n = 0; n < found.length; n++) {
            int at = user < 0 ? -1
                    : Arrays.binarySearch(
                            matrix.item(), matrix.offset()[user], matrix.offset()[user + 1], history.items()[n]);
            found[n] = at >= 0 ? matrix.weight()[at] : weighted ? history.weights()[n] : 1f;
        }
        return found;
    }
}

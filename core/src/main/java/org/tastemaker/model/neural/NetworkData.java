// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neural;

import org.tastemaker.data.Interactions;
import org.tastemaker.feature.FeatureEncoder;
import org.tastemaker.feature.FeatureMatrix;
import org.tastemaker.model.ModelInput;
import org.tastemaker.network.Sizes;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What a network sees of prepared data.
///
/// @param prepared the data
/// @param users encoded columns of users
/// @param items encoded columns of items
record NetworkData(Prepared prepared, FeatureMatrix users, FeatureMatrix items) {
    static NetworkData of(ModelInput input) {
        return of(input.data());
    }

    static NetworkData of(Prepared prepared) {
        return new NetworkData(
                prepared,
                FeatureEncoder.encode(prepared.data().users()),
                FeatureEncoder.encode(prepared.data().items()));
    }

    Sizes sizes() {
        return new Sizes(prepared.users(), prepared.items(), users.width(), items.width());
    }

    /// @return whether a training row has a rating
    boolean hasRatings() {
        return !Double.isNaN(meanRating());
    }

    /// @return the mean rating of the training rows, NaN if there is none
    double meanRating() {
        Interactions all = prepared.data().interactions();
        float[] rating = all.rating();
        if (rating == null) {
            return Double.NaN;
        }
        double sum = 0;
        int count = 0;
        for (int r : prepared.rows(Part.TRAIN)) {
            if (!Float.isNaN(rating[r])) {
                sum += rating[r];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}

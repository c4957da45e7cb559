// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.model.Ratings;

/// Ratings by item: those of item `i` are `offset[i] .. offset[i + 1] - 1`, ascending by user.
///
/// @param offset one more than there are items
/// @param user user of each rating
/// @param rating the rating
record ItemRatings(int[] offset, int[] user, float[] rating) {

    static ItemRatings of(Ratings ratings) {
        int[] offset = new int[ratings.items() + 1];
        for (int i : ratings.item()) {
            offset[i + 1]++;
        }
        for (int i = 0; i < ratings.items(); i++) {
            offset[i + 1] += offset[i];
        }
        int[] next = offset.clone();
        int[] user = new int[ratings.item().length];
        float[] rating = new float[user.length];
        for (int u = 0; u < ratings.users(); u++) {
            for (int n = ratings.offset()[u]; n < ratings.offset()[u + 1]; n++) {
                int at = next[ratings.item()[n]]++;
                user[at] = u;
                rating[at] = ratings.rating()[n];
            }
        }
        return new ItemRatings(offset, user, rating);
    }
}

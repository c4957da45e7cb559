// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import org.tastemaker.model.Recommender;

/// What the training part says of the items.
///
/// @param eligible items that may be ranked
/// @param count number of users of each item in the training part
/// @param users users with at least one item in the training part
/// @param facts what else is known of the items, found out when it is asked for
public record Catalogue(boolean[] eligible, int[] count, int users, ItemFacts facts) {

    /// Items of which nothing else is known.
    public Catalogue(boolean[] eligible, int[] count, int users) {
        this(eligible, count, users, ItemFacts.NONE);
    }

    /// @return the same with the vectors of this model
    Catalogue with(Recommender recommender) {
        return new Catalogue(eligible, count, users, facts.with(recommender));
    }

    /// @return number of items that may be ranked
    public int size() {
        int n = 0;
        for (boolean e : eligible) {
            n += e ? 1 : 0;
        }
        return n;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;

/// The bias and vector that minimise the squared error of a history's ratings plus a penalty for each of them. An
/// item whose rating is not known counts as liked: one standard deviation above what its bias says.
///
/// @param ridge the items and the penalty
/// @param known ratings of training and validation
/// @param liking what an item without a rating counts above its bias
record RidgeFoldIn(Ridge ridge, Ratings known, float liking) implements FoldIn {

    static RidgeFoldIn of(Factors factors, Ratings known, double regularization) {
        return new RidgeFoldIn(new Ridge(factors, regularization), known, (float) known.deviation());
    }

    @Override
    public Person person(History history) {
        Factors factors = ridge.factors();
        int[] items = history.items();
        float[] rest = new float[items.length];
        for (int n = 0; n < rest.length; n++) {
            double rating = known.of(history.user(), items[n]);
            rest[n] = Double.isNaN(rating) ? liking : (float) rating - factors.mean() - factors.itemBias()[items[n]];
        }
        return ridge.solve(items, rest, rest.length);
    }
}

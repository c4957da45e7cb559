// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;

/// The bias and vector that explain a history's ratings, in a [Ridge] regression or by other means. An
/// item whose rating is not known counts as liked: one standard deviation above what its bias says.
///
/// @param fit what explains a history
/// @param known ratings of training and validation
/// @param liking what an item without a rating counts above its bias
record RidgeFoldIn(HistoryFit fit, Ratings known, float liking) implements FoldIn {

    static RidgeFoldIn of(Factors factors, Ratings known, double regularization) {
        return of(new Ridge(factors, regularization), known);
    }

    static RidgeFoldIn of(HistoryFit fit, Ratings known) {
        return new RidgeFoldIn(fit, known, (float) known.deviation());
    }

    @Override
    public Person person(History history) {
        Factors factors = fit.factors();
        int[] items = history.items();
        float[] rest = new float[items.length];
        for (int n = 0; n < rest.length; n++) {
            double rating = known.of(history.user(), items[n]);
            rest[n] = Double.isNaN(rating) ? liking : (float) rating - factors.mean() - factors.itemBias()[items[n]];
        }
        return fit.solve(items, rest, rest.length);
    }
}

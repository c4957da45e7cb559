// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;

/// The vector without negative numbers that the ratings of a history ask for, found by the same multiplications as in
/// training. An item whose rating is not known counts as rated one standard deviation above the mean.
///
/// @param factors the items, and the vector it begins with
/// @param known ratings of training and validation
/// @param regularization penalty for each rating
/// @param liking what an item without a rating counts
record NmfFoldIn(Factors factors, Ratings known, double regularization, float liking) implements FoldIn {
    private static final int ROUNDS = 100;

    static NmfFoldIn of(Factors factors, Ratings known, double regularization) {
        return new NmfFoldIn(factors, known, regularization, (float) (known.mean() + known.deviation()));
    }

    @Override
    public Person person(History history) {
        float[] vector = factors.startOf(history.user());
        int[] items = history.items();
        float[] rating = new float[items.length];
        int n = 0;
        int[] met = new int[items.length];
        for (int i : items) {
            // an item that nobody rated in training has no vector: its bias says the mean
            if (factors.itemBias()[i] == 0) {
                double found = known.of(history.user(), i);
                met[n] = i;
                rating[n++] = Double.isNaN(found) ? liking : (float) found;
            }
        }
        Multiplication multiplication = new Multiplication(factors.items(), factors.d(), regularization);
        for (int round = 0; round < ROUNDS && n > 0; round++) {
            multiplication.change(met, rating, 0, n, vector, 0);
        }
        return new Person(0, vector);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import org.tastemaker.linear.Cholesky;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;

/// The bias and vector that minimise the squared error of a history's ratings plus a penalty for each of them: a
/// ridge regression. An item whose rating is not known counts as liked: one standard deviation above what
/// its bias says.
///
/// @param factors the items
/// @param known ratings of training and validation
/// @param regularization penalty for each rating
/// @param liking what an item without a rating counts above its bias
record RidgeFoldIn(Factors factors, Ratings known, double regularization, float liking) implements FoldIn {

    static RidgeFoldIn of(Factors factors, Ratings known, double regularization) {
        return new RidgeFoldIn(factors, known, regularization, (float) known.deviation());
    }

    /// The system has one unknown more than a vector has numbers: the bias is a factor that is 1 for every item.
    @Override
    public Person person(History history) {
        int d = factors.d();
        int n = history.items().length;
        if (n == 0) {
            return new Person(0, new float[d]);
        }
        int size = d + 1;
        float[][] system = new float[size][size];
        float[] right = new float[size];
        float[] row = new float[size];
        row[d] = 1;
        for (int i : history.items()) {
            double rating = known.of(history.user(), i);
            float rest = Double.isNaN(rating) ? liking : (float) rating - factors.mean() - factors.itemBias()[i];
            System.arraycopy(factors.items(), i * d, row, 0, d);
            for (int k = 0; k < size; k++) {
                right[k] += rest * row[k];
                for (int j = k; j < size; j++) {
                    system[k][j] += row[k] * row[j];
                }
            }
        }
        float penalty = (float) Math.max(1e-3, regularization * n);
        for (int k = 0; k < size; k++) {
            system[k][k] += penalty;
        }
        if (!Cholesky.solve(system, size, right)) {
            return new Person(0, new float[d]);
        }
        return new Person(right[d], java.util.Arrays.copyOf(right, d));
    }
}

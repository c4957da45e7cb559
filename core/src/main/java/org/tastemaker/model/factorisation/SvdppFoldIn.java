// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.tensor.Tensor;

/// What a history says by itself, plus the bias and vector that its known ratings ask for beyond that.
///
/// @param ridge the items and the penalty
/// @param implicit what having an item says, a vector for each
/// @param known ratings of training and validation
record SvdppFoldIn(Ridge ridge, float[] implicit, Ratings known) implements FoldIn {
    static final String IMPLICIT = "implicit";

    @Override
    public Person person(History history) {
        Factors factors = ridge.factors();
        int d = factors.d();
        int[] items = history.items();
        float[] said = new float[d];
        float share = (float) (1 / Math.sqrt(Math.max(1, items.length)));
        for (int i : items) {
            for (int k = 0; k < d; k++) {
                said[k] += share * implicit[i * d + k];
            }
        }
        int[] rated = new int[items.length];
        float[] rest = new float[items.length];
        int n = 0;
        for (int i : items) {
            double rating = known.of(history.user(), i);
            if (!Double.isNaN(rating)) {
                float explained = factors.mean() + factors.itemBias()[i];
                for (int k = 0; k < d; k++) {
                    explained += said[k] * factors.items()[i * d + k];
                }
                rated[n] = i;
                rest[n++] = (float) rating - explained;
            }
        }
        Person own = ridge.solve(rated, rest, n);
        for (int k = 0; k < d; k++) {
            said[k] += own.vector()[k];
        }
        return new Person(own.bias(), said);
    }

    @Override
    public Map<String, Tensor> tensors() {
        int d = ridge.factors().d();
        return Map.of(IMPLICIT, new Tensor.Floats(new long[] {implicit.length / d, d}, implicit));
    }
}

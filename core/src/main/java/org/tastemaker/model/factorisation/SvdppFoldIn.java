// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.model.Earlier;
import org.tastemaker.model.History;
import org.tastemaker.model.Ratings;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What a history says by itself, plus the bias and vector that its known ratings ask for beyond that.
///
/// @param fit explains what is left
/// @param implicit what having an item says, a vector for each
/// @param known ratings of training and validation
record SvdppFoldIn(HistoryFit fit, float[] implicit, Ratings known) implements FoldIn {
    static final String IMPLICIT = "implicit";

    /// A trained model keeps of a user the sum of her own vector and what her items say.
    ///
    /// @return the earlier model, with users' own vectors alone
    static Tensors ownVectors(Earlier earlier) {
        Map<String, Tensor> tensors = new LinkedHashMap<>(earlier.tensors().tensors());
        InteractionMatrix had = earlier.data().matrix(Part.TRAIN);
        Tensor.Floats sums = earlier.tensors().floats("users");
        float[] said = earlier.tensors().floats(IMPLICIT).values();
        float[] own = sums.values().clone();
        int d = (int) sums.shape()[1];
        int[] trained = earlier.tensors().ints("trained").values();
        for (int u = 0; u < had.users(); u++) {
            float share = (float) (1 / Math.sqrt(Math.max(1, had.count(u))));
            for (int c = had.offset()[u]; c < had.offset()[u + 1] && trained[u] != 0; c++) {
                for (int k = 0; k < d; k++) {
                    own[u * d + k] -= share * said[had.item()[c] * d + k];
                }
            }
        }
        tensors.put("users", new Tensor.Floats(sums.shape(), own));
        return new Tensors(tensors, earlier.tensors().words());
    }

    @Override
    public Person person(History history) {
        float[] said = said(history.items());
        Person own = own(history, said);
        for (int k = 0; k < said.length; k++) {
            said[k] += own.vector()[k];
        }
        return new Person(own.bias(), said);
    }

    /// @return her bias and her own vector, without what her items say
    Person own(History history) {
        return own(history, said(history.items()));
    }

    private float[] said(int[] items) {
        int d = fit.factors().d();
        float[] said = new float[d];
        float share = (float) (1 / Math.sqrt(Math.max(1, items.length)));
        for (int i : items) {
            for (int k = 0; k < d; k++) {
                said[k] += share * implicit[i * d + k];
            }
        }
        return said;
    }

    private Person own(History history, float[] said) {
        Factors factors = fit.factors();
        int d = factors.d();
        int[] items = history.items();
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
        return fit.solve(rated, rest, n);
    }

    @Override
    public Map<String, Tensor> tensors() {
        int d = fit.factors().d();
        return Map.of(IMPLICIT, new Tensor.Floats(new long[] {implicit.length / d, d}, implicit));
    }
}

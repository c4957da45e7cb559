// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tastemaker.linear.SparseRows;
import org.tastemaker.model.History;
import org.tastemaker.model.OfHistory;
import org.tastemaker.model.Popularity;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Sums how alike an item and those of the history are; and popularity, which orders what is equal.
///
/// @param nearest of each item the nearest others
/// @param popularity what items score besides
/// @param weighted whether the weights of the history count
record ItemNeighboursRecommender(SparseRows nearest, Popularity popularity, boolean weighted) implements OfHistory {

    static ItemNeighboursRecommender of(Tensors tensors, boolean weighted) {
        SparseRows nearest = new SparseRows(
                tensors.ints("offset").values(), tensors.ints("item").values(), tensors.floats("similarity").values());
        return new ItemNeighboursRecommender(nearest, Popularity.of(tensors), weighted);
    }

    @Override
    public int itemCount() {
        return nearest.rows();
    }

    @Override
    public void score(History history, float[] scores) {
        popularity.copy(scores);
        for (int n = 0; n < history.items().length; n++) {
            nearest.add(history.items()[n], weighted ? history.weights()[n] : 1f, scores);
        }
    }

    @Override
    public Tensors tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("offset", new Tensor.Ints(new long[] {nearest.offset().length}, nearest.offset()));
        tensors.put("item", new Tensor.Ints(new long[] {nearest.column().length}, nearest.column()));
        tensors.put("similarity", Tensor.Floats.of(nearest.value()));
        popularity.into(tensors);
        return new Tensors(tensors, Map.of());
    }
}

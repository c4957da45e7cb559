// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.Map;
import java.util.Optional;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// Scores that stand in a table, a row for each user.
///
/// @param itemEmbeddings vectors of the items, where it has any
record Fixed(float[][] table, boolean predictsRatings, Optional<Tensor.Floats> itemEmbeddings) implements Recommender {

    Fixed(float[][] table, boolean predictsRatings) {
        this(table, predictsRatings, Optional.empty());
    }

    /// Predicts ratings and has no vectors.
    Fixed(float[]... table) {
        this(table, true);
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            System.arraycopy(table[histories[h].user()], 0, scores[h], 0, scores[h].length);
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(), Map.of());
    }
}

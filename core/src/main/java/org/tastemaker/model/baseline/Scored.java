// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.baseline;

import java.util.Map;
import org.tastemaker.model.History;
import org.tastemaker.model.Recommender;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// The same score of an item for all users.
///
/// @param score score of each item
record Scored(float[] score) implements Recommender {
    private static final String SCORE = "score";

    static Scored of(Tensors tensors) {
        return new Scored(tensors.floats(SCORE).values());
    }

    @Override
    public void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            System.arraycopy(score, 0, scores[h], 0, score.length);
        }
    }

    @Override
    public void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        for (int a = 0; a < alternatives.length; a++) {
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = score[items[n]];
            }
        }
    }

    @Override
    public Tensors tensors() {
        return new Tensors(Map.of(SCORE, Tensor.Floats.of(score)), Map.of());
    }
}

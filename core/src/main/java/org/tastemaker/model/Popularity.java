// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Map;
import org.tastemaker.tensor.Tensor;
import org.tastemaker.tensor.Tensors;

/// What every item scores beside what a model says of it: a thousandth of its users as a share of those of the most
/// popular item. It orders items of which the model says the same, and all of them for someone of whom nothing is
/// known; being the same whatever the history, it takes no part in reasons.
///
/// @param score score of each item, from 0 to [#MOST]
public record Popularity(float[] score) {
    /// What the most popular item scores.
    public static final double MOST = 1e-3;

    private static final String POPULARITY = "popularity";

    /// @param count users of each item
    public static Popularity of(int[] count) {
        int most = 1;
        for (int n : count) {
            most = Math.max(most, n);
        }
        float[] score = new float[count.length];
        for (int i = 0; i < score.length; i++) {
            score[i] = (float) (MOST * count[i] / most);
        }
        return new Popularity(score);
    }

    /// @param tensors among which is what [#into] put
    public static Popularity of(Tensors tensors) {
        return new Popularity(tensors.floats(POPULARITY).values());
    }

    /// Writes the score of every item.
    public void copy(float[] scores) {
        System.arraycopy(score, 0, scores, 0, score.length);
    }

    /// Puts it among a model's tensors.
    public void into(Map<String, Tensor> tensors) {
        tensors.put(POPULARITY, Tensor.Floats.of(score));
    }
}

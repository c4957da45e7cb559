// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

/// A recommender whose scores depend on nothing but a history: in training nothing was learned of its user.
public interface OfHistory extends Recommender {
    /// @return number of items
    int itemCount();

    /// @param scores a place for each item; overwritten
    void score(History history, float[] scores);

    @Override
    default void score(History[] histories, float[][] scores) {
        for (int h = 0; h < histories.length; h++) {
            score(histories[h], scores[h]);
        }
    }

    @Override
    default void scoreAlternatives(History[] alternatives, int[] items, float[][] scores) {
        float[] all = new float[itemCount()];
        for (int a = 0; a < alternatives.length; a++) {
            score(alternatives[a], all);
            for (int n = 0; n < items.length; n++) {
                scores[a][n] = all[items[n]];
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

/// What is known of a user when her items are scored.
///
/// @param user user number, or -1 for someone the model has not seen
/// @param items her items, each once, ascending
/// @param weights how much each counts, as in the training matrix
public record History(int user, int[] items, float[] weights) {
    public History {
        if (items.length != weights.length) {
            throw new IllegalArgumentException("history of different lengths");
        }
    }

    /// @return this history without the item at a place
    public History without(int place) {
        int n = items.length - 1;
        int[] i = new int[n];
        float[] w = new float[n];
        System.arraycopy(items, 0, i, 0, place);
        System.arraycopy(items, place + 1, i, place, n - place);
        System.arraycopy(weights, 0, w, 0, place);
        System.arraycopy(weights, place + 1, w, place, n - place);
        return new History(user, i, w);
    }
}

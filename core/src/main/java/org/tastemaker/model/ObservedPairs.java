// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What models of implicit feedback learn from: each pair of the training part once. A pair counts 1, however
/// often it was seen, unless a recipe step gave weights; then it counts the sum of the weights of its rows.
///
/// @param matrix users by items
/// @param weighted whether the weights of histories count
public record ObservedPairs(InteractionMatrix matrix, boolean weighted) {

    public static ObservedPairs training(Prepared data) {
        InteractionMatrix summed = data.matrix(Part.TRAIN);
        if (data.data().interactions().weight() != null) {
            return new ObservedPairs(summed, true);
        }
        float[] ones = new float[summed.cells()];
        Arrays.fill(ones, 1f);
        return new ObservedPairs(
                new InteractionMatrix(summed.users(), summed.items(), summed.offset(), summed.item(), ones), false);
    }

    /// @return whether histories of data prepared like these have weights that count
    public static boolean weighted(Prepared data) {
        return data.data().interactions().weight() != null;
    }

    /// @return number of training rows' users of each item
    public int[] itemCounts() {
        int[] count = new int[matrix.items()];
        for (int i : matrix.item()) {
            count[i]++;
        }
        return count;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.sampling;

import java.util.Arrays;
import org.tastemaker.data.Interactions;
import org.tastemaker.split.InteractionMatrix;

/// What happened, pair by pair.
///
/// @param user users
/// @param item items
/// @param label what the network is to say of each pair
public record Positives(int[] user, int[] item, float[] label) {

    /// Each pair of a matrix once with label 1, but for users who have every item: nothing can be drawn against
    /// them.
    public static Positives pairs(InteractionMatrix matrix) {
        NegativeSampler sampler = new NegativeSampler(matrix);
        int[] user = new int[matrix.cells()];
        int[] item = new int[matrix.cells()];
        int n = 0;
        for (int u = 0; u < matrix.users(); u++) {
            if (sampler.canDraw(u)) {
                for (int c = matrix.offset()[u]; c < matrix.offset()[u + 1]; c++) {
                    user[n] = u;
                    item[n++] = matrix.item()[c];
                }
            }
        }
        float[] label = new float[n];
        Arrays.fill(label, 1f);
        return new Positives(Arrays.copyOf(user, n), Arrays.copyOf(item, n), label);
    }

    /// The rows that have a rating, less a mean.
    ///
    /// @param rows which interactions count
    /// @param mean what to take off
    public static Positives ratings(Interactions all, int[] rows, double mean) {
        float[] rating = all.rating();
        int[] rated = rating == null
                ? new int[0]
                : Arrays.stream(rows).filter(r -> !Float.isNaN(rating[r])).toArray();
        int[] user = new int[rated.length];
        int[] item = new int[rated.length];
        float[] label = new float[rated.length];
        for (int n = 0; n < rated.length; n++) {
            int r = rated[n];
            user[n] = all.user()[r];
            item[n] = all.item()[r];
            label[n] = rating == null ? 0 : (float) (rating[r] - mean);
        }
        return new Positives(user, item, label);
    }

    public int size() {
        return user.length;
    }
}

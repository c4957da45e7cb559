// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.sampling;

import java.util.random.RandomGenerator;
import org.tastemaker.split.InteractionMatrix;

/// Draws items that a user has nothing to do with, each with equal probability.
public final class NegativeSampler {
    private static final int TRIES = 32;

    private final InteractionMatrix positives;

    /// @param positives what is never drawn
    public NegativeSampler(InteractionMatrix positives) {
        this.positives = positives;
    }

    /// @return whether there is anything to draw for a user
    public boolean canDraw(int user) {
        return positives.count(user) < positives.items();
    }

    /// @param user one for whom [#canDraw] is true
    /// @return an item that the user does not have
    public int draw(int user, RandomGenerator random) {
        int items = positives.items();
        for (int t = 0; t < TRIES; t++) {
            int item = random.nextInt(items);
            if (!positives.contains(user, item)) {
                return item;
            }
        }
        // a user with nearly everything: choose the place among what is left
        int place = random.nextInt(items - positives.count(user));
        int from = positives.offset()[user];
        int to = positives.offset()[user + 1];
        int item = place;
        for (int c = from; c < to && positives.item()[c] <= item; c++) {
            item++;
        }
        return item;
    }
}

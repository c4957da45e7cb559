// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.random.RandomGenerator;
import org.tastemaker.split.InteractionMatrix;

/// Draws items that a user does not have.
///
/// @param pairs what is never drawn
record Unobserved(InteractionMatrix pairs) {
    private static final int TRIES = 32;

    /// @param from items to draw from
    /// @return one of them that the user does not have, each with equal probability; -1 if she has them all
    int draw(int user, int[] from, RandomGenerator chance) {
        if (from.length == 0) {
            return -1;
        }
        for (int t = 0; t < TRIES; t++) {
            int i = from[chance.nextInt(from.length)];
            if (!pairs.contains(user, i)) {
                return i;
            }
        }
        int found = -1;
        int free = 0;
        for (int i : from) {
            if (!pairs.contains(user, i) && chance.nextInt(++free) == 0) {
                found = i;
            }
        }
        return found;
    }
}

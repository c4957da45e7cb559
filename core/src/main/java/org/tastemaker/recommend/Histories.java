// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

import org.tastemaker.model.History;
import org.tastemaker.split.InteractionMatrix;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// What is known of every user at a moment of a protocol. The one place that says which parts count:
/// a validation sees the training part, a test and a list see training and validation.
///
/// @param matrix users by items, weights summed
public record Histories(InteractionMatrix matrix) {

    /// @return histories as they are before the given part: TRAIN before VALIDATION, TRAIN and VALIDATION
    ///     before TEST
    /// @throws IllegalArgumentException for another part
    public static Histories before(Prepared data, Part on) {
        return new Histories(
                switch (on) {
                    case VALIDATION -> data.matrix(Part.TRAIN);
                    case TEST -> data.matrix(Part.TRAIN, Part.VALIDATION);
                    case NONE, TRAIN -> throw new IllegalArgumentException("no histories before " + on);
                });
    }

    /// @return a user's history; empty for a user without interactions
    public History of(int user) {
        return new History(user, matrix.itemsOf(user), matrix.weightsOf(user));
    }

    /// @return the histories of some users, in their order
    public History[] of(int[] users, int from, int to) {
        History[] block = new History[to - from];
        for (int n = from; n < to; n++) {
            block[n - from] = of(users[n]);
        }
        return block;
    }
}

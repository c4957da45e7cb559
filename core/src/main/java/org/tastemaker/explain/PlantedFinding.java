// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.explain;

import org.jspecify.annotations.Nullable;

/// A reason that a model gives, beside what was planted.
///
/// @param met whether the user met the item
/// @param cause the planted cause; of an item that was never met, what would be the cause if the user is expected to
///     take it up, else null
/// @param verdict whether the reason agrees with it
/// @param chance probability that the user takes the item up once she looks at it; NaN if it was not on sale
/// @param rank place by the oracle among what was new to the user, from 1; 0 if it was not on sale
/// @param among how many were ranked
public record PlantedFinding(
        Met met, @Nullable PlantedCause cause, Verdict verdict, double chance, int rank, int among) {
    /// Whether and when the user met the item.
    public enum Met {
        /// In the test part: after all that the model knew.
        LATER,
        /// In the history that the model knew.
        BEFORE,
        NEVER
    }

    /// How a reason stands to the planted cause.
    public enum Verdict {
        AGREES,
        DIFFERS,
        /// The cause is none that items of a history can show.
        UNSHOWN,
        /// The model names no reason from the history.
        REASONLESS,
        /// There is no cause: the user never met the item, and is not expected to take it up.
        CAUSELESS
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import org.tastemaker.tensor.Tensors;

/// How a run is brought up to date with rows that were added.
///
/// @param how what is done with these data and settings
/// @param learner does it
public record Update(Renewal how, Learner learner) {
    /// Fits anew.
    public static Update refit(Learner learner) {
        return new Update(Renewal.REFIT, learner);
    }

    /// Goes on from an earlier training.
    ///
    /// @param fresh a learner that has not begun
    /// @param start where it is to begin, in the form of its checkpoints
    public static Update warmStart(Learner fresh, Tensors start) {
        fresh.resume(start);
        return new Update(Renewal.WARM_START, new FewerEpochs(fresh));
    }
}

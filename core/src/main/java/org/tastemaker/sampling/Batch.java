// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.sampling;

import org.tastemaker.optimise.Gather;

/// Samples for one step, in groups of equal size: a positive, then its negatives; or single ratings.
///
/// @param user user of each sample
/// @param item item of each sample
/// @param label 1, 0, or a rating less the mean
/// @param group samples a group
/// @param users which samples name which user
/// @param items which samples name which item
/// @param seed what chance inside the network depends on
public record Batch(int[] user, int[] item, float[] label, int group, Gather users, Gather items, long seed) {
    /// Finds out which samples name which row.
    public static Batch of(int[] user, int[] item, float[] label, int group, long seed) {
        return new Batch(user, item, label, group, Gather.of(user), Gather.of(item), seed);
    }

    public int size() {
        return user.length;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// How the whole ranking of a user stands to what she really chose.
///
/// @param relevant relevant items among the candidates
/// @param others candidates that are not relevant
/// @param won pairs of a relevant and another candidate in which the relevant one scores higher; a pair
///     with equal scores counts one half
/// @param ranks rank of each relevant candidate, from 1, ascending; equal scores stand in the order of the candidates
/// @param wanted relevant items, whether or not they are candidates
public record UserOrder(int relevant, int others, double won, int[] ranks, int wanted) {
    static final UserOrder NONE = new UserOrder(0, 0, 0, new int[0], 0);

    /// @return how many relevant candidates stand among the first `k`
    public int hits(int k) {
        int n = 0;
        while (n < ranks.length && ranks[n] <= k) {
            n++;
        }
        return n;
    }
}

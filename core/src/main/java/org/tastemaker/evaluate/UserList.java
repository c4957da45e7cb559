// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// The head of a user's ranking and what she really chose.
///
/// @param items item numbers, best first
/// @param hit for each of these whether it is relevant: in the evaluated part
/// @param relevant number of relevant items, each counted once, whether or not they can be ranked
/// @param history items that are known of the user beforehand, ascending
public record UserList(int[] items, boolean[] hit, int relevant, int[] history) {
    static final UserList NONE = new UserList(new int[0], new boolean[0], 0);

    /// The list of a user without a history.
    public UserList(int[] items, boolean[] hit, int relevant) {
        this(items, hit, relevant, new int[0]);
    }

    /// @return number of hits among the first `k`
    public int hits(int k) {
        int n = 0;
        for (int r = 0; r < Math.min(k, hit.length); r++) {
            n += hit[r] ? 1 : 0;
        }
        return n;
    }
}

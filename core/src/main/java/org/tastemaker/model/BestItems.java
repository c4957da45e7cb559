// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import org.tastemaker.linear.TopSelection;

/// Finds the best items for one user without scoring every item in full: the same list as by [Recommender#score],
/// sooner where there are many items. Safe for any number of threads.
@FunctionalInterface
public interface BestItems {

    /// @param eligible items that may stand on the list
    /// @param excluded items, ascending, that may not
    /// @param best chooses as many as it holds
    /// @return how many were found
    int find(History history, boolean[] eligible, int[] excluded, TopSelection best);
}

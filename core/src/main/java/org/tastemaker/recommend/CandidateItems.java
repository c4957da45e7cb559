// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

import java.util.function.IntPredicate;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;

/// Items that may stand on a list.
///
/// @param eligible a place for each item
public record CandidateItems(boolean[] eligible) {

    /// @return items with at least one interaction in the prepared data, whatever its part. An item that a
    ///     recipe emptied, or that stands in the catalogue alone, is not ranked
    public static CandidateItems of(Prepared data) {
        boolean[] eligible = new boolean[data.items()];
        int[] item = data.data().interactions().item();
        for (int r = 0; r < item.length; r++) {
            if (data.part()[r] != Part.NONE.code()) {
                eligible[item[r]] = true;
            }
        }
        return new CandidateItems(eligible);
    }

    /// @return those of these items that pass a filter
    public CandidateItems where(IntPredicate filter) {
        boolean[] kept = new boolean[eligible.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = eligible[i] && filter.test(i);
        }
        return new CandidateItems(kept);
    }

    public int count() {
        int n = 0;
        for (boolean e : eligible) {
            n += e ? 1 : 0;
        }
        return n;
    }
}

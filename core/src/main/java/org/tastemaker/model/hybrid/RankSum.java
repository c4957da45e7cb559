// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;

/// The sum over members of what the rank of an item is worth, times the member's weight.
///
/// @param borda whether a rank is worth the number of items that stand lower; else `1 / (60 + rank)`
/// @param weights one a member
record RankSum(boolean borda, float[] weights) implements Fusion {
    /// Softens the lead of the first ranks; the value of the paper.
    private static final float CONSTANT = 60;

    @Override
    public Worker worker(int items) {
        Ranks ranks = new Ranks(items);
        return (history, members, fused) -> {
            Arrays.fill(fused, 0f);
            for (int m = 0; m < members.length; m++) {
                float[] row = members[m];
                ranks.rank(row);
                for (int i = 0; i < items; i++) {
                    fused[i] += weights[m] * (borda ? items - row[i] : 1 / (CONSTANT + row[i]));
                }
            }
        };
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;

/// The sum of the members' scores on a common scale, each times its weight.
///
/// @param normalisation the common scale
/// @param weights one a member, which add up to 1
record WeightedSum(Normalisation normalisation, float[] weights) implements Fusion {

    static WeightedSum equal(Normalisation normalisation, int members) {
        float[] weights = new float[members];
        Arrays.fill(weights, 1f / members);
        return new WeightedSum(normalisation, weights);
    }

    @Override
    public boolean isPointwise() {
        return normalisation == Normalisation.NONE;
    }

    @Override
    public Worker worker(int items) {
        Ranks ranks = new Ranks(items);
        return (history, members, fused) -> {
            Arrays.fill(fused, 0f);
            for (int m = 0; m < members.length; m++) {
                float[] row = members[m];
                normalisation.apply(row, ranks);
                for (int i = 0; i < row.length; i++) {
                    fused[i] += weights[m] * row[i];
                }
            }
        };
    }
}

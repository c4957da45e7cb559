// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Rank-biased precision cut at k: what somebody meets who goes on from each rank to the next with probability .8:
/// `.2 * sum of .8^(rank - 1)` over the hits among the first k. 0 to below 1, whatever the number of relevant items.
///
/// Moffat, Zobel: Rank-biased precision for measurement of retrieval effectiveness, TOIS 2008.
public final class RankBiasedPrecision implements Metric.OfList {
    private static final double PERSISTENCE = .8;

    @Override
    public String name() {
        return "rbp";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        double sum = 0;
        double patience = 1;
        for (int r = 0; r < Math.min(k, list.hit().length); r++) {
            sum += list.hit()[r] ? patience : 0;
            patience *= PERSISTENCE;
        }
        return (1 - PERSISTENCE) * sum;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// NDCG whose ideal is not cut at k: the discounted hits among the first k divided by the gain of all relevant items at
/// the head of a list as long as it takes. 0 to 1, below 1 even for a perfect list where there are more than k.
public final class NdcgOfAll implements Metric.OfList {
    @Override
    public String name() {
        return "ndcg-all";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        double ideal = 0;
        for (int r = 0; r < list.relevant(); r++) {
            ideal += Ndcg.discount(r);
        }
        return Ndcg.gain(list, k) / ideal;
    }
}

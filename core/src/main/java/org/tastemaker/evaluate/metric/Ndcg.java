// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Normalised discounted cumulative gain with gain 1 for each relevant item: the sum of `1 / log2(rank + 1)`
/// over the hits among the first k, divided by its greatest possible value for this user, which has
/// `min(k, relevant)` hits at the head of the list (the ideal is cut at k). 0 to 1.
///
/// Järvelin, Kekäläinen: Cumulated gain-based evaluation of IR techniques, TOIS 2002.
public final class Ndcg implements Metric.OfList {
    @Override
    public String name() {
        return "ndcg";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        double gain = 0;
        double ideal = 0;
        for (int r = 0; r < k; r++) {
            boolean hit = r < list.hit().length && list.hit()[r];
            if (hit || r < list.relevant()) {
                double discounted = Math.log(2) / Math.log(r + 2.0);
                gain += hit ? discounted : 0;
                ideal += r < list.relevant() ? discounted : 0;
            }
        }
        return gain / ideal;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Normalised discounted cumulative gain with gain 1 for each relevant item: the sum of `1 / log2(rank + 1)`
/// over the hits among the first k, divided by its greatest possible value for this user, which has
/// `min(k, relevant)` hits at the head of the list (the ideal is cut at k; not cut it is `ndcg-all`). 0 to 1.
///
/// Järvelin, Kekäläinen: Cumulated gain-based evaluation of IR techniques, TOIS 2002.
public final class Ndcg implements Metric.OfList {
    @Override
    public String name() {
        return "ndcg";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        double ideal = 0;
        for (int r = 0; r < Math.min(k, list.relevant()); r++) {
            ideal += discount(r);
        }
        return gain(list, k) / ideal;
    }

    static double gain(UserList list, int k) {
        double gain = 0;
        for (int r = 0; r < Math.min(k, list.hit().length); r++) {
            gain += list.hit()[r] ? discount(r) : 0;
        }
        return gain;
    }

    /// @param r rank from 0
    static double discount(int r) {
        return Math.log(2) / Math.log(r + 2.0);
    }
}

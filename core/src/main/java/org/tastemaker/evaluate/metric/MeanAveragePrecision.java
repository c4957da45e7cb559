// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Average precision cut at k: the sum over hits among the first k of the precision at their rank, divided by
/// `min(k, relevant)`, so that a perfect list has 1. 0 to 1. Other programs divide by all relevant items: `map-all`.
public final class MeanAveragePrecision implements Metric.OfList {
    @Override
    public String name() {
        return "map";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return sum(list, k) / Math.min(k, list.relevant());
    }

    static double sum(UserList list, int k) {
        double sum = 0;
        int hits = 0;
        for (int r = 0; r < Math.min(k, list.hit().length); r++) {
            if (list.hit()[r]) {
                hits++;
                sum += (double) hits / (r + 1);
            }
        }
        return sum;
    }
}

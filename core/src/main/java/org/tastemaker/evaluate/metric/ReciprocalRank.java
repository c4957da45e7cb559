// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// One divided by the rank of the first hit among the first k, 0 without a hit. 0 to 1.
public final class ReciprocalRank implements Metric.OfList {
    @Override
    public String name() {
        return "mrr";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        for (int r = 0; r < Math.min(k, list.hit().length); r++) {
            if (list.hit()[r]) {
                return 1.0 / (r + 1);
            }
        }
        return 0;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Share of the relevant items that stand among the first k: hits divided by all relevant items of the
/// user, even where these are more than k. 0 to 1. Divided by
/// `min(k, relevant)` it is `recall-min`.
public final class Recall implements Metric.OfList {
    @Override
    public String name() {
        return "recall";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return (double) list.hits(k) / list.relevant();
    }
}

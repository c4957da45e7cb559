// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Whether at least one relevant item stands among the first k: 0 or 1 a user. The mean is the hit rate.
public final class Hit implements Metric.OfList {
    @Override
    public String name() {
        return "hit";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return list.hits(k) > 0 ? 1 : 0;
    }
}

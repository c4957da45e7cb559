// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Share of the first k that is relevant: hits divided by k, even where the list is shorter. 0 to 1.
public final class Precision implements Metric.OfList {
    @Override
    public String name() {
        return "precision";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return (double) list.hits(k) / k;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// How common the first k are: the mean number of users whom each has in the training part, as a share of all
/// users there. 0 to 1; a describing figure, neither end of which is better.
public final class Popularity implements Metric.OfList {
    @Override
    public String name() {
        return "popularity";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        int n = Math.min(k, list.items().length);
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += (double) catalogue.count()[list.items()[r]] / Math.max(1, catalogue.users());
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }
}

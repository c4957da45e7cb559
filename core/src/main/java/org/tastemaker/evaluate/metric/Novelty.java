// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// How unexpected the first k are: the mean of `-log2` of the share of users who have the item in the training
/// part, with one added to numerator and denominator so that an item nobody has stays finite. 0 upwards, in bits.
///
/// Zhou et al.: Solving the apparent diversity-accuracy dilemma of recommender systems, PNAS 2010.
public final class Novelty implements Metric.OfList {
    @Override
    public String name() {
        return "novelty";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        int n = Math.min(k, list.items().length);
        double sum = 0;
        for (int r = 0; r < n; r++) {
            double share = (catalogue.count()[list.items()[r]] + 1.0) / (catalogue.users() + 1.0);
            sum -= Math.log(share) / Math.log(2);
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    @Override
    public Range range() {
        return Range.AMOUNT;
    }
}

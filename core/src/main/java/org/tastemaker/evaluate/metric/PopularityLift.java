// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Popularity bias: how much more popular the first k are than what the user has herself: the mean popularity of the list
/// over that of her history, minus 1. 0: as popular as her own taste; 1: twice as popular. Popularity is the number of users in
/// the training part. Not a number without a history, or with one that nobody has in training.
///
/// Abdollahpouri et al.: The unfairness of popularity bias in recommendation, RMSE at RecSys 2019, who take the means over
/// groups of users first.
public final class PopularityLift implements Metric.OfList {
    @Override
    public String name() {
        return "popularity-lift";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        double own = mean(list.history(), list.history().length, catalogue);
        double shown = mean(list.items(), Math.min(k, list.items().length), catalogue);
        return own > 0 ? shown / own - 1 : Double.NaN;
    }

    @Override
    public Direction better() {
        return Direction.NEITHER;
    }

    private static double mean(int[] items, int n, Catalogue catalogue) {
        double sum = 0;
        for (int r = 0; r < n; r++) {
            sum += catalogue.count()[items[r]];
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    @Override
    public Range range() {
        return new Range(-1, Double.POSITIVE_INFINITY);
    }
}

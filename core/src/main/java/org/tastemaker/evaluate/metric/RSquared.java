// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.RatingScale;

/// Share of the variance of the true ratings that predictions explain: 1 minus the sum of squared errors over that of
/// squared distances of the ratings from their mean in the part. 1 at most, 0 for that mean, below 0 for worse. It has no
/// values for each user: a few rows have hardly a variance.
public final class RSquared implements Metric.OfRatings {
    @Override
    public String name() {
        return "r2";
    }

    @Override
    public double error(double predicted, double actual, RatingScale scale) {
        return (predicted - actual) * (predicted - actual);
    }

    @Override
    public double weight(double actual, RatingScale scale) {
        return (actual - scale.mean()) * (actual - scale.mean());
    }

    @Override
    public boolean hasUsers() {
        return false;
    }

    @Override
    public double finish(double mean) {
        return 1 - mean;
    }

    @Override
    public Range range() {
        return new Range(Double.NEGATIVE_INFINITY, 1);
    }
}

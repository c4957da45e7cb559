// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.RatingScale;

/// Mean absolute difference between predicted and true ratings, over all rows of the part; predictions are cut
/// to the range of the training ratings. 0 upwards, in units of the ratings.
public final class MeanAbsoluteError implements Metric.OfRatings {
    @Override
    public String name() {
        return "mae";
    }

    @Override
    public double error(double predicted, double actual, RatingScale scale) {
        return Math.abs(predicted - actual);
    }

    @Override
    public double finish(double mean) {
        return mean;
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }

    @Override
    public Range range() {
        return Range.AMOUNT;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.RatingScale;

/// Cross-entropy of predicted and true ratings, both as their place between the lowest, 0, and the highest, 1, of the
/// training ratings: `-y ln p - (1 - y) ln(1 - p)`, p kept 1e-7 away from 0 and 1. Over all rows of the part, in nats. With
/// ratings 0 and 1, a click or none, it is the usual log loss; with stars the least possible value is above 0.
public final class LogLoss implements Metric.OfRatings {
    private static final double LEAST = 1e-7;

    @Override
    public String name() {
        return "logloss";
    }

    @Override
    public double error(double predicted, double actual, RatingScale scale) {
        double p = Math.clamp(scale.share(predicted), LEAST, 1 - LEAST);
        double y = scale.share(actual);
        return -y * Math.log(p) - (1 - y) * Math.log1p(-p);
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

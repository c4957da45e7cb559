// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.RatingScale;

/// Share of the rows whose predicted and true rating stand in the same half of the scale of the training ratings, its
/// middle counted to the upper half. 0 to 1. With ratings 0 and 1 it is the usual accuracy with threshold .5.
public final class Accuracy implements Metric.OfRatings {
    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public double error(double predicted, double actual, RatingScale scale) {
        return scale.isHigh(predicted) == scale.isHigh(actual) ? 1 : 0;
    }

    @Override
    public double finish(double mean) {
        return mean;
    }
}

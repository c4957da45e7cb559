// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/// The order of trials: by value, failed ones last, of equals the earlier first.
///
/// @param lowerIsBetter whether the metric is an error
public record BestFirst(boolean lowerIsBetter) implements Comparator<Trial>, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// @return the value turned so that less is better; a failed trial is worse than all
    double cost(Trial trial) {
        if (!trial.succeeded() || Double.isNaN(trial.value())) {
            return Double.POSITIVE_INFINITY;
        }
        return lowerIsBetter ? trial.value() : -trial.value();
    }

    @Override
    public int compare(Trial one, Trial other) {
        int byCost = Double.compare(cost(one), cost(other));
        return byCost != 0 ? byCost : Integer.compare(one.number(), other.number());
    }
}

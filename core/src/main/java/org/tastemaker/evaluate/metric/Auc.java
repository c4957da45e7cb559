// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserOrder;

/// Area under the curve of a user: the share of pairs of a relevant and another candidate that are in the right
/// order; equal scores count one half. 0 to 1, by chance .5. Not a number where there are no pairs.
public final class Auc implements Metric.OfOrder {
    @Override
    public String name() {
        return "auc";
    }

    @Override
    public double value(UserOrder order) {
        return order.won() / ((double) order.relevant() * order.others());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserOrder;

/// Precision among the first R, where R is the number of the user's relevant items: hits divided by R. 0 to 1, 1 for a
/// perfect order whatever R is.
public final class RPrecision implements Metric.OfOrder {
    @Override
    public String name() {
        return "r-precision";
    }

    @Override
    public double value(UserOrder order) {
        return (double) order.hits(order.wanted()) / order.wanted();
    }
}

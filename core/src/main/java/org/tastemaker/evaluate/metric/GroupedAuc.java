// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserOrder;

/// AUC of each user, averaged with the number of her relevant items as weight. 0 to 1, by chance .5. With one relevant item
/// each it is `auc`.
///
/// Zhu et al.: Optimized cost per click in Taobao display advertising, KDD 2017, where impressions or clicks are the weight.
public final class GroupedAuc implements Metric.OfOrder {
    @Override
    public String name() {
        return "gauc";
    }

    @Override
    public double value(UserOrder order) {
        return new Auc().value(order);
    }

    @Override
    public double weight(UserOrder order) {
        return order.relevant();
    }
}

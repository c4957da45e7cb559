// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Average precision cut at k whose denominator is all relevant items, even where these are more than k: as in
/// trec_eval and ranx. 0 to 1.
public final class MeanAveragePrecisionOfAll implements Metric.OfList {
    @Override
    public String name() {
        return "map-all";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return MeanAveragePrecision.sum(list, k) / list.relevant();
    }
}

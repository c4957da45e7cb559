// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.Shown;

/// Share of the items that may be ranked which stand among the first k of at least one list. 0 to 1.
public final class Coverage implements Metric.OfLists {
    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public double value(Shown shown, Catalogue catalogue) {
        int seen = 0;
        for (int times : shown.times()) {
            seen += times > 0 ? 1 : 0;
        }
        return (double) seen / catalogue.size();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.Shown;

/// How evenly the lists show the items: the Shannon entropy, in bits, of the shares that items have of all places among
/// the first k. 0: one item alone; log2 of the number of items: all alike.
public final class Entropy implements Metric.OfLists {
    @Override
    public String name() {
        return "entropy";
    }

    @Override
    public double value(Shown shown, Catalogue catalogue) {
        long places = 0;
        for (int times : shown.times()) {
            places += times;
        }
        double bits = 0;
        for (int times : shown.times()) {
            if (times > 0) {
                double share = (double) times / places;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    @Override
    public Range range() {
        return Range.AMOUNT;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.Shown;

/// How different the lists are from user to user: 1 minus the chance that an item among the first k of one user stands
/// among the first k of another, over all pairs. 0: everybody sees the same; 1: no item is shown twice. Not a number for fewer
/// than two lists.
public final class Personalisation implements Metric.OfLists {
    @Override
    public String name() {
        return "personalisation";
    }

    @Override
    public double value(Shown shown, Catalogue catalogue) {
        long places = 0;
        double shared = 0;
        for (int times : shown.times()) {
            places += times;
            shared += (double) times * (times - 1);
        }
        return shown.lists() < 2 || places == 0 ? Double.NaN : 1 - shared / ((double) places * (shown.lists() - 1));
    }
}

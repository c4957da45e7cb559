// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import java.util.Arrays;
import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.Shown;

/// How unevenly the lists show the items: the Gini coefficient of how often each item that may be ranked stands
/// among the first k. 0: all alike; near 1: a few take all.
public final class Gini implements Metric.OfLists {
    @Override
    public String name() {
        return "gini";
    }

    @Override
    public double value(Shown shown, Catalogue catalogue) {
        int n = 0;
        int[] times = new int[catalogue.size()];
        for (int i = 0; i < shown.times().length; i++) {
            if (catalogue.eligible()[i]) {
                times[n++] = shown.times()[i];
            }
        }
        Arrays.sort(times);
        double weighted = 0;
        double sum = 0;
        for (int r = 0; r < n; r++) {
            weighted += (2.0 * (r + 1) - n - 1) * times[r];
            sum += times[r];
        }
        return sum == 0 ? 0 : weighted / (n * sum);
    }

    @Override
    public Direction better() {
        return Direction.LOWER;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Harmonic mean of precision and recall at k, for each user: `2 * hits / (k + relevant)`, 0 without a hit. 0 to 1.
/// Other programs take the harmonic mean of the two averages, which is greater.
public final class F1 implements Metric.OfList {
    @Override
    public String name() {
        return "f1";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return 2.0 * list.hits(k) / (k + list.relevant());
    }
}

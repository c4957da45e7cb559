// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.ItemLikeness;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Hits among the first k that were not to be expected: the mean over the first k of `1 - likeness` for hits and 0 for
/// others, where the likeness is the mean cosine between the item and those of the user's history, by who has them in
/// the training part. 0 to 1, at most precision at k.
///
/// Zhang et al.: Auralist, WSDM 2012, for the likeness to the history; relevance as factor as in Ge, Delgado-Battenfeld,
/// Jannach: Beyond accuracy, RecSys 2010.
public final class Serendipity implements Metric.OfList {
    @Override
    public String name() {
        return "serendipity";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        ItemLikeness likeness = catalogue.facts().together();
        double sum = 0;
        for (int r = 0; r < Math.min(k, list.hit().length); r++) {
            if (list.hit()[r]) {
                double alike = 0;
                for (int known : list.history()) {
                    alike += likeness.of(list.items()[r], known);
                }
                sum += 1 - alike / Math.max(1, list.history().length);
            }
        }
        return sum / k;
    }
}

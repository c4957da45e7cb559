// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// How different the first k are from each other: 1 minus the mean cosine over all pairs of them, where two items are alike
/// as far as the same users have them in the training part. 0 to 1. Not a number for lists of fewer than two.
///
/// Ziegler et al.: Improving recommendation lists through topic diversification, WWW 2005, take the sum of similarities.
public final class Diversity implements Metric.OfList {
    @Override
    public String name() {
        return "diversity";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return IntraList.diversity(list.items(), k, catalogue.facts().together());
    }
}

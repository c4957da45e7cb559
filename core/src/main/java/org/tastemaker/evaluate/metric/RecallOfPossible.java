// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// Recall whose denominator is what a list of length k can hold: hits divided by `min(k, relevant)`, so that a perfect
/// list has 1. 0 to 1. The papers on autoencoders (Liang et al.: Variational autoencoders for collaborative filtering, WWW 2018)
/// call this recall.
public final class RecallOfPossible implements Metric.OfList {
    @Override
    public String name() {
        return "recall-min";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return (double) list.hits(k) / Math.min(k, list.relevant());
    }
}

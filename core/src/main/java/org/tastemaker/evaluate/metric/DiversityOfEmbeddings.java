// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// As `diversity`, where two items are alike as far as the vectors point the same way that the evaluated model has learned.
/// 0 to 2. It says how the model sees its own lists; two models are not comparable in it.
public final class DiversityOfEmbeddings implements Metric.OfList {
    @Override
    public String name() {
        return "diversity-embedding";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return IntraList.diversity(list.items(), k, catalogue.facts().embeddings());
    }

    @Override
    public Range range() {
        return new Range(0, 2);
    }
}

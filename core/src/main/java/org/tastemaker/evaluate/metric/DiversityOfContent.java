// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate.metric;

import org.tastemaker.evaluate.Catalogue;
import org.tastemaker.evaluate.Metric;
import org.tastemaker.evaluate.UserList;

/// As `diversity`, where two items are alike as far as they share levels in the columns of categories and tags.
public final class DiversityOfContent implements Metric.OfList {
    @Override
    public String name() {
        return "diversity-content";
    }

    @Override
    public double value(UserList list, int k, Catalogue catalogue) {
        return IntraList.diversity(list.items(), k, catalogue.facts().content());
    }
}

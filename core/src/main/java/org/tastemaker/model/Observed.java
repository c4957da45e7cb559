// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.lang.ref.SoftReference;
import org.tastemaker.split.Prepared;

/// The pairs of some data, made when they are first asked for and kept while there is memory, so that the members of a
/// hybrid do not each make them anew.
public final class Observed {
    private final Prepared data;
    private SoftReference<ObservedPairs> made = new SoftReference<>(null);

    public Observed(Prepared data) {
        this.data = data;
    }

    synchronized ObservedPairs pairs() {
        ObservedPairs pairs = made.get();
        if (pairs == null) {
            pairs = ObservedPairs.training(data);
            made = new SoftReference<>(pairs);
        }
        return pairs;
    }
}

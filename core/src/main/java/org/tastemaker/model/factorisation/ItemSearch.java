// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.factorisation;

import java.util.Optional;
import org.tastemaker.kernel.Kernels;
import org.tastemaker.linear.ProductSearch;

/// The search of a model's items. It is made when it is asked for the second time: making it takes as long as some ten
/// lists, which nobody who wants one list should wait for.
final class ItemSearch {
    /// With fewer items every score is worked out as quickly.
    static final int WORTH_IT = 20_000;

    private final float[] items;
    private final float[] bias;
    private final int d;
    private boolean asked;
    private Optional<ProductSearch> made = Optional.empty();
    /// Whether `made` is what it will be; written after it.
    private volatile boolean ready;

    /// @param items vectors of `d` numbers, one after the other
    /// @param bias a number for each item
    ItemSearch(float[] items, float[] bias, int d) {
        this.items = items;
        this.bias = bias;
        this.d = d;
    }

    /// @return nothing for the first time, or where looking at every item is as quick
    Optional<ProductSearch> get() {
        return ready ? made : make();
    }

    private synchronized Optional<ProductSearch> make() {
        if (!asked) {
            asked = true;
            return Optional.empty();
        }
        if (!ready) {
            made = bias.length < WORTH_IT ? Optional.empty() : Kernels.installed().search(items, bias, d);
            ready = true;
        }
        return made;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

/// What the training part says of the items.
///
/// @param eligible items that may be ranked
/// @param count number of users of each item in the training part
/// @param users users with at least one item in the training part
public record Catalogue(boolean[] eligible, int[] count, int users) {

    /// @return number of items that may be ranked
    public int size() {
        int n = 0;
        for (boolean e : eligible) {
            n += e ? 1 : 0;
        }
        return n;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.embed;

/// Items or users in groups of those that are alike. The largest group has number 0.
///
/// @param of number of the group of each
/// @param sizes members of each group, falling
public record Clusters(int[] of, int[] sizes) {
    public int count() {
        return sizes.length;
    }
}

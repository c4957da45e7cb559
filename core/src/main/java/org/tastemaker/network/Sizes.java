// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

/// What the data bring to a network.
///
/// @param users number of users
/// @param items number of items
/// @param userFeatures numbers in the encoded columns of a user, 0 if there are none
/// @param itemFeatures numbers in the encoded columns of an item, 0 if there are none
public record Sizes(int users, int items, int userFeatures, int itemFeatures) {
    /// @return numbers in the encoded columns of a side
    public int features(Side side) {
        return side == Side.USER ? userFeatures : itemFeatures;
    }

    /// @return how many there are of a side
    public int count(Side side) {
        return side == Side.USER ? users : items;
    }
}

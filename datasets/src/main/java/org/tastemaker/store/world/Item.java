// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

/// A thing on sale.
///
/// @param index its number, from 0
/// @param id its identifier in files, which tells nothing about it
/// @param category leaf of the category tree
/// @param variant which of the category's kinds of product, from 0
/// @param brand who makes it
/// @param traits what it is like, by [Trait], mean 0 over the catalogue
/// @param quality how good it is beyond taste, mean 0
/// @param style from classic (-1) to playful (1)
/// @param tier its price against its category's median, as a standard score
/// @param price in yuan
/// @param listed when it came on sale, epoch seconds
public record Item(
        int index, String id, Category category, int variant, Brand brand, double[] traits, double quality,
        double style, double tier, double price, long listed) {

    /// @return a trait's value
    public double trait(Trait trait) {
        return traits[trait.ordinal()];
    }
}

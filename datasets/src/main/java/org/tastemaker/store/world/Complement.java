// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.List;

/// A planted rule: who buys one kind of thing soon needs another.
///
/// @param bought the category whose purchase starts the need
/// @param needed the category needed then
/// @param days how long the need lasts
public record Complement(Category bought, Category needed, int days) {
    /// All planted complements.
    public static final List<Complement> ALL = List.of(
            new Complement(Category.CAMERAS, Category.STORAGE, 14),
            new Complement(Category.PHONES, Category.POWER, 14),
            new Complement(Category.LAPTOPS, Category.INPUT, 14),
            new Complement(Category.TABLETS, Category.HEADSETS, 14),
            new Complement(Category.DRONES, Category.STORAGE, 14));
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.Locale;

/// A part of the utility, and so a cause of what happens. Each can be left out of a world.
public enum Term {
    /// The user's taste times the item's traits.
    TASTE,
    /// How good the item is for anybody.
    QUALITY,
    /// How much others have lately looked at it.
    POPULARITY,
    /// A friend has bought it lately.
    FRIEND,
    /// It is on promotion, and the user minds prices.
    PROMOTION,
    /// It is the season of its category.
    SEASON,
    /// The fashion for a playful style, and the user's own style.
    FASHION,
    /// Since week 70: value counts more, design less.
    DRIFT,
    /// Place, weather and weekend.
    CONTEXT,
    /// Repeat purchase of a consumable; no second durable within a year.
    HABIT,
    /// Something bought lately needs it.
    COMPLEMENT,
    /// Its price suits the user's budget.
    PRICE,
    /// What nobody can know.
    NOISE;

    /// How many terms there are.
    public static final int COUNT = values().length;

    /// @return the name in files
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

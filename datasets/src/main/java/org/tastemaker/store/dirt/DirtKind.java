// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.dirt;

import java.util.Locale;

/// What may be wrong with a row.
public enum DirtKind {
    /// The same row twice.
    DUPLICATE,
    /// The same user rated the same item differently soon after.
    CONFLICTING_RATING,
    /// An item without its price; more often a cheap one.
    MISSING_PRICE,
    /// A user without her age band.
    MISSING_AGE,
    /// A machine that opens page after page.
    BOT,
    /// Somebody who gives five stars to everything.
    ALL_FIVES,
    /// A group that praises one item.
    PUSH,
    /// Another spelling of a category.
    SPELLING,
    /// A price that cannot be.
    IMPOSSIBLE_PRICE,
    /// A time after the end of the data.
    FUTURE_TIME,
    /// UTF-8 read as Latin-1 and written again.
    ENCODING;

    /// @return the name in files
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

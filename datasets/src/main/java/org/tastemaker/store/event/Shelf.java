// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.util.Locale;

/// A part of the page, filled by its own rule.
public enum Shelf {
    /// What she looks for, found and filtered by her.
    SEARCH(8),
    /// Like the last thing she touched.
    SIMILAR(3),
    /// Much looked at of late in the department.
    POPULAR(3),
    /// On promotion.
    PROMOTED(3),
    /// Bought by friends.
    FRIENDS(3),
    /// Looked at lately and not bought, or due again.
    AGAIN(1),
    /// Anything.
    RANDOM(3);

    private final int slots;

    Shelf(int slots) {
        this.slots = slots;
    }

    /// @return places on the page
    public int slots() {
        return slots;
    }

    /// @return the name in files
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import java.util.Locale;

/// The stages of the funnel, in order.
public enum EventKind {
    BROWSE,
    CLICK,
    FAVOURITE,
    CART,
    PURCHASE,
    RATING,
    REVIEW;

    /// @return the name in files
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

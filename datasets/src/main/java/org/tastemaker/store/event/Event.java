// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import org.jspecify.annotations.Nullable;
import org.tastemaker.store.world.Term;

/// Something a user did with an item.
///
/// @param visit the session it happened in, with user and circumstances
/// @param item index
/// @param kind stage of the funnel
/// @param time epoch seconds
/// @param rating 1 to 5, for ratings and reviews; else 0
/// @param dwell seconds on the page, for browsing; else 0
/// @param cause the term that made the largest difference
/// @param terms all terms, by [Term], for purchases; else null
public record Event(
        Visit visit, int item, EventKind kind, long time, int rating, int dwell, Term cause,
        double @Nullable [] terms) {}

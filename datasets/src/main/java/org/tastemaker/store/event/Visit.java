// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import org.jspecify.annotations.Nullable;
import org.tastemaker.store.world.Category;

/// A session.
///
/// @param number from 1
/// @param user index
/// @param time start, epoch seconds
/// @param context its circumstances
/// @param intent what the user came for; null when she came to rate what she bought
public record Visit(long number, int user, long time, Context context, @Nullable Category intent) {}

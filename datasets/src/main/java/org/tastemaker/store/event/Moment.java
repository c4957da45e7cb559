// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.tastemaker.store.world.User;

/// A user at a time in a context, with what bears on her utility then.
///
/// @param user who
/// @param time epoch seconds
/// @param context circumstances
/// @param friendsBought items that friends bought lately
/// @param due consumables she needs again
/// @param needed by category, whether something bought lately needs it
/// @param owned by category, whether she bought a durable of it within a year
/// @param discounts by item
/// @param promoted items with a discount, each once
/// @param seasons by category, 1 in its season, else 0
/// @param popularity by item, a standard score
/// @param drift 0 to 1
/// @param fashion 0 to 1
public record Moment(
        User user, long time, Context context, IntOpenHashSet friendsBought, IntOpenHashSet due,
        boolean[] needed, boolean[] owned, double[] discounts, int[] promoted, double[] seasons,
        float[] popularity, double drift, double fashion) {}

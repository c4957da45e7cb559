// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.tastemaker.store.world.StoreCalendar;

/// What the shop remembers of a user between sessions.
final class Shopper {
    private static final int REMEMBERED = 5;
    private static final long SPAN = 21 * StoreCalendar.DAY;

    /// Everything she has touched.
    final IntOpenHashSet touched = new IntOpenHashSet(8);
    private final int[] recent = new int[REMEMBERED];
    private final long[] when = new long[REMEMBERED];
    private int next;
    /// The last thing touched, or -1.
    int last = -1;

    void touch(int item, long time) {
        touched.add(item);
        last = item;
        forget(item);
        recent[next] = item;
        when[next] = time;
        next = (next + 1) % REMEMBERED;
    }

    /// No longer offers an item again, because it was bought.
    void forget(int item) {
        for (int k = 0; k < REMEMBERED; k++) {
            if (recent[k] == item) {
                when[k] = 0;
            }
        }
    }

    /// @return whether an item was looked at lately and not bought
    IntOpenHashSet lately(long time) {
        IntOpenHashSet result = new IntOpenHashSet();
        for (int k = 0; k < REMEMBERED; k++) {
            if (when[k] > time - SPAN) {
                result.add(recent[k]);
            }
        }
        return result;
    }
}

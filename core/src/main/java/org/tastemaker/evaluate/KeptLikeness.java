// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.evaluate;

import java.util.concurrent.atomic.AtomicLongArray;

/// Remembers how alike pairs of items are: lists show popular items again and again, and those are the dear ones to
/// compare. A table of fixed size in which a later pair may take the place of an earlier one; what it answers is
/// always exact to the precision of a float, whatever the threads do.
final class KeptLikeness implements ItemLikeness {
    private static final int BITS = 20;
    /// A pair takes 52 bits: 20 say where it is kept, 32 stand beside the value.
    private static final int ITEM_BITS = 26;
    private static final long PAIR = (1L << (2 * ITEM_BITS)) - 1;
    /// Odd, so that multiplying is one to one.
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final ItemLikeness source;
    private final AtomicLongArray kept = new AtomicLongArray(1 << BITS);

    KeptLikeness(ItemLikeness source) {
        this.source = source;
        for (int place = 0; place < kept.length(); place++) {
            kept.setPlain(place, Float.floatToRawIntBits(Float.NaN) & 0xffff_ffffL);
        }
    }

    @Override
    public double of(int a, int b) {
        long low = Math.min(a, b);
        long high = Math.max(a, b);
        if (high >= 1L << ITEM_BITS) {
            return source.of(a, b);
        }
        long pair = (((high << ITEM_BITS) | low) * MIX) & PAIR;
        // the upper bits of a product are the better mixed
        int place = (int) (pair >>> (2 * ITEM_BITS - BITS));
        int tag = (int) pair;
        long found = kept.getOpaque(place);
        float value = Float.intBitsToFloat((int) found);
        if ((int) (found >>> Integer.SIZE) == tag && !Float.isNaN(value)) {
            return value;
        }
        float fresh = (float) source.of(a, b);
        kept.setOpaque(place, ((long) tag << Integer.SIZE) | (Float.floatToRawIntBits(fresh) & 0xffff_ffffL));
        return fresh;
    }
}

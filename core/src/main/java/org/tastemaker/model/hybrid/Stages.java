// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.hybrid;

import java.util.Arrays;
import org.tastemaker.linear.TopSelection;

/// Orders items stage by stage: the first member picks, each further one orders the head of what the one before left.
/// Picked items get whole numbers, 1 for the last of them; the others get minus their rank by the first member.
///
/// @param keep how many items the first member picks, the second hands on, and so on; falling
record Stages(int[] keep) implements Fusion {

    @Override
    public Worker worker(int items) {
        Ranks ranks = new Ranks(items);
        TopSelection top = new TopSelection(Math.min(keep[0], items));
        boolean[] every = new boolean[items];
        Arrays.fill(every, true);
        int[] order = new int[Math.min(keep[0], items)];
        long[] keys = new long[order.length];
        return (history, members, fused) -> {
            int picked = top.select(members[0], every, history.items());
            for (int place = 0; place < picked; place++) {
                order[place] = top.item(place);
            }
            for (int stage = 1; stage < members.length; stage++) {
                reorder(order, Math.min(keep[stage - 1], picked), members[stage], keys);
            }
            System.arraycopy(members[0], 0, fused, 0, items);
            ranks.rank(fused);
            for (int i = 0; i < items; i++) {
                fused[i] = -fused[i];
            }
            for (int place = 0; place < picked; place++) {
                fused[order[place]] = picked - place;
            }
        };
    }

    /// Orders the first items by falling score; equal ones keep their order.
    private static void reorder(int[] order, int count, float[] scores, long[] keys) {
        int[] before = Arrays.copyOf(order, count);
        for (int place = 0; place < count; place++) {
            int bits = Float.floatToIntBits(0f - scores[before[place]]);
            int rising = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
            keys[place] = ((long) rising << 32) | place;
        }
        Arrays.sort(keys, 0, count);
        for (int place = 0; place < count; place++) {
            order[place] = before[(int) keys[place]];
        }
    }
}

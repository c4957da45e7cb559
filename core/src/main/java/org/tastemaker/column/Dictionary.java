// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The few different values of a column, and which of them stands in each row.
record Dictionary(long[] words, byte[] codes) {
    private static final int MOST = 255;

    /// @return null if there are too many different values for it
    static @Nullable Dictionary of(long[] values) {
        long[] table = new long[1024];
        int[] place = new int[1024];
        long[] words = new long[MOST];
        byte[] codes = new byte[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            long value = values[i];
            int slot = (int) ((value * 0x9E3779B97F4A7C15L) >>> 54);
            while (place[slot] != 0 && table[slot] != value) {
                slot = (slot + 1) & 1023;
            }
            if (place[slot] == 0) {
                if (n == MOST) {
                    return null;
                }
                table[slot] = value;
                words[n++] = value;
                place[slot] = n;
            }
            codes[i] = (byte) (place[slot] - 1);
        }
        return new Dictionary(Arrays.copyOf(words, n), codes);
    }
}

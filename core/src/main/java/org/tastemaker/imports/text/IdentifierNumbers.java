// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tastemaker.data.Identifiers;

/// Numbers identifiers as they come, straight from bytes. Identifiers that are plain whole numbers, as most
/// are, never become an object but the first time. White space around an identifier does not count.
public final class IdentifierNumbers {
    /// Whole numbers below this are looked up in an array.
    private static final int SMALL = 1 << 24;

    private static final int MOST_DIGITS = 18;

    private final List<String> names = new ArrayList<>();
    private final Long2IntOpenHashMap large = new Long2IntOpenHashMap();
    private final Object2IntOpenHashMap<String> words = new Object2IntOpenHashMap<>();
    private int[] small = new int[1024];

    public IdentifierNumbers() {
        Arrays.fill(small, -1);
        large.defaultReturnValue(-1);
        words.defaultReturnValue(-1);
    }

    public int size() {
        return names.size();
    }

    /// @return whether the field holds no identifier
    public static boolean isEmpty(byte[] bytes, int start, int end) {
        for (int p = start; p < end; p++) {
            if (bytes[p] > ' ' || bytes[p] < 0) {
                return false;
            }
        }
        return true;
    }

    /// @param field number of a field of the current row that is not empty
    /// @return the number of its identifier, a new one if it was not known
    public int number(RowReader row, int field) {
        byte[] bytes = row.bytes();
        int from = row.start(field);
        int to = row.end(field);
        while (bytes[from] == ' ') {
            from++;
        }
        while (bytes[to - 1] == ' ') {
            to--;
        }
        long whole = whole(bytes, from, to);
        if (whole >= 0) {
            return number(whole);
        }
        String text = row.text(field);
        // what was around it may have hidden a number: a tab, a space of another width
        boolean bare = text.length() < to - from && !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return bare ? number(text) : word(text);
    }

    /// @return the number of the identifier, a new one if it was not known
    public int number(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        long whole = whole(bytes, 0, bytes.length);
        return whole >= 0 ? number(whole) : word(name);
    }

    private int number(long whole) {
        if (whole < SMALL) {
            int w = (int) whole;
            if (w >= small.length) {
                int before = small.length;
                small = Arrays.copyOf(small, Math.min(SMALL, Math.max(w + 1, before * 2)));
                Arrays.fill(small, before, small.length, -1);
            }
            if (small[w] < 0) {
                small[w] = add(Long.toString(whole));
            }
            return small[w];
        }
        int known = large.get(whole);
        if (known < 0) {
            known = add(Long.toString(whole));
            large.put(whole, known);
        }
        return known;
    }

    private int word(String name) {
        int known = words.getInt(name);
        if (known < 0) {
            known = add(name);
            words.put(name, known);
        }
        return known;
    }

    private int add(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /// @return the whole number that is written like this and in no other way, or -1
    private static long whole(byte[] bytes, int from, int to) {
        int n = to - from;
        if (n == 0 || n > MOST_DIGITS || (bytes[from] == '0' && n > 1)) {
            return -1;
        }
        long value = 0;
        for (int p = from; p < to; p++) {
            int digit = bytes[p] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// @param number from 0 to size - 1
    public String name(int number) {
        return names.get(number);
    }

    /// @return all identifiers in the order of their numbers
    public Identifiers identifiers() {
        return Identifiers.of(names);
    }
}

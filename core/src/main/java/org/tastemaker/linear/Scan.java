// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Looks for what is large enough. Safe for any number of threads.
@FunctionalInterface
public interface Scan {

    /// @return the first place from `from` on, before `to`, whose number exceeds `least`; `to` if there is none
    int above(float[] numbers, int from, int to, float least);

    /// One number after the other.
    static int plain(float[] numbers, int from, int to, float least) {
        int at = from;
        while (at < to && !(numbers[at] > least)) {
            at++;
        }
        return at;
    }
}

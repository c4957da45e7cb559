// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.linear;

/// Looks for what is large, or large enough. Safe for any number of threads.
@FunctionalInterface
public interface Scan {

    /// @return the first place from `from` on, before `to`, whose number exceeds `least`; `to` if there is none
    int above(float[] numbers, int from, int to, float least);

    /// Puts numbers into groups, number `n` into group `n % groups`, and finds the largest of each. What is left behind the
    /// last whole round counts nowhere.
    ///
    /// @param numbers as many as groups at least; none is NaN
    /// @param largest a place for each group
    default void largest(float[] numbers, int groups, float[] largest) {
        System.arraycopy(numbers, 0, largest, 0, groups);
        for (int at = groups; at <= numbers.length - groups; at += groups) {
            for (int n = 0; n < groups; n++) {
                largest[n] = Math.max(largest[n], numbers[at + n]);
            }
        }
    }

    /// One number after the other.
    static int plain(float[] numbers, int from, int to, float least) {
        int at = from;
        while (at < to && !(numbers[at] > least)) {
            at++;
        }
        return at;
    }
}

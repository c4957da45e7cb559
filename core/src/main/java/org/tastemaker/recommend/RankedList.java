// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.recommend;

/// A user's list, best first.
///
/// @param user user number
/// @param items item numbers; may be fewer than asked for when the catalogue is exhausted
/// @param scores their scores, falling
public record RankedList(int user, int[] items, float[] scores) {
    public RankedList {
        if (items.length != scores.length) {
            throw new IllegalArgumentException("list of different lengths");
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

/// Items that a user's test item is to be ranked among, as some published protocols give them.
///
/// @param user user numbers, each once
/// @param items for each of these users the given negatives, item numbers in the order of the file
public record Candidates(int[] user, int[][] items) {
    public Candidates {
        if (user.length != items.length) {
            throw new IllegalArgumentException("candidates of different lengths");
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

/// Links between users, such as friends or trust.
///
/// @param name what the link means
/// @param from user numbers
/// @param to user numbers, as many
public record Links(String name, int[] from, int[] to) {
    public Links {
        if (from.length != to.length) {
            throw new IllegalArgumentException("links of different lengths");
        }
    }
}

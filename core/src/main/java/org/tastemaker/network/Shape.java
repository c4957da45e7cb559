// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.network;

/// What a node gives for one sample.
///
/// @param kind number of a user or item, a vector, or the score at the end
/// @param width numbers in it; for numbers of users or items how many there are
public record Shape(Kind kind, int width) {
    /// What the numbers are.
    public enum Kind {
        USER_NUMBER,
        ITEM_NUMBER,
        VECTOR,
        SCORE
    }

    public static Shape vector(int width) {
        return new Shape(Kind.VECTOR, width);
    }

    public static Shape score() {
        return new Shape(Kind.SCORE, 1);
    }

    public boolean isVector() {
        return kind == Kind.VECTOR;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.split;

/// Which part of a split a row belongs to. The codes are stored in project files.
public enum Part {
    /// In no part: left out by the split.
    NONE(0),
    TRAIN(1),
    VALIDATION(2),
    TEST(3);

    private final byte code;

    Part(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

/// What a column of a file means.
public enum Role {
    USER,
    ITEM,
    RATING,
    TIME,
    EVENT,
    /// What a user or item is called when it is shown.
    TITLE,
    TEXT,
    IMAGE,
    CATEGORY,
    NUMBER,
    TAGS,
    IGNORE
}

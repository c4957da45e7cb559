// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

/// Users, or items, with something in common.
///
/// @param label a level of the data as it is, or a range such as `10-49` or `50+`; `others` and `missing` for
///     the kinds of that name
/// @param kind what sort of group it is
/// @param members numbers, ascending: places in the array that was divided
public record Segment(String label, Kind kind, int[] members) {
    /// What holds a group together.
    public enum Kind {
        LEVEL,
        RANGE,
        /// Levels that are too rare to stand alone.
        OTHERS,
        /// Nothing is known of them.
        MISSING
    }

    static Segment of(Kind kind, int[] members) {
        return new Segment(kind.name().toLowerCase(java.util.Locale.ROOT), kind, members);
    }
}

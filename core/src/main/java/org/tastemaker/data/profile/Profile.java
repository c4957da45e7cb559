// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data.profile;

import java.util.List;
import java.util.Map;

/// What a data set looks like.
///
/// @param interactions rows
/// @param users users with at least one row
/// @param items items with at least one row
/// @param unusedUsers users without a row
/// @param unusedItems items without a row
/// @param density rows by pairs of users and items with rows; above 1 only where pairs repeat a lot
/// @param itemGini inequality of rows by item, from 0 (all alike) to 1 (one has all)
/// @param userGini the same by user
/// @param longTail share of all rows that the most popular items have: point `k` of [#TAIL_POINTS] + 1 is that of
///     the first `k / TAIL_POINTS` of the items
/// @param ratings how often each rating was given, ascending; values are binned where there are more than
///     [#MOST_RATINGS]; empty without ratings
/// @param rowsOfUsers how many users have 1, 2, 3-4, 5-8 ... rows
/// @param rowsOfItems how many items have 1, 2, 3-4, 5-8 ... rows
/// @param firstTime earliest time in seconds since 1970, or [Long#MIN_VALUE] without times
/// @param lastTime latest time
/// @param periodSeconds length of a period of `timeLine`: a week, or more where there were more than
///     [#MOST_PERIODS] weeks; 0 without times
/// @param timeLine rows by event and period from `firstTime` on; the only key is the empty text where there are no events
/// @param missingRatings rows without a rating, though there are ratings
/// @param missingTimes rows without a time, though there are times
public record Profile(
        long interactions,
        int users,
        int items,
        int unusedUsers,
        int unusedItems,
        double density,
        double itemGini,
        double userGini,
        double[] longTail,
        List<Bar> ratings,
        List<Bar> rowsOfUsers,
        List<Bar> rowsOfItems,
        long firstTime,
        long lastTime,
        long periodSeconds,
        Map<String, long[]> timeLine,
        long missingRatings,
        long missingTimes) {
    /// Points of the long tail beyond the first.
    public static final int TAIL_POINTS = 100;

    /// Bars of ratings at most.
    public static final int MOST_RATINGS = 40;

    /// Periods of the time line at most.
    public static final int MOST_PERIODS = 520;

    public Profile {
        ratings = List.copyOf(ratings);
        rowsOfUsers = List.copyOf(rowsOfUsers);
        rowsOfItems = List.copyOf(rowsOfItems);
        timeLine = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(timeLine));
    }

    /// A bar of a histogram.
    ///
    /// @param from least value in it
    /// @param to greatest value in it
    /// @param count how many are in it
    public record Bar(double from, double to, long count) {}
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.Histogram;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;

/// What the Data page shows of a data set, computed in one go.
///
/// @param users users with at least one interaction
/// @param items items with at least one interaction
/// @param interactions rows
/// @param density share of all pairs of these users and items that were seen, 0 to 1
/// @param gini how unequally events fall on items: 0 all the same, near 1 a few have all
/// @param userEvents events of each user
/// @param itemEvents events of each item
/// @param longTail mean events of items, the most popular first
/// @param activity users by their number of events
/// @param ratings rows by rating; empty if there are none
/// @param kinds rows by kind of event; empty if there are none
/// @param timeLine events along time; null if there are no times
record DataFigures(
        int users,
        int items,
        long interactions,
        double density,
        double gini,
        int[] userEvents,
        int[] itemEvents,
        Histogram longTail,
        Histogram activity,
        Histogram ratings,
        Histogram kinds,
        @Nullable TimeLine timeLine) {
    private static final int TAIL_BARS = 48;

    /// @param prepared the protocol whose parts colour the time line, or null
    static DataFigures of(DataSet data, @Nullable Prepared prepared, Cancellation cancellation) {
        Interactions rows = data.interactions();
        int[] byUser = counts(rows.user(), data.users().size());
        int[] byItem = counts(rows.item(), data.items().size());
        cancellation.check();
        int users = (int) Arrays.stream(byUser).filter(n -> n > 0).count();
        int[] descending = Arrays.stream(byItem).filter(n -> n > 0).sorted().toArray();
        int items = descending.length;
        double gini = gini(descending);
        reverse(descending);
        float[] rating = rows.rating();
        long[] time = rows.time();
        cancellation.check();
        return new DataFigures(
                users,
                items,
                rows.size(),
                users == 0 ? 0 : pairs(rows, data.items().size(), cancellation) / ((double) users * items),
                gini,
                byUser,
                byItem,
                Histogram.ofRanks(descending, TAIL_BARS),
                Histogram.ofDoublings(byUser),
                rating == null ? Histogram.empty() : Histogram.ofValues(rating),
                kinds(rows),
                time == null ? null : TimeLine.of(time, prepared, cancellation));
    }

    private static int[] counts(int[] numbers, int size) {
        int[] counts = new int[size];
        for (int number : numbers) {
            counts[number]++;
        }
        return counts;
    }

    /// Mean difference over twice the mean, by the formula over sorted values.
    private static double gini(int[] ascending) {
        double weighted = 0;
        double sum = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            weighted += (rank + 1.0) * ascending[rank];
            sum += ascending[rank];
        }
        int n = ascending.length;
        return sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    private static void reverse(int[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    /// @return different pairs of user and item
    private static long pairs(Interactions rows, int items, Cancellation cancellation) {
        long[] pairs = new long[rows.size()];
        for (int row = 0; row < pairs.length; row++) {
            pairs[row] = (long) rows.user()[row] * items + rows.item()[row];
        }
        cancellation.check();
        Arrays.sort(pairs);
        long different = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                different++;
            }
        }
        return different;
    }

    private static Histogram kinds(Interactions rows) {
        byte[] event = rows.event();
        if (event == null || rows.eventNames().isEmpty()) {
            return Histogram.empty();
        }
        double[] counts = new double[rows.eventNames().size()];
        for (byte kind : event) {
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        return new Histogram(rows.eventNames(), counts);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who did what with which item: columns of primitives, one row an interaction, in the order of the
/// file. Arrays are shared, never changed after construction; absent columns are null.
///
/// @param user user numbers
/// @param item item numbers
/// @param rating ratings as the data give them; NaN where a row has none
/// @param time seconds since 1970 in UTC; [Long#MIN_VALUE] where a row has none
/// @param event number of the event type of each row
/// @param eventNames names of the event types
/// @param weight how much a row counts for models of implicit feedback; null means 1 each
/// @param context what else is known of the moment: device, weather, dwell seconds ...
public record Interactions(
        int[] user,
        int[] item,
        float @Nullable [] rating,
        long @Nullable [] time,
        byte @Nullable [] event,
        List<String> eventNames,
        float @Nullable [] weight,
        List<Column> context) {

    /// @throws IllegalArgumentException if columns have different lengths
    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public Interactions(
            int[] user,
            int[] item,
            float @Nullable [] rating,
            long @Nullable [] time,
            byte @Nullable [] event,
            List<String> eventNames,
            float @Nullable [] weight,
            List<Column> context) {
        int n = user.length;
        if (item.length != n
                || (rating != null && rating.length != n)
                || (time != null && time.length != n)
                || (event != null && event.length != n)
                || (weight != null && weight.length != n)
                || context.stream().anyMatch(c -> c.size() != n)) {
            throw new IllegalArgumentException("columns of different lengths");
        }
        this.user = user;
        this.item = item;
        this.rating = rating;
        this.time = time;
        this.event = event;
        this.eventNames = List.copyOf(eventNames);
        this.weight = weight;
        this.context = List.copyOf(context);
    }

    /// Interactions without anything but who and which.
    public static Interactions of(int[] user, int[] item) {
        return new Interactions(user, item, null, null, null, List.of(), null, List.of());
    }

    public int size() {
        return user.length;
    }

    /// @param rows numbers of the wanted rows, in the wanted order
    /// @return these rows alone, with all their columns
    public Interactions rows(int[] rows) {
        int n = rows.length;
        int[] users = new int[n];
        int[] items = new int[n];
        float[] ratings = rating == null ? null : new float[n];
        long[] times = time == null ? null : new long[n];
        byte[] events = event == null ? null : new byte[n];
        float[] weights = weight == null ? null : new float[n];
        for (int k = 0; k < n; k++) {
            int r = rows[k];
            users[k] = user[r];
            items[k] = item[r];
            if (rating != null && ratings != null) {
                ratings[k] = rating[r];
            }
            if (time != null && times != null) {
                times[k] = time[r];
            }
            if (event != null && events != null) {
                events[k] = event[r];
            }
            if (weight != null && weights != null) {
                weights[k] = weight[r];
            }
        }
        List<Column> moments = context.stream().map(c -> c.rows(rows)).toList();
        return new Interactions(users, items, ratings, times, events, eventNames, weights, moments);
    }

    /// @return the same rows with other ratings
    public Interactions withRating(float @Nullable [] other) {
        return new Interactions(user, item, other, time, event, eventNames, weight, context);
    }

    /// @return the same rows with other weights
    public Interactions withWeight(float @Nullable [] other) {
        return new Interactions(user, item, rating, time, event, eventNames, other, context);
    }

    /// @return what row `r` counts
    public float weightAt(int r) {
        return weight == null ? 1f : weight[r];
    }
}

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

    /// @return what row `r` counts
    public float weightAt(int r) {
        return weight == null ? 1f : weight[r];
    }
}

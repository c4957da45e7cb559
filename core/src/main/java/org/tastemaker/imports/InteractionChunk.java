// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Column;

/// Some rows on their way from a file. Columns are as in [org.tastemaker.data.Interactions]; a chunk has at most
/// [#ROWS] rows, and all chunks of an import have the same columns.
///
/// @param part [org.tastemaker.split.Part#code] of each row where the layout brings its own split, else null
public record InteractionChunk(
        int[] user,
        int[] item,
        float @Nullable [] rating,
        long @Nullable [] time,
        byte @Nullable [] event,
        byte @Nullable [] part,
        List<Column> context) {
    /// Rows of a full chunk.
    public static final int ROWS = 1 << 20;

    // not the compact form: the compiler drops the annotations of its parameters from the class file
    public InteractionChunk(
            int[] user,
            int[] item,
            float @Nullable [] rating,
            long @Nullable [] time,
            byte @Nullable [] event,
            byte @Nullable [] part,
            List<Column> context) {
        this.user = user;
        this.item = item;
        this.rating = rating;
        this.time = time;
        this.event = event;
        this.part = part;
        this.context = List.copyOf(context);
    }

    public int size() {
        return user.length;
    }
}

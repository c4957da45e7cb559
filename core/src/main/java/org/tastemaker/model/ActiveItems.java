// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tastemaker.split.InteractionMatrix;

/// The items that somebody has, numbered anew in their order. Where work grows with the catalogue, the others are left
/// out of it, for nothing is known of them.
///
/// @param all number of all items
/// @param item their numbers, ascending
/// @param rows of each of them the users
public record ActiveItems(int all, int[] item, InteractionMatrix rows) {

    /// @param items items by users
    public static ActiveItems of(InteractionMatrix items) {
        int[] item = IntStream.range(0, items.users()).filter(i -> items.count(i) > 0).toArray();
        int[] offset = new int[item.length + 1];
        for (int n = 0; n < item.length; n++) {
            offset[n + 1] = items.offset()[item[n] + 1];
        }
        return new ActiveItems(
                items.users(), item, new InteractionMatrix(item.length, items.items(), offset, items.item(), items.weight()));
    }

    /// @return how many somebody has
    public int count() {
        return item.length;
    }

    /// @return whether somebody has each item
    public boolean every() {
        return item.length == all;
    }

    /// @return a history without the items that nobody has, the others by their new numbers
    public History among(History history) {
        if (every()) {
            return history;
        }
        int[] place = Arrays.stream(history.items()).map(i -> Arrays.binarySearch(item, i)).toArray();
        int[] kept = IntStream.range(0, place.length).filter(n -> place[n] >= 0).toArray();
        float[] weights = new float[kept.length];
        for (int n = 0; n < kept.length; n++) {
            weights[n] = history.weights()[kept[n]];
        }
        return new History(history.user(), Arrays.stream(kept).map(n -> place[n]).toArray(), weights);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.stream.IntStream;
import org.tastemaker.split.InteractionMatrix;

/// The items that somebody has. Comparing takes time with the square of the items, and the others resemble nothing.
///
/// @param all number of all items
/// @param item their numbers, ascending
/// @param rows of each of them the users
record ActiveItems(int all, int[] item, InteractionMatrix rows) {

    /// @param items items by users
    static ActiveItems of(InteractionMatrix items) {
        int[] item = IntStream.range(0, items.users()).filter(i -> items.count(i) > 0).toArray();
        int[] offset = new int[item.length + 1];
        for (int n = 0; n < item.length; n++) {
            offset[n + 1] = items.offset()[item[n] + 1];
        }
        return new ActiveItems(
                items.users(), item, new InteractionMatrix(item.length, items.items(), offset, items.item(), items.weight()));
    }

    /// @param among neighbours among these items
    /// @return the same with the numbers of all items
    SimilarItems spread(SimilarItems among) {
        if (item.length == all) {
            return among;
        }
        int[] offset = new int[all + 1];
        for (int n = 0; n < item.length; n++) {
            offset[item[n] + 1] = among.offset()[n + 1] - among.offset()[n];
        }
        for (int i = 0; i < all; i++) {
            offset[i + 1] += offset[i];
        }
        int[] similar = new int[among.item().length];
        for (int p = 0; p < similar.length; p++) {
            similar[p] = item[among.item()[p]];
        }
        return new SimilarItems(offset, similar, among.similarity());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.neighbourhood;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.tastemaker.split.InteractionMatrix;

/// Items by users and users by items, the items renumbered by how many users they have, most first. What is counted
/// often then lies close together.
///
/// @param items items by users, under their own numbers
/// @param order own number of the item of each rank
/// @param place for each cell of `items`, where the item stands in its user's row of `rank`
/// @param offset start of each user's row, one more than there are users
/// @param rank ranks of a user's items, ascending
/// @param value number of each cell of these rows; empty if it does not count
record RankedPairs(InteractionMatrix items, int[] order, int[] place, int[] offset, int[] rank, float[] value) {

    /// @param valued whether the numbers of the cells count
    static RankedPairs of(InteractionMatrix items, boolean valued) {
        int[] order = LongStream.range(0, items.users())
                .map(i -> ((long) -items.count((int) i) << 32) | i)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        int[] offset = new int[items.items() + 1];
        for (int user : items.item()) {
            offset[user + 1]++;
        }
        for (int u = 0; u < items.items(); u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = Arrays.copyOf(offset, items.items());
        int[] place = new int[items.cells()];
        int[] rank = new int[items.cells()];
        float[] value = new float[valued ? items.cells() : 0];
        for (int r = 0; r < order.length; r++) {
            for (int c = items.offset()[order[r]]; c < items.offset()[order[r] + 1]; c++) {
                int at = next[items.item()[c]]++;
                place[c] = at;
                rank[at] = r;
                if (valued) {
                    value[at] = items.weight()[c];
                }
            }
        }
        return new RankedPairs(items, order, place, offset, rank, value);
    }

    /// Counts of each more frequent item how many users have it with this one.
    ///
    /// @param count a place for each rank, zero up to the item's
    void count(int r, int[] count) {
        int item = order[r];
        for (int c = items.offset()[item]; c < items.offset()[item + 1]; c++) {
            add(offset[items.item()[c]], place[c], count);
        }
    }

    private void add(int from, int to, int[] count) {
        for (int p = from; p < to; p++) {
            count[rank[p]]++;
        }
    }

    /// As [#count], and sums the products of the two numbers of each user.
    void multiply(int r, double[] product) {
        int item = order[r];
        for (int c = items.offset()[item]; c < items.offset()[item + 1]; c++) {
            add(offset[items.item()[c]], place[c], items.weight()[c], product);
        }
    }

    private void add(int from, int to, double factor, double[] product) {
        for (int p = from; p < to; p++) {
            product[rank[p]] += factor * value[p];
        }
    }
}

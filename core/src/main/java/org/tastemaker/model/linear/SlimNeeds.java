// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.tastemaker.model.Needs;
import org.tastemaker.model.PairCounts;
import org.tastemaker.task.TaskContext;

/// What sparse weights between items will take, told from how many users each item has.
///
/// Counting costs for each meeting of two items in a user's row, for each pair of items, and for each pair that met, which
/// is kept. The descent costs mostly where a weight can be above zero: the two have more users in common than the penalty
/// on the sum of weights asks for. Each such weight changes a few times, and each change goes through all that one of the
/// two items met. Which pairs these are is told as if users chose independently of each other, by the popularity of items
/// alone; items of about equal popularity are taken together.
///
/// Measured on one processor with 1,682 items (MovieLens 100K, four penalties), 2,000, 3,416 (MovieLens 1M), 8,000 (made
/// ratings), 12,101 (Beauty) and 25,000 (Gowalla): .3 to 22 s, which took .8 to 1.8 times as long as told; pairs that met
/// are .7 to 1.2 times as many. That was before an item's meetings with itself were left out, which lowers a little what is told.
///
/// @param items items that take part
/// @param all items that somebody has
/// @param entries pairs of items that met, about
/// @param bytes memory
/// @param seconds time
record SlimNeeds(int items, int all, double entries, long bytes, double seconds) {
    // nanoseconds of one processor on the machine of docs/benchmarks.md
    private static final double MEETING = 1.8;
    private static final double PAIR = 2;
    private static final double ENTRY = 20;
    private static final double STEP = 2;
    private static final int BYTES_AN_ENTRY = 16;
    private static final int BYTES_A_CELL = 12;
    private static final int BYTES_AN_ITEM = 28;
    /// Steps of popularity between one count and twice as many.
    private static final int FINE = 4;

    /// @param sums weight of the sum of an item's weights for each user: the penalty times its share
    /// @param limit how many items take part at most; 0 for all
    static SlimNeeds of(PairCounts counts, double sums, int limit, int threads) {
        PairCounts.Extent extent = counts.extent();
        int all = extent.items();
        int items = limit == 0 ? all : Math.min(limit, all);
        if (items == 0) {
            return new SlimNeeds(0, 0, 0, 0, 0);
        }
        int[] most = Arrays.stream(counts.ofItem()).filter(n -> n > 0).sorted().skip((long) all - items).toArray();
        double share = (double) Arrays.stream(most).asLongStream().sum() / extent.cells();
        // an item's meeting with itself says nothing of others
        double common = (extent.meetings() - extent.cells()) / extent.cells() / extent.cells();
        long users = Arrays.stream(counts.ofUser()).filter(n -> n > 0).count();
        double[][] groups = groups(most);
        double entries = 0;
        double steps = 0;
        for (double[] one : groups) {
            double met = 0;
            double strong = 0;
            for (double[] other : groups) {
                double expected = one[0] * other[0] * common;
                met += other[1] * (1 - Math.exp(-expected));
                strong += expected > sums * users ? other[1] : 0;
            }
            entries += one[1] * met;
            steps += one[1] * met * strong;
        }
        double pairs = (double) items * items;
        double seconds = (MEETING * extent.meetings() * share + PAIR * pairs + ENTRY * entries + STEP * steps) / 1e9 / threads;
        double bytes = BYTES_AN_ENTRY * entries + (double) BYTES_A_CELL * extent.cells() + (double) BYTES_AN_ITEM * items * threads;
        return new SlimNeeds(items, all, entries, (long) bytes, seconds);
    }

    /// @param counts ascending, none 0
    /// @return of each group of items of about equal popularity the mean of the counts, and how many items
    private static double[][] groups(int... counts) {
        TreeMap<Long, double[]> groups = new TreeMap<>();
        for (int n : counts) {
            double[] group = groups.computeIfAbsent((long) Math.floor(FINE * Math.log(n) / Math.log(2)), key -> new double[2]);
            group[0] += n;
            group[1]++;
        }
        groups.values().forEach(group -> group[0] /= group[1]);
        return groups.values().toArray(double[][]::new);
    }

    Needs needs() {
        List<Needs.Remark> remarks = new ArrayList<>();
        if (items < all) {
            remarks.add(new Needs.Remark("model.log.slim.limit", List.of(items)));
        }
        if (seconds >= Needs.LONG) {
            remarks.add(new Needs.Remark("model.remark.slim.long", List.of()));
        }
        if (entries > SlimFit.mostEntries()) {
            remarks.add(new Needs.Remark("model.remark.slim.memory", List.of(Math.max(1, items / 2))));
        }
        return new Needs(bytes, seconds, remarks, null);
    }

    void tell(TaskContext task) {
        needs().tell(task, "model.log.slim.needs", items);
    }
}

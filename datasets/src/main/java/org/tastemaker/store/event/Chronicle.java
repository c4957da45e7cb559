// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.event;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreCalendar;
import org.tastemaker.store.world.World;

/// What has happened so far, as far as it bears on what happens next: purchases by user, and by week
/// how much each item was looked at.
///
/// Memory: 12 bytes a purchase and 4 bytes an item and week.
public final class Chronicle {
    /// Share of last week's attention that is still felt.
    private static final double MEMORY = .85;

    private final IntArrayList[] items;
    private final LongArrayList[] times;
    private final double[] attention;
    /// By week, the standard score of each item's logarithmic attention when the week began.
    private final List<float[]> popularity = new ArrayList<>();
    private final World world;

    Chronicle(World world) {
        this.world = world;
        items = new IntArrayList[world.users().size()];
        times = new LongArrayList[world.users().size()];
        for (int u = 0; u < items.length; u++) {
            items[u] = new IntArrayList(0);
            times[u] = new LongArrayList(0);
        }
        attention = new double[world.items().size()];
        RandomGenerator random = world.streams().stream("first-attention");
        double mean = world.settings().events() / (double) StoreCalendar.WEEKS / attention.length * 3;
        for (Item item : world.items()) {
            attention[item.index()] = mean * StrictMath.exp(.8 * item.quality() + .7 * Draw.normal(random));
        }
        beginWeek();
    }

    /// Closes a week's count of attention and begins the next.
    void beginWeek() {
        int n = attention.length;
        double[] logs = new double[n];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            logs[i] = StrictMath.log(1 + attention[i]);
            sum += logs[i];
            squares += logs[i] * logs[i];
            attention[i] *= MEMORY;
        }
        double mean = sum / n;
        double spread = StrictMath.sqrt(Math.max(squares / n - mean * mean, 1e-6));
        float[] scores = new float[n];
        for (int i = 0; i < n; i++) {
            scores[i] = (float) Math.clamp((logs[i] - mean) / spread, -2.5, 3);
        }
        popularity.add(scores);
    }

    void attend(int item, double amount) {
        attention[item] += amount;
    }

    void purchase(int user, int item, long time) {
        items[user].add(item);
        times[user].add(time);
    }

    /// @return what was lately looked at, as of the week of a time, by item
    public float[] popularity(long time) {
        return popularity.get(Math.min(StoreCalendar.week(time), popularity.size() - 1));
    }

    /// Tells a user's purchases within a span, oldest first.
    ///
    /// @param from first second
    /// @param until first second after
    /// @param taker hears item and time
    public void purchases(int user, long from, long until, Taker taker) {
        LongArrayList when = times[user];
        for (int k = 0; k < when.size(); k++) {
            long time = when.getLong(k);
            if (time >= from && time < until) {
                taker.take(world.items().get(items[user].getInt(k)), time);
            }
        }
    }

    /// Hears of purchases.
    @FunctionalInterface
    public interface Taker {
        /// @param item what was bought
        /// @param time when
        void take(Item item, long time);
    }
}

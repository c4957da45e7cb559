// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Who is whose friend since when: a small world of like minds, symmetric, of mean degree 8.
///
/// **Source:** Watts & Strogatz, *Collective dynamics of small-world networks*, Nature 1998.
/// **Deviations:** the ring is ordered by persona and age, so that neighbours are alike, and the
/// number of ties follows each user's sociability.
public final class Friends {
    private static final double MEAN_TIES = 4.6;
    private static final double REWIRED = .2;

    private final IntArrayList[] friends;
    private final LongArrayList[] since;

    Friends(List<User> users, RandomStreams streams) {
        RandomGenerator random = streams.stream("friends");
        int count = users.size();
        friends = new IntArrayList[count];
        since = new LongArrayList[count];
        double[] place = new double[count];
        for (int u = 0; u < count; u++) {
            friends[u] = new IntArrayList();
            since[u] = new LongArrayList();
            User user = users.get(u);
            place[u] = user.persona().ordinal() * 100 + ageRank(user) * 2 + random.nextDouble() * 9;
        }
        Integer[] ring = new Integer[count];
        for (int u = 0; u < count; u++) {
            ring[u] = u;
        }
        java.util.Arrays.sort(ring, (a, b) -> Double.compare(place[a], place[b]));
        LongOpenHashSet tied = new LongOpenHashSet();
        for (int r = 0; r < count; r++) {
            int u = ring[r];
            double wish = MEAN_TIES * users.get(u).sociability();
            int ties = (int) wish + (random.nextDouble() < wish - (int) wish ? 1 : 0);
            for (int k = 0; k < ties; k++) {
                boolean far = random.nextDouble() < REWIRED;
                int v = ring[far ? random.nextInt(count) : (r + 1 + random.nextInt(8)) % count];
                long key = Math.min(u, v) * (long) count + Math.max(u, v);
                if (u != v && tied.add(key)) {
                    long both = Math.max(users.get(u).memberSince(), users.get(v).memberSince());
                    long from = Math.max(both, StoreCalendar.START - 600 * StoreCalendar.DAY);
                    long span = Math.max(1, StoreCalendar.START + 500 * StoreCalendar.DAY - from);
                    long when = from + (long) (random.nextDouble() * span);
                    add(u, v, when);
                    add(v, u, when);
                }
            }
        }
    }

    /// The first digits of the band order the bands, except the youngest.
    private static int ageRank(User user) {
        return user.ageBand().startsWith("under") ? 1 : user.ageBand().charAt(0) - '0' + 1;
    }

    private void add(int u, int v, long when) {
        friends[u].add(v);
        since[u].add(when);
    }

    /// @return how many friends a user has in the end
    public int degree(int user) {
        return friends[user].size();
    }

    /// @return a user's friend, by place
    public int friend(int user, int place) {
        return friends[user].getInt(place);
    }

    /// @return since when, epoch seconds
    public long since(int user, int place) {
        return since[user].getLong(place);
    }
}

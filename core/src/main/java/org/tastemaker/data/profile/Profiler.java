// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.data.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.profile.Profile.Bar;

/// Profiles data sets. It goes once over the rows for each of users and items, ratings, and times, and keeps
/// counts only.
public final class Profiler {
    private static final long WEEK = 7L * 24 * 3600;

    /// @return the profile of the data set
    public Profile profile(DataSet data) {
        Interactions all = data.interactions();
        int[] byUser = counts(all.user(), data.users().size());
        int[] byItem = counts(all.item(), data.items().size());
        int[] users = used(byUser);
        int[] items = used(byItem);
        double pairs = (double) users.length * items.length;
        float[] rating = all.rating();
        Ratings ratings = rating == null ? new Ratings(List.of(), 0) : ratings(rating);
        TimeLine line = timeLine(all);
        return new Profile(
                all.size(),
                users.length,
                items.length,
                byUser.length - users.length,
                byItem.length - items.length,
                pairs == 0 ? 0 : all.size() / pairs,
                gini(items),
                gini(users),
                longTail(items, all.size()),
                ratings.bars,
                doubling(users),
                doubling(items),
                line.first,
                line.last,
                line.period,
                line.rows,
                ratings.missing,
                line.missing);
    }

    private static int[] counts(int[] numbers, int size) {
        int[] counts = new int[size];
        for (int n : numbers) {
            counts[n]++;
        }
        return counts;
    }

    /// @return the counts above 0, ascending
    private static int[] used(int[] counts) {
        int[] used = Arrays.stream(counts).filter(c -> c > 0).toArray();
        Arrays.sort(used);
        return used;
    }

    /// @param ascending counts in ascending order
    /// @return Gini coefficient, 0 for none
    static double gini(int[] ascending) {
        double weighted = 0;
        double sum = 0;
        int n = ascending.length;
        for (int k = 0; k < n; k++) {
            weighted += (k + 1.0) * ascending[k];
            sum += ascending[k];
        }
        return sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    private static double[] longTail(int[] ascending, int rows) {
        double[] share = new double[Profile.TAIL_POINTS + 1];
        int n = ascending.length;
        long sum = 0;
        int taken = 0;
        for (int k = 1; k <= Profile.TAIL_POINTS; k++) {
            int upTo = (int) Math.round((double) n * k / Profile.TAIL_POINTS);
            for (; taken < upTo; taken++) {
                sum += ascending[n - 1 - taken];
            }
            share[k] = rows == 0 ? 0 : (double) sum / rows;
        }
        return share;
    }

    /// Bars of doubling width: 1, 2, 3-4, 5-8, 9-16 ...
    private static List<Bar> doubling(int[] ascending) {
        List<Bar> bars = new ArrayList<>();
        int k = 0;
        for (long to = 1; k < ascending.length; to *= 2) {
            long from = to / 2 + 1;
            int before = k;
            while (k < ascending.length && ascending[k] <= to) {
                k++;
            }
            bars.add(new Bar(to == 1 ? 1 : from, to, k - before));
        }
        return bars;
    }

    private record Ratings(List<Bar> bars, long missing) {}

    private static Ratings ratings(float[] rating) {
        TreeMap<Float, long[]> exact = new TreeMap<>();
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        long missing = 0;
        boolean few = true;
        float last = Float.NaN;
        long[] count = {0};
        for (float r : rating) {
            if (Float.isNaN(r)) {
                missing++;
                continue;
            }
            least = Math.min(least, r);
            greatest = Math.max(greatest, r);
            if (few) {
                if (r != last) {
                    count = exact.computeIfAbsent(r, v -> new long[1]);
                    last = r;
                    few = exact.size() <= Profile.MOST_RATINGS;
                }
                count[0]++;
            }
        }
        List<Bar> bars = new ArrayList<>();
        if (few) {
            exact.forEach((value, n) -> bars.add(new Bar(value, value, n[0])));
            return new Ratings(bars, missing);
        }
        double width = ((double) greatest - least) / Profile.MOST_RATINGS;
        long[] binned = new long[Profile.MOST_RATINGS];
        for (float r : rating) {
            if (!Float.isNaN(r)) {
                binned[(int) Math.min(binned.length - 1, Math.floor((r - least) / width))]++;
            }
        }
        for (int b = 0; b < binned.length; b++) {
            bars.add(new Bar(least + b * width, least + (b + 1) * width, binned[b]));
        }
        return new Ratings(bars, missing);
    }

    private record TimeLine(long first, long last, long period, Map<String, long[]> rows, long missing) {}

    private static TimeLine timeLine(Interactions all) {
        long[] time = all.time();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long missing = 0;
        if (time != null) {
            for (long t : time) {
                if (t == Long.MIN_VALUE) {
                    missing++;
                } else {
                    first = Math.min(first, t);
                    last = Math.max(last, t);
                }
            }
        }
        if (time == null || last == Long.MIN_VALUE) {
            return new TimeLine(Long.MIN_VALUE, Long.MIN_VALUE, 0, Map.of(), missing);
        }
        long weeks = (last - first) / WEEK + 1;
        long period = WEEK * ((weeks + Profile.MOST_PERIODS - 1) / Profile.MOST_PERIODS);
        int periods = (int) ((last - first) / period + 1);
        byte[] event = all.event();
        List<String> names = event == null ? List.of("") : all.eventNames();
        long[][] rows = new long[names.size() + 1][periods];
        for (int r = 0; r < time.length; r++) {
            if (time[r] != Long.MIN_VALUE) {
                int e = event == null ? 0 : event[r] < 0 ? names.size() : event[r];
                rows[e][(int) ((time[r] - first) / period)]++;
            }
        }
        Map<String, long[]> byEvent = new LinkedHashMap<>();
        for (int e = 0; e < names.size(); e++) {
            byEvent.put(names.get(e), rows[e]);
        }
        return new TimeLine(first, last, period, byEvent, missing);
    }
}

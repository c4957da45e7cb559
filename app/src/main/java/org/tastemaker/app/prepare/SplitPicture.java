// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tastemaker.data.Interactions;
import org.tastemaker.split.Prepared;

/// A few users with the parts of their rows along time, and how many rows each part has.
///
/// @param users names of the users
/// @param at for each user where each row is, 0 to 1: along time, or by its place where there are no times
/// @param part for each user the code of the part of each row
/// @param rows rows of each part by its code
/// @param timed whether rows have times
record SplitPicture(List<String> users, List<double[]> at, List<int[]> part, long[] rows, boolean timed) {
    private static final int MOST_DOTS = 48;

    /// @param lines how many users to show
    static SplitPicture of(Prepared prepared, int lines) {
        Interactions all = prepared.data().interactions();
        long[] rows = new long[4];
        for (byte code : prepared.part()) {
            rows[code]++;
        }
        int[] shown = typicalUsers(all, prepared.users(), lines);
        int[][] ofUser = rowsOf(all, prepared.users(), shown);
        long[] time = all.time();
        long[] range = range(time);
        long first = range[0];
        long last = range[1];
        List<String> names = new ArrayList<>();
        List<double[]> places = new ArrayList<>();
        List<int[]> parts = new ArrayList<>();
        for (int k = 0; k < shown.length; k++) {
            int[] mine = ofUser[k];
            Integer[] order = IntStream.of(mine).boxed().toArray(Integer[]::new);
            if (time != null) {
                Arrays.sort(order, Comparator.comparingLong(row -> time[row]));
            }
            int from = Math.max(0, order.length - MOST_DOTS);
            double[] at = new double[order.length - from];
            int[] part = new int[at.length];
            for (int dot = 0; dot < at.length; dot++) {
                int row = order[from + dot];
                part[dot] = prepared.part()[row];
                at[dot] = time == null || last <= first
                        ? (dot + 0.5) / MOST_DOTS
                        : Math.clamp((time[row] - first) / (double) (last - first), 0, 1);
            }
            names.add(prepared.data().users().identifiers().name(shown[k]));
            places.add(at);
            parts.add(part);
        }
        return new SplitPicture(names, places, parts, rows, last > first);
    }

    /// The time in which nearly all rows lie; a few wrong dates must not squeeze the others.
    private static long[] range(long @Nullable [] time) {
        long[] known = time == null ? new long[0] : Arrays.stream(time).filter(t -> t != Long.MIN_VALUE).toArray();
        if (known.length == 0) {
            return new long[] {0, 0};
        }
        long[] sample = new long[Math.min(100_000, known.length)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = known[(int) ((long) i * known.length / sample.length)];
        }
        Arrays.sort(sample);
        return new long[] {sample[sample.length / 250], sample[sample.length - 1 - sample.length / 250]};
    }

    /// @return the places of a user's rows one after the other, the newest last
    double[] inOrder(int user) {
        double[] places = new double[at.get(user).length];
        for (int dot = 0; dot < places.length; dot++) {
            places[dot] = (dot + 0.5) / Math.max(24, longest());
        }
        return places;
    }

    private int longest() {
        return at.stream().mapToInt(each -> each.length).max().orElse(1);
    }

    /// Users with enough rows to show the split and few enough to be seen, spread over their numbers.
    private static int[] typicalUsers(Interactions all, int users, int lines) {
        int[] counts = new int[users];
        for (int user : all.user()) {
            counts[user]++;
        }
        int[] candidates = IntStream.range(0, users).filter(u -> counts[u] >= 8 && counts[u] <= MOST_DOTS).toArray();
        if (candidates.length < lines) {
            candidates = IntStream.range(0, users).filter(u -> counts[u] > 0).toArray();
        }
        int wanted = Math.min(lines, candidates.length);
        int[] chosen = new int[wanted];
        for (int k = 0; k < wanted; k++) {
            chosen[k] = candidates[(int) ((k + 0.5) * candidates.length / wanted)];
        }
        return chosen;
    }

    private static int[][] rowsOf(Interactions all, int users, int[] shown) {
        int[] place = new int[users];
        Arrays.fill(place, -1);
        for (int k = 0; k < shown.length; k++) {
            place[shown[k]] = k;
        }
        List<IntStream.Builder> builders = Arrays.stream(shown).mapToObj(user -> IntStream.builder()).toList();
        for (int row = 0; row < all.size(); row++) {
            int k = place[all.user()[row]];
            if (k >= 0) {
                builders.get(k).add(row);
            }
        }
        return builders.stream().map(builder -> builder.build().toArray()).toArray(int[][]::new);
    }
}

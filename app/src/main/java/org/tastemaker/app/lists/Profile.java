// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;

/// A user with what is in the history.
///
/// @param words the words it was made with
/// @param number number of the user in the data set
/// @param tastes tags of the history's items with the share of these items that have them, the most frequent first
/// @param history what the user did, the newest first
/// @param end time of the last event of the whole data set; [Long#MIN_VALUE] without times
record Profile(ItemWords words, int number, String id, List<Taste> tastes, List<Visit> history, long end) {
    private static final int TASTES = 6;
    private static final long TOGETHER = 3600;

    Profile {
        tastes = List.copyOf(tastes);
        history = List.copyOf(history);
    }

    /// @param share of the items of the history, 0 to 1
    record Taste(String tag, double share) {}

    /// Events of one item that follow each other.
    ///
    /// @param item number in the data set
    /// @param rows rows of the table of interactions, the newest first
    record Visit(int item, List<Integer> rows) {
        Visit {
            rows = List.copyOf(rows);
        }
    }

    /// Not on the window's thread.
    static Profile of(ItemWords words, int user) {
        Interactions all = words.data().interactions();
        long[] time = all.time();
        int[] rows = IntStream.range(0, all.size()).filter(row -> all.user()[row] == user).toArray();
        List<Integer> ordered = new ArrayList<>(IntStream.of(rows).boxed().toList());
        Comparator<Integer> newest = time == null
                ? Comparator.reverseOrder()
                : Comparator.comparingLong((Integer row) -> time[row]).thenComparing(Comparator.naturalOrder()).reversed();
        ordered.sort(newest);
        return new Profile(
                words, user, words.data().users().identifiers().name(user), tastes(words, ordered), visits(all, ordered),
                end(words));
    }

    private static List<Visit> visits(Interactions all, List<Integer> ordered) {
        long[] time = all.time();
        List<Visit> visits = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int row : ordered) {
            boolean same = !open.isEmpty() && all.item()[open.getFirst()] == all.item()[row]
                    && (time == null || time[open.getLast()] - time[row] <= TOGETHER);
            if (!same && !open.isEmpty()) {
                visits.add(new Visit(all.item()[open.getFirst()], open));
                open = new ArrayList<>();
            }
            open.add(row);
        }
        if (!open.isEmpty()) {
            visits.add(new Visit(all.item()[open.getFirst()], open));
        }
        return visits;
    }

    private static List<Taste> tastes(ItemWords words, List<Integer> rows) {
        List<Column> columns = words.columns(words.data().items());
        Column tags = columns.stream()
                .filter(Column.Tags.class::isInstance)
                .findFirst()
                .or(() -> columns.stream().filter(column -> column.role() == Role.CATEGORY).findFirst())
                .orElse(null);
        if (tags == null) {
            return List.of();
        }
        Set<Integer> items = new LinkedHashSet<>();
        rows.forEach(row -> items.add(words.data().interactions().item()[row]));
        Map<String, Integer> counts = new LinkedHashMap<>();
        items.forEach(item -> ItemWords.values(tags, item).forEach(tag -> counts.merge(tag, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(TASTES)
                .map(each -> new Taste(each.getKey(), each.getValue() / (double) items.size()))
                .toList();
    }

    /// Wrong times in the future would make everything long ago: the last event is that of the last thousandth.
    private static long end(ItemWords words) {
        long[] time = words.data().interactions().time();
        if (time == null) {
            return Long.MIN_VALUE;
        }
        long[] sorted = time.clone();
        java.util.Arrays.sort(sorted);
        return sorted.length == 0 ? Long.MIN_VALUE : sorted[(int) ((sorted.length - 1L) * 999 / 1000)];
    }
}

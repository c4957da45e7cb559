// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers who has which level: the most frequent stand alone, the others together.
final class Levels {
    private static final int MOST = 12;
    private final Map<String, IntArrayList> members = new LinkedHashMap<>();
    private final IntArrayList missing = new IntArrayList();

    void add(String level, int member) {
        IntArrayList those = members.computeIfAbsent(level, l -> new IntArrayList());
        // a tag that stands there twice counts once
        if (those.isEmpty() || those.getInt(those.size() - 1) != member) {
            those.add(member);
        }
    }

    void missing(int member) {
        missing.add(member);
    }

    /// @return the most frequent first
    List<Segment> segments() {
        List<Map.Entry<String, IntArrayList>> sorted = members.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, IntArrayList> e) -> -e.getValue().size()).thenComparing(Map.Entry::getKey))
                .toList();
        List<Segment> all = new ArrayList<>();
        int alone = sorted.size() > MOST ? MOST - 1 : sorted.size();
        sorted.subList(0, alone).forEach(e -> all.add(new Segment(e.getKey(), Segment.Kind.LEVEL, e.getValue().toIntArray())));
        if (alone < sorted.size()) {
            int[] others = sorted.subList(alone, sorted.size()).stream()
                    .flatMapToInt(e -> e.getValue().intStream())
                    .sorted()
                    .distinct()
                    .toArray();
            all.add(Segment.of(Segment.Kind.OTHERS, others));
        }
        if (!missing.isEmpty()) {
            all.add(Segment.of(Segment.Kind.MISSING, missing.toIntArray()));
        }
        return all;
    }
}

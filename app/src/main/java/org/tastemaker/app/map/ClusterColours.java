// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.embed.Clusters;
import org.tastemaker.embed.Overrepresented;
import org.tastemaker.text.Texts;

/// Points coloured by clusters, each named after what is more frequent in it than among all.
final class ClusterColours {
    /// As many as can be asked for.
    static final int MOST = 12;
    private static final int FACTS = 3;

    private ClusterColours() {}

    /// Not on the window's thread.
    ///
    /// @param wanted names of clusters; none means all
    static Colouring of(Points points, Scoring.Grouping grouping, Set<String> wanted) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < grouping.ids().size(); i++) {
            byId.put(grouping.ids().get(i), grouping.cluster()[i]);
        }
        int[] cluster = new int[points.size()];
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = byId.getOrDefault(points.ids()[i], -1);
        }
        List<Colouring.Level> levels = levels(points, cluster);
        return Colouring.levels(
                points, levels, point -> cluster[point] < 0 ? new int[0] : new int[] {cluster[point]}, MOST, wanted);
    }

    private static List<Colouring.Level> levels(Points points, int[] cluster) {
        int[] members = IntStream.range(0, cluster.length).filter(i -> cluster[i] >= 0).toArray();
        int[] of = IntStream.of(members).map(i -> cluster[i]).toArray();
        int[] rows = IntStream.of(members).map(i -> points.rows()[i]).toArray();
        int[] sizes = new int[IntStream.of(of).max().orElse(-1) + 1];
        for (int each : of) {
            sizes[each]++;
        }
        List<Column> columns = points.words()
                .columns(points.ofItems() ? points.words().data().items() : points.words().data().users())
                .stream()
                .filter(column -> column.role() == Role.CATEGORY || column.role() == Role.TAGS)
                .toList();
        List<List<Overrepresented>> facts = Overrepresented.of(new Clusters(of, sizes), columns, rows, FACTS);
        List<String> names = names(facts, points.words().texts());
        List<Colouring.Level> levels = new ArrayList<>();
        for (int c = 0; c < sizes.length; c++) {
            List<Overrepresented> mine = facts.get(c);
            levels.add(new Colouring.Level(
                    names.get(c), sizes[c],
                    mine.isEmpty() ? "" : String.format(Locale.ROOT, "×%.1f", mine.getFirst().lift()),
                    detail(mine, points.words().texts())));
        }
        return levels;
    }

    /// The first fact; where two clusters would be called the same, the second too, and at last a number.
    private static List<String> names(List<List<Overrepresented>> facts, Texts texts) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < facts.size(); c++) {
            names.add(facts.get(c).isEmpty() ? texts.get("mappage.cluster", c + 1) : facts.get(c).getFirst().level());
        }
        List<String> longer = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            boolean alone = names.indexOf(names.get(c)) == names.lastIndexOf(names.get(c));
            longer.add(alone || facts.get(c).size() < 2 ? names.get(c) : names.get(c) + ", " + facts.get(c).get(1).level());
        }
        List<String> different = new ArrayList<>();
        for (int c = 0; c < longer.size(); c++) {
            boolean alone = longer.indexOf(longer.get(c)) == longer.lastIndexOf(longer.get(c));
            different.add(alone ? longer.get(c) : longer.get(c) + " (" + (c + 1) + ")");
        }
        return different;
    }

    private static String detail(List<Overrepresented> facts, Texts texts) {
        return facts.isEmpty()
                ? texts.get("mappage.cluster.nothing")
                : facts.stream()
                        .map(fact -> texts.get(
                                "mappage.cluster.fact", fact.level(), Math.round(fact.share() * 100),
                                String.format(Locale.ROOT, "%.1f", fact.lift())))
                        .collect(Collectors.joining("\n"));
    }
}

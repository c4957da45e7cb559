// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// Points coloured by a column: the biggest levels have a colour each, the rest is grey; numbers are put
/// into bins of about equally many points. Where some levels alone are wanted, the colours are theirs.
///
/// @param groups number of the colour of each point, -1 for grey
/// @param legend the levels that have a colour, in the order of the colours
/// @param others points in view without a colour
/// @param labels names of levels, each where they are typical; none for numbers
/// @param levels all levels there are, the biggest first
/// @param wanted whether each point has one of the wanted levels
record Colouring(
        int[] groups, List<Level> legend, int others, List<ScatterMap.Label> labels, List<Level> levels,
        boolean[] wanted) {
    /// Name of what is no column: groups of points that the run holds to be alike.
    static final String CLUSTERS = "#clusters";

    private static final int COLOURS = 6;
    private static final int BINS = 5;

    /// @param points how many have it
    /// @param note a figure beside the name, such as a lift; mostly empty
    /// @param detail one sentence on it; mostly empty
    record Level(String text, int points, String note, String detail) {
        Level(String text, int points) {
            this(text, points, "", "");
        }
    }

    Colouring {
        legend = List.copyOf(legend);
        labels = List.copyOf(labels);
        levels = List.copyOf(levels);
    }

    /// @return names of the columns by which points can be coloured, [PointValues#EVENTS] and [#CLUSTERS]
    static List<String> choices(ItemWords words, boolean items) {
        Table table = items ? words.data().items() : words.data().users();
        List<String> names = new ArrayList<>();
        names.add(CLUSTERS);
        for (Column column : words.columns(table)) {
            if (!(column instanceof Column.Strings) && column.role() != Role.IGNORE) {
                names.add(ItemWords.base(column));
            }
        }
        names.add(PointValues.EVENTS);
        return names;
    }

    /// @return the category with a colour for every level, else that called category, else any, else tags,
    ///     else [PointValues#EVENTS]
    static String first(ItemWords words, boolean items) {
        List<Column> columns = words.columns(items ? words.data().items() : words.data().users());
        return columns.stream()
                .filter(column -> column instanceof Column.Categories levels
                        && column.role() == Role.CATEGORY && levels.levels().size() > 1)
                .min(Comparator.comparing(column -> {
                    int levels = ((Column.Categories) column).levels().size();
                    return levels >= 3 && levels <= COLOURS ? 0 : ItemWords.base(column).equals("category") ? 1 : 2;
                }))
                .or(() -> columns.stream().filter(Column.Tags.class::isInstance).findFirst())
                .map(ItemWords::base)
                .orElse(PointValues.EVENTS);
    }

    /// Not on the window's thread.
    ///
    /// @param name one of [#choices] but [#CLUSTERS]
    /// @param wanted names of levels; none means all
    static Colouring of(Points points, String name, Set<String> wanted) {
        return switch (PointValues.column(points, name)) {
            case Column.Categories categories -> levels(points, named(categories.levels()), point -> {
                int code = categories.codes()[points.rows()[point]];
                return code < 0 ? new int[0] : new int[] {code};
            }, COLOURS, wanted);
            case Column.Tags tags -> levels(points, named(tags.levels()), point -> Arrays.copyOfRange(
                    tags.codes(), tags.offsets()[points.rows()[point]], tags.offsets()[points.rows()[point] + 1]),
                    COLOURS, wanted);
            case null, default -> bins(PointValues.of(points, name), wanted);
        };
    }

    /// Names of the levels with what is said of them.
    private static List<Level> named(List<String> names) {
        return names.stream().map(name -> new Level(name, 0)).toList();
    }

    /// The levels of a point.
    interface Codes {
        int[] of(int point);
    }

    /// @param all the levels; their counts are counted anew
    /// @param colours how many have one, at most
    static Colouring levels(Points points, List<Level> all, Codes codes, int colours, Set<String> wanted) {
        int[] counts = counts(points, all.size(), codes);
        boolean[] in = new boolean[points.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = wanted.isEmpty() || IntStream.of(codes.of(i)).anyMatch(code -> wanted.contains(all.get(code).text()));
        }
        int[] bySize = IntStream.range(0, all.size())
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -counts[code]).thenComparing(code -> all.get(code).text()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] biggest = IntStream.of(bySize)
                .filter(code -> wanted.isEmpty() || wanted.contains(all.get(code).text()))
                .limit(colours)
                .toArray();
        int[] groups = new int[points.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = -1;
            // of several tags the rarest with a colour: it says most
            for (int code : codes.of(i)) {
                for (int place = 0; place < biggest.length; place++) {
                    if (biggest[place] == code) {
                        groups[i] = Math.max(groups[i], place);
                    }
                }
            }
        }
        TypicalPlaces places = new TypicalPlaces(points);
        List<Level> legend = new ArrayList<>();
        List<ScatterMap.Label> labels = new ArrayList<>();
        for (int place = 0; place < biggest.length; place++) {
            int group = place;
            int[] mine = IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
            Level level = all.get(biggest[place]);
            legend.add(new Level(level.text(), mine.length, level.note(), level.detail()));
            if (mine.length > 0) {
                labels.add(places.label(mine, level.text()));
            }
        }
        List<Level> levels = IntStream.of(bySize)
                .mapToObj(code -> new Level(all.get(code).text(), counts[code]))
                .toList();
        return new Colouring(groups, legend, grey(groups, in), labels, levels, in);
    }

    private static int[] counts(Points points, int size, Codes codes) {
        int[] counts = new int[size];
        for (int i = 0; i < points.size(); i++) {
            for (int code : codes.of(i)) {
                counts[code]++;
            }
        }
        return counts;
    }

    private static int grey(int[] groups, boolean[] in) {
        return (int) IntStream.range(0, groups.length).filter(i -> groups[i] < 0 && in[i]).count();
    }

    private static Colouring bins(double[] values, Set<String> wanted) {
        double[] sorted = Arrays.stream(values).filter(each -> !Double.isNaN(each)).sorted().toArray();
        double[] starts = IntStream.range(0, sorted.length == 0 ? 0 : BINS)
                .mapToDouble(bin -> sorted[(int) ((long) bin * sorted.length / BINS)])
                .distinct()
                .toArray();
        int[] groups = new int[values.length];
        int[] counts = new int[starts.length];
        double[] lasts = starts.clone();
        for (int i = 0; i < values.length; i++) {
            int bin = Double.isNaN(values[i]) ? -1 : starts.length - 1;
            while (bin > 0 && values[i] < starts[bin]) {
                bin--;
            }
            groups[i] = bin;
            if (bin >= 0) {
                counts[bin]++;
                lasts[bin] = Math.max(lasts[bin], values[i]);
            }
        }
        List<Level> legend = new ArrayList<>();
        for (int bin = 0; bin < starts.length; bin++) {
            String from = PointValues.written(starts[bin]);
            String to = PointValues.written(lasts[bin]);
            legend.add(new Level(from.equals(to) ? from : from + "–" + to, counts[bin]));
        }
        boolean[] in = new boolean[groups.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = wanted.isEmpty() || groups[i] >= 0 && wanted.contains(legend.get(groups[i]).text());
        }
        return new Colouring(groups, legend, grey(groups, in), List.of(), legend, in);
    }
}

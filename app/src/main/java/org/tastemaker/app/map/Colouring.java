// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// Points coloured by a column: the biggest levels have a colour each, the rest is grey; numbers are put
/// into bins of about equally many points.
///
/// @param groups number of the series colour of each point, -1 for grey
/// @param legend the levels that have a colour, in the order of the colours
/// @param others points without a colour
/// @param labels names of levels, each where the middle of its points is; none for numbers
record Colouring(int[] groups, List<Level> legend, int others, List<ScatterMap.Label> labels) {
    /// Name of what is no column: how often an item or a user occurs.
    static final String EVENTS = "#events";

    private static final int COLOURS = 6;
    private static final int BINS = 5;

    /// @param points how many have its colour
    record Level(String text, int points) {}

    Colouring {
        legend = List.copyOf(legend);
        labels = List.copyOf(labels);
    }

    /// @return names of the columns by which points can be coloured, and [#EVENTS]
    static List<String> choices(ItemWords words, boolean items) {
        Table table = items ? words.data().items() : words.data().users();
        List<String> names = new ArrayList<>();
        for (Column column : words.columns(table)) {
            if (!(column instanceof Column.Strings) && column.role() != Role.IGNORE) {
                names.add(ItemWords.base(column));
            }
        }
        names.add(EVENTS);
        return names;
    }

    /// @return the category with a colour for every level, else that called category, else any, else tags, else [#EVENTS]
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
                .orElse(EVENTS);
    }

    /// Not on the window's thread.
    ///
    /// @param name one of [#choices]
    static Colouring of(Points points, String name) {
        ItemWords words = points.words();
        Table table = points.ofItems() ? words.data().items() : words.data().users();
        Column column = words.columns(table).stream()
                .filter(each -> ItemWords.base(each).equals(name))
                .findFirst()
                .orElse(null);
        return switch (column) {
            case null -> bins(points, point -> points.ofItems()
                    ? words.eventsOfItem(points.rows()[point])
                    : words.eventsOfUser(points.rows()[point]));
            case Column.Numbers numbers -> bins(points, point -> numbers.values()[points.rows()[point]]);
            case Column.Times times -> bins(points, point -> times.values()[points.rows()[point]] == Long.MIN_VALUE
                    ? Double.NaN
                    : ItemWords.day(times.values()[points.rows()[point]]).getYear());
            case Column.Categories categories -> levels(
                    points, categories.levels(), point -> {
                        int code = categories.codes()[points.rows()[point]];
                        return code < 0 ? new int[0] : new int[] {code};
                    });
            case Column.Tags tags -> levels(points, tags.levels(), point -> Arrays.copyOfRange(
                    tags.codes(), tags.offsets()[points.rows()[point]], tags.offsets()[points.rows()[point] + 1]));
            case Column.Strings text -> bins(points, point -> Double.NaN);
        };
    }

    private interface Codes {
        int[] of(int point);
    }

    private static Colouring levels(Points points, List<String> names, Codes codes) {
        int[] counts = new int[names.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int code : codes.of(i)) {
                counts[code]++;
            }
        }
        int[] biggest = IntStream.range(0, names.size())
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer code) -> -counts[code]).thenComparing(names::get))
                .limit(COLOURS)
                .mapToInt(Integer::intValue)
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
        List<Level> legend = new ArrayList<>();
        List<ScatterMap.Label> labels = new ArrayList<>();
        for (int place = 0; place < biggest.length; place++) {
            int group = place;
            int[] mine = IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
            legend.add(new Level(names.get(biggest[place]), mine.length));
            if (mine.length > 0) {
                labels.add(new ScatterMap.Label(
                        median(mine, points.x()), median(mine, points.y()), names.get(biggest[place])));
            }
        }
        return new Colouring(groups, legend, grey(groups), labels);
    }

    private static double median(int[] points, double[] values) {
        double[] sorted = IntStream.of(points).mapToDouble(i -> values[i]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static int grey(int[] groups) {
        return (int) IntStream.of(groups).filter(group -> group < 0).count();
    }

    private static Colouring bins(Points points, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, points.size()).mapToDouble(value).toArray();
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
            String from = written(starts[bin]);
            String to = written(lasts[bin]);
            legend.add(new Level(from.equals(to) ? from : from + "–" + to, counts[bin]));
        }
        return new Colouring(groups, legend, grey(groups), List.of());
    }

    private static String written(double value) {
        boolean whole = value == Math.rint(value);
        return whole && Math.abs(value) < 10_000
                ? String.format(Locale.ROOT, "%.0f", value)
                : Math.abs(value) >= 1000 ? Numbers.compact(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}

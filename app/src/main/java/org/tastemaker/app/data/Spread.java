// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.task.Cancellation;

/// How a number is spread in the groups of a column: the largest groups, from the highest median to the
/// lowest, or in the order of their names where these begin with digits, as bands of age do.
///
/// @param logarithmic whether a few values are so far above the rest that the picture goes by orders of magnitude
/// @param leftOut values of 0 or less that such a picture cannot show
record Spread(List<Box> boxes, boolean logarithmic, int leftOut) {
    private static final int MOST = 8;
    private static final int KEPT = 1000;
    private static final double SKEWED = 20;
    private static final double POSITIVE = 0.95;

    /// Five figures by linear interpolation between neighbours, and the values.
    ///
    /// @param values ascending; of very many some, evenly among them, the least and the greatest always
    record Box(String name, int count, double least, double q1, double median, double q3, double most, double[] values) {
        /// @param sorted ascending, at least one
        static Box of(String name, double[] sorted) {
            int n = sorted.length;
            double[] kept = n <= KEPT
                    ? sorted
                    : IntStream.range(0, KEPT).mapToDouble(i -> sorted[(int) ((long) i * (n - 1) / (KEPT - 1))]).toArray();
            return new Box(
                    name, n, sorted[0], quantile(sorted, .25), quantile(sorted, .5), quantile(sorted, .75), sorted[n - 1], kept);
        }

        private static double quantile(double[] sorted, double part) {
            double place = part * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }

    Spread {
        boxes = List.copyOf(boxes);
    }

    /// Not on the window's thread.
    static Spread of(ItemWords words, SpreadField value, SpreadField group, Cancellation cancellation) {
        int size = switch (value.side()) {
            case ROWS -> words.data().interactions().size();
            case ITEMS -> words.data().items().size();
            case USERS -> words.data().users().size();
        };
        IntToDoubleFunction numbers = numbers(words, value);
        Levels levels = levels(words, value, group);
        int[] counts = new int[levels.names().size()];
        for (int row = 0; row < size; row++) {
            if (!Double.isNaN(numbers.applyAsDouble(row))) {
                for (int code : levels.of().apply(row)) {
                    counts[code]++;
                }
            }
        }
        cancellation.check();
        int[] largest = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(code -> -counts[code]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] sorted = sorted(size, numbers, levels, largest, counts);
        cancellation.check();
        List<Box> boxes = new ArrayList<>();
        for (int g = 0; g < largest.length; g++) {
            boxes.add(Box.of(levels.names().get(largest[g]), sorted[g]));
        }
        boolean bands = boxes.stream().allMatch(box -> !box.name().isEmpty() && Character.isDigit(box.name().charAt(0)));
        boxes.sort(bands
                ? Comparator.comparing(Box::name)
                : Comparator.comparingDouble((Box box) -> -box.median()).thenComparingDouble(box -> -box.q3()).thenComparing(Box::name));
        return scaled(boxes);
    }

    private static double[][] sorted(
            int size, IntToDoubleFunction numbers, Levels levels, int[] largest, int[] counts) {
        int[] place = new int[counts.length];
        Arrays.fill(place, -1);
        double[][] values = new double[largest.length][];
        for (int g = 0; g < largest.length; g++) {
            place[largest[g]] = g;
            values[g] = new double[counts[largest[g]]];
        }
        int[] filled = new int[largest.length];
        for (int row = 0; row < size; row++) {
            double value = numbers.applyAsDouble(row);
            if (!Double.isNaN(value)) {
                for (int code : levels.of().apply(row)) {
                    int g = place[code];
                    if (g >= 0) {
                        values[g][filled[g]++] = value;
                    }
                }
            }
        }
        for (double[] group : values) {
            Arrays.sort(group);
        }
        return values;
    }

    private static Spread scaled(List<Box> boxes) {
        double[] all = boxes.stream().flatMapToDouble(box -> Arrays.stream(box.values())).sorted().toArray();
        if (all.length == 0) {
            return new Spread(boxes, false, 0);
        }
        int low = (int) Arrays.stream(all).filter(each -> each <= 0).count();
        boolean logarithmic = all[all.length - 1] > SKEWED * all[all.length / 2] && all[all.length / 2] > 0
                && all.length - low >= POSITIVE * all.length;
        return new Spread(boxes, logarithmic, logarithmic ? low : 0);
    }

    /// @param of numbers of the levels of each row
    private record Levels(List<String> names, IntFunction<int[]> of) {}

    private static IntToDoubleFunction numbers(ItemWords words, SpreadField value) {
        Interactions rows = words.data().interactions();
        float[] rating = rows.rating();
        if (value.name().equals(SpreadField.RATING) && rating != null) {
            return row -> rating[row];
        }
        if (value.name().equals(SpreadField.EVENTS)) {
            // who has no event at all is no part of the picture
            return value.side() == SpreadField.Side.ITEMS
                    ? item -> words.eventsOfItem(item) == 0 ? Double.NaN : words.eventsOfItem(item)
                    : user -> words.eventsOfUser(user) == 0 ? Double.NaN : words.eventsOfUser(user);
        }
        return value.column(words) instanceof Column.Numbers numbers ? row -> numbers.values()[row] : row -> Double.NaN;
    }

    private static Levels levels(ItemWords words, SpreadField value, SpreadField group) {
        Interactions rows = words.data().interactions();
        byte[] event = rows.event();
        if (group.name().equals(SpreadField.KIND) && event != null) {
            return new Levels(rows.eventNames(), row -> event[row] < 0 ? new int[0] : new int[] {event[row]});
        }
        Levels own = switch (group.column(words)) {
            case Column.Categories categories -> new Levels(categories.levels(), row ->
                    categories.codes()[row] < 0 ? new int[0] : new int[] {categories.codes()[row]});
            case Column.Tags tags -> new Levels(tags.levels(), row ->
                    Arrays.copyOfRange(tags.codes(), tags.offsets()[row], tags.offsets()[row + 1]));
            case Column.Numbers numbers -> new Levels(List.of(), row -> new int[0]);
            case Column.Times times -> new Levels(List.of(), row -> new int[0]);
            case Column.Strings strings -> new Levels(List.of(), row -> new int[0]);
        };
        if (value.side() != SpreadField.Side.ROWS) {
            return own;
        }
        int[] owner = group.side() == SpreadField.Side.ITEMS ? rows.item() : rows.user();
        return new Levels(own.names(), row -> own.of().apply(owner[row]));
    }
}

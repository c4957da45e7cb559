// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Bars with their labels, for a [BarChart].
///
/// @param labels one a bar
/// @param values one a bar
public record Histogram(List<String> labels, double[] values) {
    private static final int MOST_VALUES = 24;
    private static final int BINS = 20;

    public Histogram {
        labels = List.copyOf(labels);
    }

    public static Histogram empty() {
        return new Histogram(List.of(), new double[0]);
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /// Counts what comes in descending order, such as events of items, in bars of equally many.
    ///
    /// @param descending counts, the greatest first
    /// @param most how many bars at most
    /// @return the mean of each bar; a label is the rank of the bar's first
    public static Histogram ofRanks(int[] descending, int most) {
        int bars = Math.min(most, descending.length);
        List<String> labels = new ArrayList<>(bars);
        double[] values = new double[bars];
        for (int bar = 0; bar < bars; bar++) {
            int from = (int) ((long) bar * descending.length / bars);
            int to = (int) ((long) (bar + 1) * descending.length / bars);
            long sum = 0;
            for (int rank = from; rank < to; rank++) {
                sum += descending[rank];
            }
            values[bar] = sum / (double) (to - from);
            labels.add(Integer.toString(from + 1));
        }
        return new Histogram(labels, values);
    }

    /// Counts whole numbers from 1 in bars that double: 1, 2–3, 4–7, 8–15 ...
    public static Histogram ofDoublings(int[] counts) {
        int greatest = 0;
        for (int count : counts) {
            greatest = Math.max(greatest, count);
        }
        int bars = greatest == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(greatest);
        double[] values = new double[bars];
        for (int count : counts) {
            if (count > 0) {
                values[31 - Integer.numberOfLeadingZeros(count)]++;
            }
        }
        int first = 0;
        while (first < bars && values[first] == 0) {
            first++;
        }
        List<String> labels = new ArrayList<>();
        for (int bar = first; bar < bars; bar++) {
            int low = 1 << bar;
            labels.add(bar == 0 ? "1" : low + "–" + (2 * low - 1));
        }
        return new Histogram(labels, java.util.Arrays.copyOfRange(values, first, bars));
    }

    /// Counts values, each by itself if they are few, else in twenty bars from least to greatest.
    ///
    /// @param values NaN is left out
    public static Histogram ofValues(float[] values) {
        SortedMap<Float, Integer> counts = new TreeMap<>();
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isNaN(value)) {
                continue;
            }
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            if (counts.size() <= MOST_VALUES) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            return empty();
        }
        return counts.size() <= MOST_VALUES ? each(counts) : binned(values, least, greatest);
    }

    private static Histogram each(SortedMap<Float, Integer> counts) {
        List<String> labels = counts.keySet().stream().map(Histogram::written).toList();
        return new Histogram(labels, counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
    }

    private static Histogram binned(float[] values, float least, float greatest) {
        double[] bars = new double[BINS];
        double width = ((double) greatest - least) / BINS;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                bars[Math.clamp((int) ((value - least) / width), 0, BINS - 1)]++;
            }
        }
        List<String> labels = new ArrayList<>(BINS);
        for (int bar = 0; bar < BINS; bar++) {
            labels.add(written((float) (least + bar * width)));
        }
        return new Histogram(labels, bars);
    }

    /// The same bars under other labels.
    ///
    /// @param other labels, this one's among them
    /// @return 0 where this one has no bar
    public double[] under(List<String> other) {
        return other.stream()
                .mapToDouble(label -> labels.contains(label) ? values[labels.indexOf(label)] : 0)
                .toArray();
    }

    /// @return the labels of both, by the number they begin with
    public static List<String> labelsOf(Histogram one, Histogram two) {
        return java.util.stream.Stream.concat(one.labels.stream(), two.labels.stream())
                .distinct()
                .sorted(java.util.Comparator.comparingDouble(label -> Double.parseDouble(label.split("–", 2)[0])))
                .toList();
    }

    private static String written(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3g", (double) value).replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}

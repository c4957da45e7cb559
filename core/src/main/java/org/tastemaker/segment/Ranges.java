// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Divides numbers into ranges.
///
/// @param from where each range begins, ascending; the last has no end
/// @param whole whether numbers are counts, written `10-49` instead of `10 to 50`
record Ranges(double[] from, boolean whole) {

    /// Counts in ranges that begin here.
    static Ranges counts(double... from) {
        return new Ranges(from, true);
    }

    /// @param values NaN is left out
    /// @return four ranges with about as many values each; fewer where many are equal
    static Ranges quarters(double[] values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return new Ranges(new double[] {0}, false);
        }
        double[] from = IntStream.range(0, 4).mapToDouble(q -> sorted[q * sorted.length / 4]).distinct().toArray();
        return new Ranges(from, Arrays.stream(sorted).allMatch(v -> v == Math.rint(v)));
    }

    /// @param values NaN is missing
    List<Segment> of(double[] values) {
        List<Segment> all = new ArrayList<>();
        for (int r = 0; r < from.length; r++) {
            double low = from[r];
            double high = r + 1 < from.length ? from[r + 1] : Double.POSITIVE_INFINITY;
            int[] members = IntStream.range(0, values.length).filter(n -> values[n] >= low && values[n] < high).toArray();
            if (members.length > 0) {
                all.add(new Segment(label(low, high), Segment.Kind.RANGE, members));
            }
        }
        int[] missing = IntStream.range(0, values.length).filter(n -> Double.isNaN(values[n])).toArray();
        if (missing.length > 0) {
            all.add(Segment.of(Segment.Kind.MISSING, missing));
        }
        return all;
    }

    private String label(double low, double high) {
        if (Double.isInfinite(high)) {
            return number(low) + "+";
        }
        if (!whole) {
            return number(low) + " <= x < " + number(high);
        }
        return high - low == 1 ? number(low) : number(low) + "-" + number(high - 1);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.util.List;
import java.util.Locale;

/// Measurements of the same thing.
///
/// @param values ascending, at least one
record Timings(List<Double> values) {
    static Timings of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Timings(values.stream().sorted().toList());
    }

    Timings {
        values = List.copyOf(values);
    }

    /// @return the one in the middle; of two in the middle their mean
    double median() {
        int n = values.size();
        return (values.get((n - 1) / 2) + values.get(n / 2)) / 2;
    }

    Timings times(double factor) {
        return of(values.stream().map(value -> value * factor).toList());
    }

    /// @param unit may be empty
    /// @return such as `3.62 s`
    String median(String unit) {
        return figures(median()) + (unit.isEmpty() ? "" : " " + unit);
    }

    /// @return such as `3.51–3.70`; empty for a single one
    String range() {
        return values.size() == 1 ? "" : figures(values.getFirst()) + "–" + figures(values.getLast());
    }

    /// @return such as `3.62 s (3.51–3.70)`
    String words(String unit) {
        return values.size() == 1 ? median(unit) : median(unit) + " (" + range() + ")";
    }

    /// @return three figures, without the 0 before the point, thousands apart
    static String figures(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (value >= 0.1 || value == 0) {
            return bare(String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value));
        }
        int digits = (int) Math.min(9, 2 - Math.floor(Math.log10(value)));
        return bare(String.format(Locale.ROOT, "%." + digits + "f", value).replaceAll("0+$", ""));
    }

    private static String bare(String text) {
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}

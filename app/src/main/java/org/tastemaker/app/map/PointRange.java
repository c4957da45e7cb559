// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.Arrays;

/// The numbers of all points in one column, and the way between them and a slider from 0 to 1. Where a few
/// values are far above the rest, as prices and counts are, the slider goes by orders of magnitude.
///
/// @param column name, or [PointValues#EVENTS]
/// @param values of each point; NaN where it has none
/// @param least least value
/// @param floor where the orders of magnitude begin, above 0; what is less lies at 0
/// @param most greatest value, above the least
/// @param logarithmic whether equal ways on the slider are equal ratios
/// @param whole whether all values are whole numbers
record PointRange(
        String column, double[] values, double least, double floor, double most, boolean logarithmic, boolean whole) {
    private static final double SKEWED = 6;

    /// @return null where fewer than two different values are known
    static @org.jspecify.annotations.Nullable PointRange of(Points points, String column) {
        double[] values = PointValues.of(points, column);
        double[] known = Arrays.stream(values).filter(each -> !Double.isNaN(each)).sorted().toArray();
        if (known.length == 0 || known[0] == known[known.length - 1]) {
            return null;
        }
        double median = known[known.length / 2];
        double floor = Math.max(known[0], known[known.length / 100]);
        boolean logarithmic = floor > 0 && known[known.length - 1] > SKEWED * median;
        return new PointRange(
                column, values, known[0], floor, known[known.length - 1], logarithmic,
                Arrays.stream(known).allMatch(each -> each == Math.rint(each)));
    }

    /// @return 0 at the least value, 1 at the greatest
    double position(double value) {
        double part = logarithmic
                ? Math.log(Math.max(value, floor) / floor) / Math.log(most / floor)
                : (value - least) / (most - least);
        return Math.clamp(part, 0, 1);
    }

    /// @return the value at a place from 0 to 1; the ends exactly, between them what can be read well
    double valueAt(double position) {
        if (position <= 0 || position >= 1) {
            return position <= 0 ? least : most;
        }
        double value = logarithmic ? floor * Math.pow(most / floor, position) : least + position * (most - least);
        double unit = whole ? 1 : Math.pow(10, Math.floor(Math.log10((logarithmic ? value : most - least) / 100)));
        return Math.clamp(Math.rint(value / unit) * unit, least, most);
    }

    /// @return how many points lie in each of equally long parts of the slider
    double[] bars(int count) {
        double[] bars = new double[count];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                bars[Math.min(count - 1, (int) (position(value) * count))]++;
            }
        }
        return bars;
    }

    /// @return whether a point lies between both; without a value it does only if the range is whole
    boolean holds(int point, double low, double high) {
        double value = values[point];
        return Double.isNaN(value) ? low <= least && high >= most : value >= low && value <= high;
    }

    String written(double value) {
        return whole || value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(java.util.Locale.ROOT, "%.4g", value).replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// One upright axis of [ParallelCoordinates].
///
/// @param name stands over it
/// @param min value at its foot
/// @param max value at its top
/// @param logarithmic whether even steps are even factors
/// @param levels words of a choice, whose values are 0, 1, 2 ...; empty for numbers
public record ParallelAxis(String name, double min, double max, boolean logarithmic, List<String> levels) {
    private static final MathContext DIGITS = new MathContext(3);

    public ParallelAxis {
        levels = List.copyOf(levels);
    }

    public static ParallelAxis numbers(String name, double min, double max, boolean logarithmic) {
        return new ParallelAxis(name, min, max, logarithmic && min > 0, List.of());
    }

    public static ParallelAxis words(String name, List<String> levels) {
        return new ParallelAxis(name, -0.5, levels.size() - 0.5, false, levels);
    }

    /// @return 0 at the foot to 1 at the top
    double part(double value) {
        if (max <= min) {
            return 0.5;
        }
        double part = logarithmic ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
        return Math.clamp(part, 0, 1);
    }

    String written(double value) {
        if (!levels.isEmpty()) {
            return levels.get(Math.clamp(Math.round(value), 0, levels.size() - 1));
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString(Math.round(value));
        }
        String text = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}

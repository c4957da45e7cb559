// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.tastemaker.parameter.Parameters;

/// What one parameter may be while a search is on. Every value has a place between 0 and 1, which is where
/// searches work: even steps there are even steps of the value, or of its logarithm.
///
/// @param name name of the parameter
/// @param kind what its values are
/// @param from least value of a range
/// @param to greatest value of a range
/// @param logarithmic whether a range is searched in factors, not in differences
/// @param values the values of a choice; empty for a range
public record Dimension(String name, Kind kind, double from, double to, boolean logarithmic, List<String> values) {
    /// Digits of a real value: as many as anybody would type.
    private static final MathContext DIGITS = new MathContext(4);

    /// What values are.
    public enum Kind {
        WHOLE,
        REAL,
        CHOICE
    }

    public Dimension {
        values = List.copyOf(values);
    }

    public static Dimension whole(String name, int from, int to, boolean logarithmic) {
        return new Dimension(name, Kind.WHOLE, from, to, logarithmic, List.of());
    }

    public static Dimension real(String name, double from, double to, boolean logarithmic) {
        return new Dimension(name, Kind.REAL, from, to, logarithmic, List.of());
    }

    public static Dimension choice(String name, List<String> values) {
        return new Dimension(name, Kind.CHOICE, 0, 0, false, values);
    }

    /// @return how many values there are; `Long.MAX_VALUE` for real ones
    public long size() {
        return switch (kind) {
            case CHOICE -> values.size();
            case WHOLE -> (long) (to - from) + 1;
            case REAL -> to > from ? Long.MAX_VALUE : 1;
        };
    }

    /// @param place from 0 to 1
    /// @return the value there, as the model reads it
    public String at(double place) {
        return switch (kind) {
            case CHOICE -> values.get(Math.clamp((long) (place * values.size()), 0, values.size() - 1));
            case WHOLE -> Long.toString(Math.clamp(Math.round(between(from - 0.5, to + 0.5, place)), (long) from, (long) to));
            case REAL -> real(Math.clamp(between(from, to, place), from, to));
        };
    }

    private double between(double low, double high, double place) {
        return logarithmic ? low * Math.pow(high / low, place) : low + place * (high - low);
    }

    private String real(double value) {
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        return Parameters.text(Math.clamp(rounded, from, to));
    }

    /// @param value a value, also one outside, which is moved to the nearer end
    /// @return its place, 0 to 1; the middle of its share for whole numbers and choices
    public double place(String value) {
        return switch (kind) {
            case CHOICE -> (Math.max(0, values.indexOf(value)) + 0.5) / values.size();
            case WHOLE -> part(from - 0.5, to + 0.5, Math.clamp(Double.parseDouble(value), from, to));
            case REAL -> part(from, to, Math.clamp(Double.parseDouble(value), from, to));
        };
    }

    private double part(double low, double high, double value) {
        if (high <= low) {
            return 0.5;
        }
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /// @param steps how many, at least 1
    /// @return so many values evenly from the least to the greatest, all different; of a choice, every one
    public List<String> grid(int steps) {
        if (kind == Kind.CHOICE) {
            return values;
        }
        List<String> grid = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            String value = at(steps == 1 ? 0.5 : step / (steps - 1.0));
            if (!grid.contains(value)) {
                grid.add(value);
            }
        }
        return grid;
    }
}

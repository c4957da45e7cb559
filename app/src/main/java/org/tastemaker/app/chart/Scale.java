// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How values become pixels along one axis, and where its ticks stand: three to six of them, at round
/// values.
record Scale(double min, double max, double from, double to, Kind kind) {
    private static final double TICK_ROOM = 24;
    private static final int MOST_STEPS = 5;

    private static final int MOST_TICKS = 7;

    enum Kind {
        LINEAR,
        /// Ends and ticks at powers of 2.
        LOGARITHMIC,
        /// Logarithmic too, with ends and ticks at 1, 2 and 5 times powers of 10, or at these powers alone.
        DECADES
    }

    /// @return a scale whose ends are round and hold both values
    static Scale round(double low, double high, double from, double to, Kind kind) {
        if (kind == Kind.DECADES) {
            double least = low > 0 ? low : 1e-6;
            return new Scale(decimal(least, -1), decimal(Math.max(high, least * 2), 1), from, to, kind);
        }
        if (kind == Kind.LOGARITHMIC) {
            double least = low > 0 ? low : 1e-6;
            double most = Math.max(high, least * 2);
            return new Scale(
                    Math.pow(2, Math.floor(Math.log(least) / Math.log(2) + 1e-9)),
                    Math.pow(2, Math.ceil(Math.log(most) / Math.log(2) - 1e-9)),
                    from, to, kind);
        }
        double span = high > low ? high - low : Math.max(1e-9, Math.abs(high) * 0.1 + 1e-3);
        double step = step(span, most(from, to));
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, from, to, kind)
                .nonEmpty(step);
    }

    /// @return 1, 2 or 5 times a power of 10: the next one that is not on the other side of the value
    private static double decimal(double value, int direction) {
        int power = (int) Math.floor(Math.log10(value) + 1e-9);
        double best = Double.NaN;
        for (double part : new double[] {1, 2, 5, 10}) {
            double round = part * Math.pow(10, power);
            if (direction < 0 && round <= value * (1 + 1e-9)) {
                best = round;
            } else if (direction > 0 && round >= value * (1 - 1e-9) && Double.isNaN(best)) {
                best = round;
            }
        }
        return best;
    }

    /// @return whether equal lengths are equal ratios
    private boolean ofRatios() {
        return kind != Kind.LINEAR;
    }

    /// @return into how many steps an axis of this length is divided, so that labels do not touch
    private static int most(double from, double to) {
        return Math.clamp(Math.round(Math.abs(to - from) / TICK_ROOM), 2, MOST_STEPS);
    }

    private Scale nonEmpty(double step) {
        return max > min ? this : new Scale(min, min + step, from, to, kind);
    }

    double at(double value) {
        double part = ofRatios()
                ? (Math.log(Math.max(value, min)) - Math.log(min)) / (Math.log(max) - Math.log(min))
                : (value - min) / (max - min);
        return from + part * (to - from);
    }

    double valueAt(double pixel) {
        double part = (pixel - from) / (to - from);
        return ofRatios()
                ? Math.exp(Math.log(min) + part * (Math.log(max) - Math.log(min)))
                : min + part * (max - min);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (kind == Kind.DECADES) {
            return decimals();
        }
        if (kind == Kind.LOGARITHMIC) {
            double doublings = Math.log(max / min) / Math.log(2);
            double factor = Math.pow(2, Math.max(1, Math.ceil(doublings / 5)));
            for (double tick = min; tick <= max * 1.0001; tick *= factor) {
                ticks.add(tick);
            }
            return ticks;
        }
        double step = tickStep();
        for (int i = 0; i < 12; i++) {
            double tick = Math.ceil(min / step - 1e-9) * step + i * step;
            if (tick > max + step * 1e-6) {
                break;
            }
            ticks.add(Math.abs(tick) < step * 1e-9 ? 0.0 : tick);
        }
        return ticks;
    }

    private List<Double> decimals() {
        List<Double> fine = new ArrayList<>();
        List<Double> powers = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(min) + 1e-9); Math.pow(10, power) <= max * (1 + 1e-9); power++) {
            for (double part : new double[] {1, 2, 5}) {
                double tick = part * Math.pow(10, power);
                if (tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9)) {
                    fine.add(tick);
                    if (part == 1) {
                        powers.add(tick);
                    }
                }
            }
        }
        return fine.size() <= MOST_TICKS || powers.size() < 2 ? fine : powers;
    }

    private double tickStep() {
        for (int wanted = most(from, to); wanted < 10; wanted++) {
            double step = step(max - min, wanted);
            if (Math.floor(max / step + 1e-9) - Math.ceil(min / step - 1e-9) >= 2) {
                return step;
            }
        }
        return step(max - min, 10);
    }

    /// @return the tick in few characters, as precise as its neighbours ask
    String label(double tick) {
        double size = Math.abs(tick);
        if (size == 0) {
            return "0";
        }
        if (kind == Kind.LINEAR && size < 1000) {
            double step = tickStep();
            int digits = (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(step) - 1e-9)));
            return stripped(String.format(Locale.ROOT, "%." + digits + "f", tick));
        }
        if (size >= 1e6) {
            return compact(tick / 1e6) + "M";
        }
        if (size >= 1e3) {
            return compact(tick / 1e3) + "k";
        }
        if (size > 0 && size < 0.001) {
            return String.format(Locale.ROOT, "%.0e", tick).replace("e-0", "e-");
        }
        return stripped(compact(tick));
    }

    private static String compact(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private static String stripped(String text) {
        if (text.startsWith("-")) {
            return "−" + stripped(text.substring(1));
        }
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    /// @return 1, 2 or 5 times a power of ten, so that about `wanted` steps fill the span
    static double step(double span, int wanted) {
        double raw = span / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double part = raw / power;
        return power * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
    }
}

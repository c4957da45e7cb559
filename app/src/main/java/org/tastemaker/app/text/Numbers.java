// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as people read them: metrics `.2141`, counts `121,306`, times `6 min`, sizes `41 MB`.
public final class Numbers {
    private static final MathContext TYPED = new MathContext(6);

    private final Language language;

    Numbers(Language language) {
        this.language = language;
    }

    /// @return a count with thousands separated, such as 121,306
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /// @return a value of a metric with four digits and no leading zero, such as .2141
    public static String metric(double value) {
        return metric(value, 4);
    }

    /// @param digits digits after the point
    public static String metric(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        if (text.startsWith("0.")) {
            return text.substring(1);
        }
        return text.startsWith("-0.") ? "−" + text.substring(2) : text.replace('-', '−');
    }

    /// @return a number as somebody would type it, with six digits that count and never an exponent
    public static String typed(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(TYPED).stripTrailingZeros().toPlainString()
                : metric(value, 0);
    }

    /// @return a count in few characters, such as 8.4k or 1.2M
    public static String compact(double value) {
        double size = Math.abs(value);
        if (size >= 1e9) {
            return trim(value / 1e9) + "G";
        }
        if (size >= 1e6) {
            return trim(value / 1e6) + "M";
        }
        if (size >= 1e3) {
            return trim(value / 1e3) + "k";
        }
        return trim(value);
    }

    /// @return a size such as 41 MB
    public static String bytes(long bytes) {
        if (bytes >= 1L << 30) {
            return trim(bytes / (double) (1L << 30)) + " GB";
        }
        if (bytes >= 1L << 20) {
            return trim(bytes / (double) (1L << 20)) + " MB";
        }
        return bytes >= 1L << 10 ? bytes / (1L << 10) + " kB" : bytes + " B";
    }

    /// @param seconds 0 or more
    /// @return a time in the largest unit that says enough, such as < .1 s, 40 s, 6 min, 2 h 5 min
    public String duration(double seconds) {
        long whole = Math.round(seconds);
        if (seconds > 0 && seconds < 0.1) {
            return language.get("shell.time.seconds", "< .1");
        }
        if (seconds < 10) {
            return language.get("shell.time.seconds", trim(seconds));
        }
        if (whole < 60) {
            return language.get("shell.time.seconds", Long.toString(whole));
        }
        long minutes = Math.round(seconds / 60);
        if (minutes < 60) {
            return language.get("shell.time.minutes", minutes);
        }
        return language.get("shell.time.hours", minutes / 60, minutes % 60);
    }

    private static String trim(double value) {
        String text = Math.abs(value) >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}

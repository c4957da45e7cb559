// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.imports.text;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tastemaker.imports.TextFormat.DecimalMark;

/// Reads times as seconds since 1970 in UTC: seconds, milliseconds, microseconds or nanoseconds since 1970,
/// told apart by their size; `2015-06-09`, `2015-06-09T19:39:37.5+02:00` and the like with a space or slashes;
/// `9.6.2015`; `09-Jun-1995`. Times without a zone are taken as UTC. Not safe for threads.
public final class TimeField {
    /// In seconds this is the year 5138; below it in milliseconds March 1973.
    private static final double MILLIS_FROM = 1e11;

    private static final double MICROS_FROM = 1e14;
    private static final double NANOS_FROM = 1e17;
    private static final int LONGEST = 40;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String CLOCK =
            "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(Z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + CLOCK);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})" + CLOCK);
    private static final Pattern MONTH_NAME = Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3})[- ](\\d{4})" + CLOCK);

    private final NumberField number = new NumberField(DecimalMark.POINT);
    private long value;

    /// @return seconds since 1970; [Long#MIN_VALUE] unless the last reading was OK
    public long value() {
        return value;
    }

    /// Reads a field.
    public Reading read(byte[] bytes, int start, int end) {
        value = Long.MIN_VALUE;
        Reading plain = number.read(bytes, start, end);
        if (plain == Reading.OK) {
            return epoch(number.value());
        }
        if (plain != Reading.WRONG) {
            return plain;
        }
        if (end - start > LONGEST) {
            return Reading.WRONG;
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
        try {
            return calendar(text) ? Reading.OK : Reading.WRONG;
        } catch (DateTimeException noSuchDay) {
            return Reading.WRONG;
        }
    }

    private Reading epoch(double n) {
        double size = Math.abs(n);
        double seconds = size < MILLIS_FROM ? n : size < MICROS_FROM ? n / 1e3 : size < NANOS_FROM ? n / 1e6 : n / 1e9;
        if (Math.abs(seconds) >= MILLIS_FROM) {
            return Reading.WRONG;
        }
        value = (long) Math.floor(seconds);
        return Reading.OK;
    }

    private boolean calendar(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return at(LocalDate.of(whole(m, 1), whole(m, 2), whole(m, 3)), m);
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return at(LocalDate.of(whole(m, 3), whole(m, 2), whole(m, 1)), m);
        }
        m = MONTH_NAME.matcher(text);
        if (m.matches()) {
            int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
            return month > 0 && at(LocalDate.of(whole(m, 3), month, whole(m, 1)), m);
        }
        return false;
    }

    private boolean at(LocalDate day, Matcher m) {
        LocalDateTime time = m.group(4) == null
                ? day.atStartOfDay()
                : day.atTime(whole(m, 4), whole(m, 5), m.group(6) == null ? 0 : whole(m, 6));
        String zone = m.group(7);
        ZoneOffset offset = zone == null || zone.equals("UTC") ? ZoneOffset.UTC : ZoneOffset.of(zone);
        value = time.toEpochSecond(offset);
        return true;
    }

    private static int whole(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.split.Part;
import org.tastemaker.split.Prepared;
import org.tastemaker.task.Cancellation;

/// How many events there were in each stretch of time, and in which part of a split.
///
/// @param stretch how long a bar is
/// @param labels the day, or the hour, on which each bar begins
/// @param parts a bar's events by [Part#code]; everything is in [Part#NONE] where there is no split
/// @param weeks from the first event to the last
/// @param outside events far before or after all others, such as wrong dates; they are in no bar
record TimeLine(Stretch stretch, List<String> labels, double[][] parts, double weeks, long outside) {
    private static final int SAMPLE = 200_000;
    private static final int MOST_BARS = 160;

    /// How long a bar is.
    enum Stretch {
        HOUR(3600),
        DAY(86_400),
        WEEK(7 * 86_400L),
        MONTH(30 * 86_400L),
        YEAR(365 * 86_400L);

        private final long seconds;

        Stretch(long seconds) {
            this.seconds = seconds;
        }
    }

    /// @param prepared the same data after a recipe, divided; null if there is no protocol. What the recipe
    ///     left out stays in [Part#NONE]
    /// @return null if no event has a time
    static @Nullable TimeLine of(long[] time, @Nullable Prepared prepared, Cancellation cancellation) {
        long[] known = Arrays.stream(time).filter(at -> at != Long.MIN_VALUE).toArray();
        if (known.length == 0) {
            return null;
        }
        cancellation.check();
        long[] range = range(known);
        long first = range[0];
        long last = range[1];
        long outside = Arrays.stream(known).filter(at -> at < first || at > last).count();
        Stretch stretch = stretch(last - first);
        int from = bar(stretch, first);
        int bars = bar(stretch, last) - from + 1;
        double[][] counts = new double[Part.values().length][bars];
        count(time, null, stretch, from, counts, cancellation);
        long[] divided = prepared == null ? null : prepared.data().interactions().time();
        if (prepared != null && divided != null) {
            double[] all = counts[Part.NONE.code()].clone();
            Arrays.fill(counts[Part.NONE.code()], 0);
            count(divided, prepared.part(), stretch, from, counts, cancellation);
            for (int bar = 0; bar < bars; bar++) {
                double divisible = counts[1][bar] + counts[2][bar] + counts[3][bar];
                counts[Part.NONE.code()][bar] = Math.max(0, all[bar] - divisible);
            }
        }
        List<String> labels = new ArrayList<>(bars);
        for (int bar = 0; bar < bars; bar++) {
            labels.add(label(stretch, from + bar));
        }
        return new TimeLine(stretch, labels, counts, (last - first) / (7 * 86_400.0), outside);
    }

    /// From the first event to the last, but for a few that stand so far off that they would squeeze all
    /// others into one bar.
    private static long[] range(long[] known) {
        long[] sample = new long[Math.min(SAMPLE, known.length)];
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long at : known) {
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        for (int i = 0; i < sample.length; i++) {
            sample[i] = known[(int) ((long) i * known.length / sample.length)];
        }
        Arrays.sort(sample);
        long low = sample[sample.length / 500];
        long high = sample[sample.length - 1 - sample.length / 500];
        long span = Math.max(3600, high - low);
        return new long[] {
            low - first > span / 4 ? low : first, last - high > span / 4 ? high : last
        };
    }

    private static void count(
            long[] time, byte @Nullable [] part, Stretch stretch, int from, double[][] counts,
            Cancellation cancellation) {
        int bars = counts[0].length;
        for (int row = 0; row < time.length; row++) {
            if (time[row] != Long.MIN_VALUE) {
                int bar = bar(stretch, time[row]) - from;
                if (bar >= 0 && bar < bars) {
                    counts[part == null ? 0 : part[row]][bar]++;
                }
            }
            if ((row & 0xfffff) == 0) {
                cancellation.check();
            }
        }
    }

    /// @return whether any event is in this part
    boolean has(Part part) {
        return Arrays.stream(parts[part.code()]).anyMatch(count -> count > 0);
    }

    private static Stretch stretch(long seconds) {
        for (Stretch each : Stretch.values()) {
            if (seconds / each.seconds < MOST_BARS) {
                return each;
            }
        }
        return Stretch.YEAR;
    }

    /// Numbers the stretches, later ones higher. Weeks begin on Monday.
    private static int bar(Stretch stretch, long time) {
        return switch (stretch) {
            case HOUR, DAY -> Math.toIntExact(Math.floorDiv(time, stretch.seconds));
            // the first day of 1970 was a Thursday
            case WEEK -> Math.toIntExact(Math.floorDiv(time + 3 * 86_400L, stretch.seconds));
            case MONTH -> {
                LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(time, 86_400L));
                yield day.getYear() * 12 + day.getMonthValue() - 1;
            }
            case YEAR -> LocalDate.ofEpochDay(Math.floorDiv(time, 86_400L)).getYear();
        };
    }

    private static String label(Stretch stretch, int bar) {
        return switch (stretch) {
            case HOUR -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:00", Locale.ROOT)
                    .format(Instant.ofEpochSecond(bar * 3600L).atOffset(ZoneOffset.UTC));
            case DAY -> LocalDate.ofEpochDay(bar).toString();
            case WEEK -> LocalDate.ofEpochDay(bar * 7L - 3).toString();
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", Math.floorDiv(bar, 12), Math.floorMod(bar, 12) + 1);
            case YEAR -> Integer.toString(bar);
        };
    }
}

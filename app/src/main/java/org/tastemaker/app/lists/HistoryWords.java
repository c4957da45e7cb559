// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.data.Column;
import org.tastemaker.data.Interactions;
import org.tastemaker.text.Texts;

/// What a user did with an item, in words: "bought · 3 days ago".
final class HistoryWords {
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final int LONG_AGO = 60;

    private final Profile profile;
    private final Texts texts;
    private final Interactions rows;
    private final Column.@Nullable Numbers dwell;

    HistoryWords(Profile profile) {
        this.profile = profile;
        this.texts = profile.words().texts();
        this.rows = profile.words().data().interactions();
        this.dwell = rows.context().stream()
                .filter(column -> column.name().equals("dwell") && column instanceof Column.Numbers)
                .map(Column.Numbers.class::cast)
                .findFirst()
                .orElse(null);
    }

    String line(Profile.Visit visit) {
        String word = event(said(visit));
        String when = when(visit.rows().getFirst());
        return word.isEmpty() || when.isEmpty() ? word + when : word + " · " + when;
    }

    /// A rating says most; else what came last, as people look first and act afterwards.
    private int said(Profile.Visit visit) {
        float[] rating = rows.rating();
        return visit.rows().stream()
                .filter(row -> rating != null && !Float.isNaN(rating[row]))
                .findFirst()
                .orElse(visit.rows().getFirst());
    }

    private String event(int row) {
        float[] rating = rows.rating();
        byte[] event = rows.event();
        String name = event == null || event[row] < 0 ? "" : rows.eventNames().get(event[row]);
        if (rating != null && !Float.isNaN(rating[row])) {
            return texts.get("listspage.event.rated", String.format(Locale.ROOT, "%.1f", rating[row]).replace(".0", ""));
        }
        Column.Numbers seconds = dwell;
        if (seconds != null && !Double.isNaN(seconds.values()[row]) && seconds.values()[row] >= 60) {
            return texts.get("listspage.event.stayed", word(name), Math.round(seconds.values()[row] / 60));
        }
        return word(name);
    }

    private String word(String name) {
        String key = "listspage.event." + name.toLowerCase(Locale.ROOT);
        return !name.isEmpty() && texts.has(key) ? texts.get(key) : name;
    }

    private String when(int row) {
        long[] time = rows.time();
        if (time == null || time[row] == Long.MIN_VALUE || profile.end() == Long.MIN_VALUE) {
            return "";
        }
        long before = profile.end() - time[row];
        if (before < 0 || before > LONG_AGO * DAY) {
            LocalDate day = ItemWords.day(time[row]);
            String pattern = day.getYear() == ItemWords.day(profile.end()).getYear() ? "day" : "month";
            return DateTimeFormatter.ofPattern(texts.get("listspage.date." + pattern), texts.locale()).format(day);
        }
        return before < HOUR
                ? texts.get("listspage.ago.minutes", before / 60)
                : before < DAY
                        ? texts.get("listspage.ago.hours", before / HOUR)
                        : texts.get("listspage.ago.days", before / DAY);
    }

    /// @return what the history ends with, in words
    String end() {
        return profile.end() == Long.MIN_VALUE ? "" : texts.get("listspage.history.end", ItemWords.day(profile.end()));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.data.Column;
import org.tastemaker.data.DataSet;
import org.tastemaker.data.Identifiers;
import org.tastemaker.data.Interactions;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;
import org.tastemaker.text.Texts;

class ProfileTest {
    private static final long DAY = 86_400;

    /// Ada looks at a lamp, buys it ten minutes later, and rates a radio the day after; Ben looks at the radio.
    private static DataSet data() {
        Table items = new Table(Identifiers.of(List.of("i1", "i2")), List.of(
                new Column.Strings("title", Role.TITLE, new String[] {"Lamp", "Radio"}),
                new Column.Strings("title_zh", Role.TEXT, new String[] {"台灯", null}),
                new Column.Tags("tags", Role.TAGS, new int[] {0, 2, 3}, new int[] {0, 1, 0}, List.of("quiet", "bright")),
                new Column.Numbers("price", Role.NUMBER, new double[] {20, Double.NaN})));
        Interactions rows = new Interactions(
                new int[] {0, 0, 0, 1}, new int[] {0, 0, 1, 1}, new float[] {Float.NaN, Float.NaN, 4, Float.NaN},
                new long[] {100 * DAY, 100 * DAY + 600, 101 * DAY, 102 * DAY}, new byte[] {0, 1, 2, 0},
                List.of("browse", "purchase", "rating"), null, List.of());
        return new DataSet("d", new Table(Identifiers.of(List.of("ada", "ben")), List.of()), items, rows, List.of());
    }

    @Test
    void eventsOfOneItemThatFollowEachOtherAreOneVisitAndTheNewestComesFirst() {
        Profile profile = Profile.of(new ItemWords(data(), Texts.of(Locale.ENGLISH)), 0);
        assertThat(profile.history()).containsExactly(
                new Profile.Visit(1, List.of(2)), new Profile.Visit(0, List.of(1, 0)));
    }

    @Test
    void aTagWeighsTheShareOfTheItemsThatHaveIt() {
        Profile profile = Profile.of(new ItemWords(data(), Texts.of(Locale.ENGLISH)), 0);
        assertThat(profile.tastes()).containsExactly(new Profile.Taste("quiet", 1), new Profile.Taste("bright", 0.5));
    }

    @Test
    void aVisitIsToldByItsLastEventOrItsRatingAndTheTimeBeforeTheEndOfTheData() {
        Profile profile = Profile.of(new ItemWords(data(), Texts.of(Locale.ENGLISH)), 0);
        HistoryWords words = new HistoryWords(profile);
        assertThat(profile.history()).extracting(words::line).containsExactly("rated 4 · just now", "bought · 23 hours ago");
    }

    @Test
    void aTitleIsThatOfTheLanguageElseTheTitleAndALineLeavesOutWhatIsMissing() {
        ItemWords chinese = new ItemWords(data(), Texts.of(Locale.SIMPLIFIED_CHINESE));
        assertThat(chinese.title(0)).isEqualTo("台灯");
        assertThat(chinese.title(1)).isEqualTo("Radio");
        ItemWords english = new ItemWords(data(), Texts.of(Locale.ENGLISH));
        assertThat(english.line(0)).isEqualTo("quiet, bright · price 20 · 2 events");
        assertThat(english.line(1)).isEqualTo("quiet · 2 events");
    }
}

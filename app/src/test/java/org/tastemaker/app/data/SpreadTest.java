// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

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
import org.tastemaker.task.Cancellation;
import org.tastemaker.text.Texts;

class SpreadTest {
    /// Two items of each genre, one of both; ages in bands.
    private static ItemWords words() {
        Table users = new Table(Identifiers.of(List.of("a", "b")), List.of(new Column.Categories(
                "age_band", Role.CATEGORY, new int[] {0, 1}, List.of("45-54", "18-24"))));
        Table items = new Table(Identifiers.of(List.of("x", "y", "z")), List.of(
                new Column.Tags("genres", Role.TAGS, new int[] {0, 1, 2, 4}, new int[] {0, 1, 0, 1}, List.of("drama", "comedy")),
                new Column.Numbers("price", Role.NUMBER, new double[] {10, Double.NaN, 30})));
        Interactions rows = new Interactions(
                new int[] {0, 0, 0, 1, 1}, new int[] {0, 1, 2, 0, 1}, new float[] {5, 1, 4, 3, Float.NaN}, null, null,
                List.of(), null, List.of());
        return new ItemWords(new DataSet("films", users, items, rows, List.of()), Texts.of(Locale.ENGLISH));
    }

    private static Spread of(String valueName, SpreadField.Side side, SpreadField.Side groupSide, String group) {
        return Spread.of(
                words(), new SpreadField(side, valueName), new SpreadField(groupSide, group), new Cancellation());
    }

    /// Drama has 5, 4, 3; comedy 1 and 4; a missing rating is no value.
    @Test
    void ratingsAreSpreadByGenreFromTheHighestMedian() {
        List<Spread.Box> boxes = of(SpreadField.RATING, SpreadField.Side.ROWS, SpreadField.Side.ITEMS, "genres").boxes();
        assertThat(boxes).extracting(Spread.Box::name).containsExactly("drama", "comedy");
        assertThat(boxes.get(0).values()).containsExactly(3, 4, 5);
        assertThat(boxes.get(0).median()).isEqualTo(4);
        assertThat(boxes.get(1).values()).containsExactly(1, 4);
        assertThat(boxes.get(1).median()).isEqualTo(2.5);
        assertThat(boxes.get(1).count()).isEqualTo(2);
    }

    @Test
    void bandsStayInTheirOrder() {
        List<Spread.Box> boxes = of(SpreadField.EVENTS, SpreadField.Side.USERS, SpreadField.Side.USERS, "age_band").boxes();
        assertThat(boxes).extracting(Spread.Box::name).containsExactly("18-24", "45-54");
        assertThat(boxes.get(1).values()).containsExactly(3);
    }

    @Test
    void whatCanBeComparedBeginsWithTheRating() {
        ItemWords words = words();
        assertThat(SpreadField.values(words)).extracting(SpreadField::name)
                .containsExactly(SpreadField.RATING, "price", SpreadField.EVENTS, SpreadField.EVENTS);
        assertThat(new SpreadField(SpreadField.Side.ITEMS, "price").groups(words)).extracting(SpreadField::name)
                .containsExactly("genres");
        assertThat(SpreadField.values(words).getFirst().groups(words)).extracting(SpreadField::name)
                .containsExactly("genres", "age_band");
    }

    @Test
    void veryManyValuesAreThinnedWithTheirEnds() {
        double[] sorted = new double[50_000];
        java.util.Arrays.setAll(sorted, i -> i);
        Spread.Box box = Spread.Box.of("all", sorted);
        assertThat(box.values()).hasSize(1000).startsWith(0).endsWith(49_999);
        assertThat(box.median()).isEqualTo(24_999.5);
        assertThat(box.q1()).isEqualTo(12_499.75);
        assertThat(box.count()).isEqualTo(50_000);
    }
}

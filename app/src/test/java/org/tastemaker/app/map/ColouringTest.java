// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.session.SampleData;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.text.Texts;

class ColouringTest {
    /// Eight items of four categories in turn, along the diagonal; one more is unknown, one has no place.
    private static Points points() {
        ItemWords words = new ItemWords(SampleData.shop(20, 9, 400), Texts.of(Locale.ENGLISH));
        return Points.of(new Scoring.PointMap(
                "run", "items", "pca", 0.4, 8, List.of("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "gone", "i9"),
                new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, Float.NaN}, new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                new double[] {0.4}), words);
    }

    @Test
    void pointsWithoutAPlaceOrARowAreLeftOut() {
        assertThat(points().ids()).containsExactly("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8");
    }

    @Test
    void eachLevelHasAColourACountAndItsNameInTheMiddleOfItsPoints() {
        Colouring colours = Colouring.of(points(), "category", Set.of());
        assertThat(colours.groups()).containsExactly(0, 2, 1, 3, 0, 2, 1, 3);
        assertThat(colours.legend()).extracting(Colouring.Level::text)
                .containsExactly("Audio", "Home", "Imaging", "Wearable");
        assertThat(colours.legend()).allMatch(level -> level.points() == 2);
        assertThat(colours.labels().getFirst()).isEqualTo(new ScatterMap.Label(4, 4, "Audio"));
        assertThat(colours.others()).isZero();
    }

    @Test
    void numbersFallIntoBinsThatHoldThemAll() {
        Colouring colours = Colouring.of(points(), "price", Set.of());
        assertThat(colours.legend()).hasSize(5);
        assertThat(colours.legend().stream().mapToInt(Colouring.Level::points).sum()).isEqualTo(8);
        assertThat(colours.labels()).isEmpty();
        assertThat(colours.legend().getFirst().text()).isEqualTo("20");
    }

    @Test
    void theSearchBeginsWithTitlesThatBeginWithTheText() {
        assertThat(points().find("lamp 3", 10)).containsExactly(2);
        assertThat(points().find("I5", 10)).containsExactly(4);
        assertThat(points().find(" ", 10)).isEmpty();
    }
}

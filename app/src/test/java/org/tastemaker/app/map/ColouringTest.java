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
    void wantedLevelsAloneAreColouredAndInView() {
        Colouring colours = Colouring.of(points(), "category", Set.of("Home"));
        assertThat(colours.groups()).containsExactly(-1, -1, 0, -1, -1, -1, 0, -1);
        assertThat(colours.wanted()).containsExactly(false, false, true, false, false, false, true, false);
        assertThat(colours.levels()).hasSize(4);
        assertThat(colours.others()).isZero();
    }

    /// Items 1, 3, 5, 7 are Audio and Imaging, half each: no level is alone, each has a lift of two.
    @Test
    void clustersAreNamedAfterWhatIsMoreFrequentInThem() {
        Scoring.Grouping grouping = new Scoring.Grouping(
                "run", "items", 2, List.of("i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8"),
                new int[] {0, 1, 0, 1, 0, 1, 0, 1});
        Colouring colours = ClusterColours.of(points(), grouping, Set.of());
        assertThat(colours.legend()).hasSize(2).allMatch(level -> level.points() == 4 && level.note().equals("×2.0"));
        assertThat(colours.legend().getFirst().detail()).contains("50 %");
        assertThat(colours.groups()).containsExactly(
                colours.groups()[0], 1 - colours.groups()[0], colours.groups()[0], 1 - colours.groups()[0],
                colours.groups()[0], 1 - colours.groups()[0], colours.groups()[0], 1 - colours.groups()[0]);
    }

    @Test
    void aRangeHoldsWhatLiesBetweenItsEnds() {
        PointFilter filter = new PointFilter();
        PointRange range = PointRange.of(points(), "price");
        assertThat(range).isNotNull();
        boolean[] all = {true, true, true, true, true, true, true, false};
        filter.set(range);
        filter.want(all);
        assertThat(filter.viewProperty().get().count()).isEqualTo(7);
        double[] sorted = java.util.Arrays.stream(range.values()).sorted().toArray();
        filter.lowProperty().set(sorted[3]);
        boolean[] in = filter.viewProperty().get().points();
        for (int i = 0; i < 8; i++) {
            assertThat(in[i]).isEqualTo(range.values()[i] >= sorted[3] && i < 7);
        }
        filter.reset();
        assertThat(filter.viewProperty().get().count()).isEqualTo(7);
    }

    @Test
    void theSliderOfSkewedNumbersGoesByOrdersOfMagnitude() {
        double[] values = new double[200];
        java.util.Arrays.setAll(values, i -> i == 0 ? 0 : i < 199 ? 10 : 100_000);
        PointRange range = new PointRange("price", values, 0, 10, 100_000, true, true);
        assertThat(range.position(1000)).isEqualTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(range.position(0)).isZero();
        assertThat(range.valueAt(0)).isZero();
        assertThat(range.valueAt(0.5)).isEqualTo(1000);
        assertThat(range.bars(2)).containsExactly(199, 1);
    }

    @Test
    void theSearchBeginsWithTitlesThatBeginWithTheText() {
        assertThat(points().find("lamp 3", 10)).containsExactly(2);
        assertThat(points().find("I5", 10)).containsExactly(4);
        assertThat(points().find(" ", 10)).isEmpty();
    }
}

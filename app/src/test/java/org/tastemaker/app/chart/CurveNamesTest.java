// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveNamesTest {
    private static final CurveNames.Room ROOM = new CurveNames.Room(40, 400, 470, 10, 200);

    private static CurveNames.Line flat(double from, double to, double y) {
        return new CurveNames.Line(new double[] {from, to}, new double[] {y, y}, 2);
    }

    private static List<CurveNames.Place> place(List<CurveNames.Line> lines, CurveNames.Name... names) {
        return new CurveNames(ROOM, lines).place(List.of(names));
    }

    @Test
    void aNameStandsInTheMarginAtTheHeightOfItsEnd() {
        var places = place(List.of(flat(40, 400, 50)), new CurveNames.Name(0, 400, 50, 40));
        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.x()).isGreaterThan(400);
            assertThat(place.middle()).isCloseTo(50, within(0.01));
        });
    }

    @Test
    void namesInTheMarginAreMovedApartByAsLittleAsItTakes() {
        var places = place(
                List.of(), new CurveNames.Name(0, 400, 50, 40), new CurveNames.Name(1, 400, 52, 40),
                new CurveNames.Name(2, 400, 120, 40));
        assertThat(places.get(1).y() - places.get(0).y()).isGreaterThanOrEqualTo(CurveNames.HIGH);
        assertThat((places.get(0).middle() + places.get(1).middle()) / 2).isCloseTo(51, within(0.01));
        assertThat(places.get(2).middle()).isCloseTo(120, within(0.01));
    }

    @Test
    void aNameInTheMarginIsNotPushedByOneThatStandsElsewhere() {
        var places = place(List.of(), new CurveNames.Name(0, 150, 60, 40), new CurveNames.Name(1, 400, 62, 40));
        assertThat(places).filteredOn(place -> place.name().curve() == 1)
                .singleElement().satisfies(place -> assertThat(place.middle()).isCloseTo(62, within(0.01)));
    }

    @Test
    void aNameInThePlotKeepsClearOfALineThatGoesOn() {
        var name = new CurveNames.Name(0, 150, 60, 40);
        var place = place(List.of(flat(40, 150, 60), flat(40, 400, 61)), name).getFirst();
        assertThat(place.y() > 61 || place.y() + CurveNames.HIGH < 61).isTrue();
        assertThat(Math.abs(place.middle() - 60)).isLessThan(30);
    }

    @Test
    void noTwoNamesCoverEachOther() {
        CurveNames.Name[] names = new CurveNames.Name[6];
        for (int i = 0; i < names.length; i++) {
            names[i] = new CurveNames.Name(i, 200 + i, 100 + i, 50);
        }
        var places = place(List.of(flat(40, 400, 100)), names);
        for (int a = 0; a < places.size(); a++) {
            for (int b = a + 1; b < places.size(); b++) {
                boolean apart = Math.abs(places.get(a).y() - places.get(b).y()) >= CurveNames.HIGH
                        || Math.abs(places.get(a).x() - places.get(b).x()) >= 50;
                assertThat(apart).isTrue();
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;

/// Lines through axes, and those that are kept.
class ParallelCoordinatesTest {
    @BeforeAll
    static void startJavaFx() throws Exception {
        Screenshots.startJavaFx();
    }

    private static ParallelCoordinates chart() {
        ParallelCoordinates chart = new ParallelCoordinates();
        chart.resize(600, 240);
        chart.set(
                List.of(ParallelAxis.numbers("rate", .001, 1, true), ParallelAxis.words("optimizer", List.of("adam", "sgd")),
                        ParallelAxis.numbers("ndcg@10", .1, .3, false)),
                List.of(new ParallelCoordinates.Line("Trial 1", new double[] {.001, 0, .1}, 1),
                        new ParallelCoordinates.Line("Trial 2", new double[] {.0316, 1, .2}, .5),
                        new ParallelCoordinates.Line("Trial 3", new double[] {1, 0, .3}, 0)));
        return chart;
    }

    private static void press(ParallelCoordinates chart, KeyCode code, boolean shift) {
        Event.fireEvent(chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static List<Integer> kept(ParallelCoordinates chart) {
        return IntStream.range(0, 3).filter(chart::keeps).boxed().toList();
    }

    @Test
    void anAxisIsNarrowedByTheKeyboardAndOpenedAgain() throws Exception {
        Screenshots.doOnWindow(() -> {
            ParallelCoordinates chart = chart();
            press(chart, KeyCode.RIGHT, false);
            for (int n = 0; n < 3; n++) {
                press(chart, KeyCode.UP, true);
            }
            // a third of a scale of three decades lies between the first line and the second
            assertThat(kept(chart)).containsExactly(1, 2);
            press(chart, KeyCode.RIGHT, false);
            for (int n = 0; n < 4; n++) {
                press(chart, KeyCode.DOWN, true);
            }
            assertThat(kept(chart)).containsExactly(2);
            press(chart, KeyCode.ESCAPE, false);
            assertThat(kept(chart)).containsExactly(0, 1, 2);
        });
    }

    @Test
    void theArrowsGoFromTheBestLineDownAndTheNumbersAreATable() throws Exception {
        Screenshots.doOnWindow(() -> {
            ParallelCoordinates chart = chart();
            press(chart, KeyCode.DOWN, false);
            assertThat(chart.selectedProperty().get()).isEqualTo(2);
            assertThat(chart.getAccessibleText()).isEqualTo("Trial 3 · rate 1 · optimizer adam · ndcg@10 .3");
            press(chart, KeyCode.DOWN, false);
            assertThat(chart.selectedProperty().get()).isEqualTo(1);
            assertThat(chart.table()).containsExactly(
                    List.of("", "rate", "optimizer", "ndcg@10"), List.of("Trial 1", "0.001", "adam", "0.1"),
                    List.of("Trial 2", "0.0316", "sgd", "0.2"), List.of("Trial 3", "1.0", "adam", "0.3"));
            assertThat(chart.svg().orElseThrow()).contains("optimizer", "sgd");
        });
    }

    @Test
    void sharesAreATableToo() throws Exception {
        Screenshots.doOnWindow(() -> {
            ShareBars bars = new ShareBars();
            bars.resize(300, 100);
            bars.set(List.of(new ShareBars.Share("rate", .75, false), new ShareBars.Share("rest", .25, true)));
            assertThat(bars.table()).containsExactly(List.of("name", "share"), List.of("rate", "0.75"), List.of("rest", "0.25"));
            assertThat(bars.getAccessibleHelp()).isEqualTo("rate 75 %, rest 25 %");
            assertThat(bars.svg().orElseThrow()).contains("75 %");
        });
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.export.Delimited;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.theme.Theme;
import org.tastemaker.app.theme.ThemeChoice;

class ChartTest {
    @BeforeAll
    static void startJavaFx() throws Exception {
        Screenshots.startJavaFx();
    }

    @Test
    void ticksStandAtRoundValuesThreeToSevenOfThem() {
        for (double[] range : new double[][] {{0, .25}, {0, 1580}, {-3, 7}, {0.052, 0.19}, {1e-7, 3e-7}, {0, 1}}) {
            Scale scale = Scale.round(range[0], range[1], 200, 0, Scale.Kind.LINEAR);
            assertThat(scale.ticks()).hasSizeBetween(3, 7);
            assertThat(scale.min()).isLessThanOrEqualTo(range[0]);
            assertThat(scale.max()).isGreaterThanOrEqualTo(range[1]);
        }
        Scale roomy = Scale.round(0, .25, 0, 200, Scale.Kind.LINEAR);
        assertThat(roomy.ticks().stream().map(roomy::label)).containsExactly("0", ".05", ".10", ".15", ".20", ".25");
        Scale tight = Scale.round(0, .25, 0, 50, Scale.Kind.LINEAR);
        assertThat(tight.ticks().stream().map(tight::label)).as("labels must not touch").containsExactly("0", ".2", ".4");
    }

    @Test
    void aLogarithmicScaleHalvesEvenly() {
        Scale scale = Scale.round(.1, 1.6, 100, 0, Scale.Kind.LOGARITHMIC);
        assertThat(scale.ticks()).allSatisfy(tick -> assertThat(scale.valueAt(scale.at(tick)))
                .isCloseTo(tick, org.assertj.core.data.Percentage.withPercentage(1e-6)));
        assertThat(scale.at(.5) - scale.at(1)).isCloseTo(scale.at(.25) - scale.at(.5), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aScaleOfDecadesHasItsTicksAtPowersOfTen() {
        Scale far = Scale.round(1e6, 1e8, 0, 300, Scale.Kind.DECADES);
        assertThat(far.ticks().stream().map(far::label)).containsExactly("1M", "2M", "5M", "10M", "20M", "50M", "100M");
        Scale wide = Scale.round(.0123, 870, 0, 300, Scale.Kind.DECADES);
        assertThat(wide.ticks().stream().map(wide::label)).containsExactly(".01", ".1", "1", "10", "100", "1k");
        Scale narrow = Scale.round(3700, 5100, 0, 300, Scale.Kind.DECADES);
        assertThat(narrow.ticks().stream().map(narrow::label)).containsExactly("2k", "5k", "10k");
        for (Scale scale : new Scale[] {far, wide, narrow}) {
            assertThat(scale.valueAt(scale.at(scale.max() / 3))).isCloseTo(scale.max() / 3, org.assertj.core.data.Percentage.withPercentage(1e-6));
        }
        assertThat(wide.at(1) - wide.at(.1)).isCloseTo(wide.at(100) - wide.at(10), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void namedAxesAndMarkedPointsAreDrawnWithoutTouchingTheCurves() throws Exception {
        Screenshots.doOnWindow(() -> {
            CurveChart plain = twoCurves();
            CurveChart named = twoCurves();
            named.setNames("rows", "seconds");
            named.setMarked(true);
            assertThat(named.svg().orElseThrow()).contains(">rows</text>", ">seconds</text>");
            assertThat(named.svg().orElseThrow().split("<circle", -1).length).isGreaterThan(plain.svg().orElseThrow().split("<circle", -1).length);
        });
    }

    private static CurveChart twoCurves() {
        CurveChart chart = new CurveChart();
        Curve one = new Curve(new ReadOnlyStringWrapper("one"), 0);
        Curve two = new Curve(new ReadOnlyStringWrapper("two"), 1);
        one.add(1, .5);
        one.add(2, Double.NaN);
        two.add(2, .25);
        chart.curves().addAll(List.of(one, two));
        chart.resize(400, 240);
        return chart;
    }

    @Test
    void aBandIsDrawnTakesRoomAndStandsInTheTable() {
        CurveChart chart = new CurveChart();
        Curve curve = new Curve(new ReadOnlyStringWrapper("one"), 0);
        curve.set(new double[] {1, 2}, new double[] {.3, .4}, new double[] {.2, .3}, new double[] {.4, .9});
        chart.curves().add(curve);
        chart.resize(400, 240);
        assertThat(chart.svg().orElseThrow()).contains("<polygon", "fill-opacity").contains(">.8<");
        assertThat(chart.table()).containsExactly(
                List.of("x", "one", "one −", "one +"), List.of("1.0", "0.3", "0.2", "0.4"), List.of("2.0", "0.4", "0.3", "0.9"));
        curve.set(new double[] {1, 2}, new double[] {.3, .4});
        assertThat(chart.svg().orElseThrow()).as("without a band").doesNotContain("<polygon");
    }

    @Test
    void theNumbersBehindCurvesAreATable() throws Exception {
        Screenshots.doOnWindow(() -> assertThat(Delimited.csv(twoCurves().table()))
                .isEqualTo("x,one,two\r\n1.0,0.5,\r\n2.0,NaN,0.25\r\n"));
    }

    @Test
    void svgIsTheSameForTheSameChartAndMarksNaN() throws Exception {
        Screenshots.doOnWindow(() -> {
            String svg = twoCurves().svg().orElseThrow();
            assertThat(svg).isEqualTo(twoCurves().svg().orElseThrow()).startsWith("<svg").contains("<path d=\"M");
        });
    }

    @Test
    void theCrosshairIsMovedByKeysAndSpoken() throws Exception {
        Screenshots.doOnWindow(() -> {
            CurveChart chart = twoCurves();
            chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(chart.getAccessibleText()).contains("1").contains("one").contains(".5000");
            chart.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(chart.getAccessibleText()).contains("NaN").contains(".2500");
        });
    }

    @Test
    void coloursComeFromTheThemeAndChangeWithIt() throws Exception {
        Screenshots.doOnWindow(() -> {
            CurveChart chart = twoCurves();
            Scene scene = new Scene(new StackPane(chart), 400, 240);
            Theme theme = new Theme(ThemeChoice.LIGHT);
            theme.dress(scene);
            scene.snapshot(null);
            assertThat(chart.series(0)).hasToString("0x0969daff");
            theme.choiceProperty().set(ThemeChoice.DARK);
            scene.snapshot(null);
            assertThat(chart.series(0)).hasToString("0x4493f8ff");
            assertThat(chart.ground()).hasToString("0x0d1117ff");
        });
    }

    @Test
    void fiftyThousandPointsAreDrawnInAFractionOfASecond() throws Exception {
        ScatterMap map = Screenshots.onWindow(ScatterMap::new);
        double millis = Screenshots.onWindow(() -> {
            int count = 50_000;
            double[] xs = new double[count];
            double[] ys = new double[count];
            for (int i = 0; i < count; i++) {
                xs[i] = Math.sin(i * 12.9898) * 10;
                ys[i] = Math.cos(i * 78.233) * 10;
            }
            Scene scene = new Scene(new StackPane(map), 900, 700);
            map.set(xs, ys, new int[count], Integer::toString);
            scene.snapshot(null);
            // work of the window's thread, not time: others may use the machine too
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            for (int frame = 0; frame < 10; frame++) {
                map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
                map.layout();
            }
            return (threads.getCurrentThreadCpuTime() - start) / 1e7;
        });
        System.out.printf("scatter map: %.1f ms a frame of 50,000 points%n", millis);
        assertThat(millis).isLessThan(400);
    }

    @Test
    void aPointIsFoundUnderItsPlaceAfterZooming() throws Exception {
        Screenshots.doOnWindow(() -> {
            ScatterMap map = new ScatterMap();
            map.resize(400, 300);
            map.set(new double[] {0, 1, 2}, new double[] {0, 1, 0}, new int[3], point -> "p" + point);
            map.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PLUS, false, false, false, false));
            double[] place = map.place(1);
            int[] heard = {-2};
            map.onSelect(point -> heard[0] = point);
            map.fireEvent(new javafx.scene.input.MouseEvent(
                    javafx.scene.input.MouseEvent.MOUSE_CLICKED, place[0], place[1], 0, 0,
                    javafx.scene.input.MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, false,
                    false, false, null));
            assertThat(heard[0]).isEqualTo(1);
            assertThat(map.getAccessibleText()).isEqualTo("p1");
        });
    }

    @Test
    void wordsOnAMapDoNotCoverEachOtherAndWhatIsToldOfAPointDoesNotCoverThem() throws Exception {
        Screenshots.doOnWindow(() -> {
            ScatterMap map = new ScatterMap();
            Scene scene = new Scene(new StackPane(map), 500, 400);
            map.set(new double[] {0, 10, 5}, new double[] {0, 10, 5}, new int[3], point -> "p" + point);
            map.setLabels(List.of(
                    new ScatterMap.Label(5, 5, "Power and home"), new ScatterMap.Label(5.1, 5, "Sound and image"),
                    new ScatterMap.Label(5, 5.1, "Mobile")));
            scene.snapshot(null);
            List<javafx.geometry.Rectangle2D> rooms = map.rooms();
            assertThat(rooms).hasSize(3);
            for (int one = 0; one < 3; one++) {
                for (int two = one + 1; two < 3; two++) {
                    assertThat(rooms.get(one).intersects(rooms.get(two))).isFalse();
                }
            }
            javafx.geometry.Point2D place = map.besides(2, 150, 50);
            javafx.geometry.Rectangle2D told = new javafx.geometry.Rectangle2D(place.getX(), place.getY(), 150, 50);
            assertThat(rooms).noneMatch(told::intersects);
            assertThat(told.contains(map.screenX(5), map.screenY(5))).isFalse();
        });
    }

    @Test
    void pointsOutOfViewAreNotFoundByThePointer() throws Exception {
        Screenshots.doOnWindow(() -> {
            ScatterMap map = new ScatterMap();
            map.resize(400, 300);
            map.set(new double[] {0, 1, 2}, new double[] {0, 1, 0}, new int[3], point -> "p" + point);
            map.setShown(new boolean[] {true, false, true});
            double[] place = map.place(1);
            int[] heard = {-2};
            map.onSelect(point -> heard[0] = point);
            map.fireEvent(new javafx.scene.input.MouseEvent(
                    javafx.scene.input.MouseEvent.MOUSE_CLICKED, place[0], place[1], 0, 0,
                    javafx.scene.input.MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, false,
                    false, false, null));
            assertThat(heard[0]).isEqualTo(-1);
        });
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.theme.ThemeChoice;

/// The controls of the map on the bundled store, by mouse and keyboard, with a real worker.
class MapControlsJourneyTest {
    @TempDir
    Path folder;

    @Test
    void pointsAreGroupedFilteredAndChosen() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.sees(".rail"));
            Screenshots.doOnWindow(() -> desk.window().frame().show("map"));
            desk.until("points", () -> map(desk).table().size() == 801);
            clusters(desk);
            desk.click("#map-filter");
            range(desk);
            levels(desk);
            desk.click("#map-filter-reset");
            desk.until("all are in view again", () -> count(desk).equals("800 of 800"));
        }
    }

    private static void clusters(Desk desk) throws Exception {
        colourBy(desk, "#clusters");
        desk.until("eight clusters", () -> legend(desk).size() == 8);
        assertThat(Screenshots.onWindow(() -> counted(desk))).isEqualTo(800);
        assertThat(Screenshots.onWindow(() -> texts(desk))).anyMatch(text -> text.startsWith("×"));
        desk.take("controls-clusters");
        desk.robot().clickOn(Screenshots.onWindow(() -> ((Spinner<?>) desk.window().frame().lookup("#map-clusters")).getEditor()));
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write("12");
        desk.press(KeyCode.ENTER);
        desk.until("twelve clusters", () -> legend(desk).size() == 12);
        desk.take("controls-clusters-12");
        desk.press(KeyCode.DOWN);
        desk.until("eleven clusters", () -> legend(desk).size() == 11);
        colourBy(desk, "department");
        desk.until("four departments", () -> legend(desk).size() == 4);
    }

    private static void range(Desk desk) throws Exception {
        assertThat(count(desk)).isEqualTo("800 of 800");
        desk.until("there is room for the slider", () -> thumb(desk).localToScene(6, 6).getX() > 300);
        desk.robot().drag(thumb(desk)).moveBy(40, 0).drop();
        desk.until("fewer are in view", () -> inView(desk) < 800);
        int dragged = Screenshots.onWindow(() -> inView(desk));
        desk.take("controls-range");
        assertThat(dragged).isPositive();
        desk.tabTo("map-filter-low-thumb");
        desk.press(KeyCode.RIGHT);
        desk.until("keys move it on", () -> inView(desk) < dragged);
        desk.robot().doubleClickOn("#map-filter-low");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write("500");
        desk.press(KeyCode.ENTER);
        int typed = Screenshots.onWindow(() -> inView(desk));
        desk.robot().clickOn("#map-filter-high");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write("much");
        desk.press(KeyCode.ENTER);
        assertThat(Screenshots.onWindow(() -> inView(desk))).isEqualTo(typed).isBetween(1, 799);
    }

    private static void levels(Desk desk) throws Exception {
        int before = Screenshots.onWindow(() -> inView(desk));
        desk.tabTo("map-levels");
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        desk.until("one group is in view", () -> legend(desk).size() == 1 && inView(desk) < before);
        desk.press(KeyCode.ESCAPE);
        Screenshots.takeAll(desk.window(), "controls-levels");
    }

    private static Node thumb(Desk desk) {
        return desk.window().frame().lookup("#map-filter-low-thumb");
    }

    @SuppressWarnings("unchecked")
    private static void colourBy(Desk desk, String column) throws Exception {
        Screenshots.doOnWindow(() -> ((ComboBox<String>) desk.window().frame().lookup("#map-colour")).setValue(column));
    }

    private static List<HBox> legend(Desk desk) {
        return ((FlowPane) desk.window().frame().lookup("#map-legend")).getChildren().stream()
                .filter(HBox.class::isInstance)
                .map(HBox.class::cast)
                .toList();
    }

    private static List<String> texts(Desk desk) {
        return legend(desk).stream()
                .flatMap(entry -> entry.getChildren().stream())
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList();
    }

    /// @return the sum of the counts in the legend
    private static int counted(Desk desk) {
        return legend(desk).stream().mapToInt(entry -> Integer.parseInt(((Labeled) entry.getChildren().get(2)).getText())).sum();
    }

    private static String count(Desk desk) {
        return ((Label) desk.window().frame().lookup("#map-filter-count")).getText();
    }

    private static int inView(Desk desk) {
        return Integer.parseInt(count(desk).split(" ")[0]);
    }

    private static ScatterMap map(Desk desk) {
        return (ScatterMap) desk.window().frame().lookupAll(".chart").stream()
                .filter(ScatterMap.class::isInstance)
                .findFirst()
                .orElseGet(ScatterMap::new);
    }
}

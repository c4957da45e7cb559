// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.chart.StaticFigure;
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
            scree(desk);
            details(desk);
            part(desk);
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

    private static void scree(Desk desk) throws Exception {
        desk.click("#map-variance");
        desk.until("the figure is drawn", () -> popups().stream()
                .anyMatch(root -> root.lookup("#scree-figure") instanceof StaticFigure figure && figure.isDrawn()));
        StaticFigure figure = Screenshots.onWindow(() -> (StaticFigure) popups().stream()
                .map(root -> root.lookup("#scree-figure"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
        assertThat(figure.table()).hasSize(1 + 32);
        Screenshots.takeAll(desk.window(), "controls-scree");
        desk.press(KeyCode.ESCAPE);
        desk.until("it is closed", () -> popups().stream().allMatch(root -> root.lookup("#scree-figure") == null));
    }

    private static List<Node> popups() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof PopupWindow && each.isShowing())
                .<Node>map(each -> each.getScene().getRoot())
                .toList();
    }

    private static void details(Desk desk) throws Exception {
        desk.click("#map-search");
        desk.robot().write("headset");
        desk.until("something is found", () -> desk.seen().stream().anyMatch(text -> text.endsWith(" found")));
        desk.press(KeyCode.ENTER);
        desk.until("what is known of it", () -> desk.sees("#map-details") && desk.seen().contains("brand"));
        desk.take("controls-details");
    }

    private static void part(Desk desk) throws Exception {
        Screenshots.doOnWindow(() -> {
            MenuButton menu = (MenuButton) desk.window().frame().lookup(".card .overflow");
            menu.getItems().stream().filter(item -> item.getText().equals("Save a part…")).findFirst().orElseThrow().fire();
        });
        Scene scene = Screenshots.onWindow(() -> Window.getWindows().stream()
                .map(Window::getScene)
                .filter(each -> each.lookup("#part-view") != null)
                .findFirst()
                .orElseThrow());
        Screenshots.settle();
        String whole = size(scene);
        desk.robot().drag(scene.lookup("#part-view"), MouseButton.PRIMARY).moveBy(30, 20).drop();
        desk.press(KeyCode.SHIFT, KeyCode.RIGHT);
        desk.until("the frame is wider", () -> !size(scene).equals(whole));
        desk.robot().clickOn(scene.lookup("#part-copy"));
        Image copied = Screenshots.onWindow(() -> Clipboard.getSystemClipboard().getImage());
        assertThat(Math.round(copied.getWidth()) + " × " + Math.round(copied.getHeight()) + " pixels").isEqualTo(size(scene));
        Screenshots.doOnWindow(() -> scene.getWindow().hide());
    }

    private static String size(Scene scene) {
        return ((Label) scene.lookup("#part-size")).getText();
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

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.theme.ThemeChoice;

/// What must be so on every page: names for readers of the screen, room in the smallest window, F6.
class AllScreensTest {
    private static final List<String> PAGES = List.of("data", "prepare", "models", "runs", "map", "lists");

    @TempDir
    Path folder;

    @Test
    void everyPageHasNamesForAllThatTakesTheFocusAndFitsTheSmallestWindow() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT, 1024, 680)) {
            List<String> nameless = new ArrayList<>(Screenshots.onWindow(() -> nameless(desk.window().frame())));
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            desk.train("ials", "popular");
            List<String> outside = new ArrayList<>();
            for (String page : PAGES) {
                Screenshots.doOnWindow(() -> desk.window().frame().show(page));
                look(desk, page, nameless, outside);
            }
            Screenshots.doOnWindow(() -> desk.window().frame().show("models"));
            desk.click("#model-neumf");
            look(desk, "model form", nameless, outside);
            Screenshots.doOnWindow(() -> desk.window().frame().show("runs"));
            desk.press(KeyCode.CONTROL, KeyCode.I);
            look(desk, "compare", nameless, outside);
            assertThat(new TreeSet<>(nameless)).as("take the focus and have no name").isEmpty();
            assertThat(new TreeSet<>(outside)).as("reach out of a window of 1024 x 680").isEmpty();
            regions(desk);
            shortcuts(desk);
        }
    }

    private static void look(Desk desk, String page, List<String> nameless, List<String> outside) throws Exception {
        desk.rest();
        desk.take("small-" + page.replace(' ', '-'));
        Screenshots.onWindow(() -> nameless(desk.window().frame())).forEach(each -> nameless.add(page + ": " + each));
        Screenshots.onWindow(() -> outside(desk.window().frame(), 1024)).forEach(each -> outside.add(page + ": " + each));
    }

    /// F6 comes round through rail, header, body, the inspector beside it, and strip.
    private static void regions(Desk desk) throws Exception {
        TreeSet<String> regions = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            desk.press(KeyCode.F6);
            regions.add(Screenshots.onWindow(() -> region(desk.window().frame().getScene().getFocusOwner())));
        }
        assertThat(regions).contains("rail", "page-header", "page-body", "framed-scroll", "task-strip");
    }

    private static String region(Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            for (String style : List.of("rail", "page-header", "framed-scroll", "page-body", "task-strip")) {
                if (each.getStyleClass().contains(style)) {
                    return style;
                }
            }
        }
        return "nowhere";
    }

    /// What the header offers first can be done by keys, and the palette tells them.
    private static void shortcuts(Desk desk) throws Exception {
        for (String page : PAGES) {
            List<Action> actions = Screenshots.onWindow(() -> {
                desk.window().frame().show(page);
                return desk.window().frame().allActions();
            });
            assertThat(actions).filteredOn(action -> action.rank() == Action.Rank.PRIMARY && action.id().startsWith(page))
                    .allMatch(action -> action.shortcut() != null);
        }
        desk.press(KeyCode.CONTROL, KeyCode.K);
        desk.robot().write("settings");
        Screenshots.settle();
        assertThat(desk.texts()).contains("Ctrl+Comma".replace("Comma", ","));
        desk.press(KeyCode.ESCAPE);
    }

    private static List<String> nameless(Node root) {
        List<String> found = new ArrayList<>();
        if (!root.isVisible()) {
            return found;
        }
        boolean named = has(root.getAccessibleText()) || has(root.getAccessibleRoleDescription())
                || root instanceof Labeled labeled && has(labeled.getText());
        if (root.isFocusTraversable() && !named && !isLabelled(root) && !(root instanceof ScrollPane)) {
            found.add(root.getClass().getSimpleName() + " #" + root.getId() + " " + root.getStyleClass());
        }
        boolean whole = root instanceof javafx.scene.control.ComboBoxBase || root instanceof javafx.scene.control.Slider;
        if (root instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(nameless(child)));
        }
        return found;
    }

    private static boolean isLabelled(Node node) {
        return node.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Label label && node.equals(label.getLabelFor()));
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }

    /// Controls that do not lie in the window; what scrolls by itself is left out.
    private static List<String> outside(Node root, double width) {
        List<String> found = new ArrayList<>();
        if (!root.isVisible() || root instanceof TableView || root instanceof ListView || root instanceof VirtualFlow) {
            return found;
        }
        Bounds bounds = root.localToScene(root.getLayoutBounds());
        if ((root.isFocusTraversable() || root instanceof Labeled label && has(label.getText()))
                && bounds.getMaxX() > width + 0.5) {
            found.add(root.getClass().getSimpleName() + " #" + root.getId() + " "
                    + (root instanceof Labeled label ? label.getText() : root.getAccessibleText()) + " to " + bounds.getMaxX());
        }
        boolean scrolls = root.getStyleClass().contains("zoom-pane");
        if (root instanceof Parent parent && !scrolls) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(outside(child, width)));
        }
        return found;
    }
}

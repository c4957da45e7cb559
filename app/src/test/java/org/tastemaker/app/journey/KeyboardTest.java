// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.theme.ThemeChoice;

/// With Tab alone one comes to everything on every page, and always sees where one is.
class KeyboardTest {
    private static final List<String> PAGES = List.of("data", "prepare", "models", "runs", "map", "lists");
    private static final int MOST_STOPS = 150;

    @TempDir
    Path folder;

    private final Set<String> unseen = new TreeSet<>();
    private final Set<String> unreached = new TreeSet<>();

    @Test
    void tabComesToEverythingAndOneSeesWhereItIs() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            walk(desk, "welcome");
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            desk.train("ials", "popular");
            for (String page : PAGES) {
                Screenshots.doOnWindow(() -> desk.window().frame().show(page));
                Thread.sleep(1500);
                walk(desk, page);
            }
            Screenshots.doOnWindow(() -> desk.window().frame().show("models"));
            desk.click("#model-neumf");
            Thread.sleep(1000);
            walk(desk, "model form");
            assertThat(unseen).as("have the focus and do not show it").isEmpty();
            assertThat(unreached).as("are not reached with Tab").isEmpty();
        }
    }

    private void walk(Desk desk, String page) throws Exception {
        Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        desk.press(KeyCode.TAB);
        Node owner = owner(desk);
        WritableImage image = image(desk);
        for (int stop = 0; stop < MOST_STOPS && visited.add(owner); stop++) {
            Node before = owner;
            Bounds place = Screenshots.onWindow(() -> before.localToScene(before.getLayoutBounds()));
            desk.press(KeyCode.TAB);
            owner = owner(desk);
            WritableImage now = image(desk);
            if (!before.equals(owner) && !differ(image, now, place)) {
                unseen.add(page + ": " + name(before));
            }
            image = now;
        }
        Screenshots.onWindow(() -> focusable(desk.window().frame())).stream()
                .filter(node -> !visited.contains(node) && !isInVisitedGroup(node, visited))
                .forEach(node -> unreached.add(page + ": " + name(node)));
    }

    private static Node owner(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().getScene().getFocusOwner());
    }

    private static WritableImage image(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().getScene().snapshot(null));
    }

    /// @return whether the two pictures differ around a place
    private static boolean differ(WritableImage one, WritableImage other, Bounds place) {
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int toX = (int) Math.min(one.getWidth() - 1, place.getMaxX() + 5);
        int toY = (int) Math.min(one.getHeight() - 1, place.getMaxY() + 5);
        for (int y = (int) Math.max(0, place.getMinY() - 5); y <= toY; y++) {
            for (int x = (int) Math.max(0, place.getMinX() - 5); x <= toX; x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What takes the focus and is seen; what a control is made of is the control's own affair.
    private static List<Node> focusable(Node root) {
        List<Node> found = new ArrayList<>();
        if (!root.isVisible() || root.isDisabled()) {
            return found;
        }
        if (root.isFocusTraversable()) {
            found.add(root);
        }
        if (root instanceof Parent parent && (!(root instanceof Control) || root instanceof ScrollPane)) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(focusable(child)));
        }
        return found;
    }

    private static boolean isInVisitedGroup(Node node, Set<Node> visited) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null
                && visited.stream().anyMatch(each -> each instanceof ToggleButton other
                        && toggle.getToggleGroup().equals(other.getToggleGroup()));
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass() + " " + node.getAccessibleText();
    }
}

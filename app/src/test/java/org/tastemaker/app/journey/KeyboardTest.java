// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
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
    private static final List<String> VIEWS = List.of("pair", "front", "learning", "folds", "shapes", "board");
    private static final int MOST_STOPS = 150;
    private static final int MARGIN = 5;

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
                desk.rest();
                walk(desk, page);
                if ("runs".equals(page)) {
                    views(desk);
                }
            }
            Screenshots.doOnWindow(() -> desk.window().frame().show("models"));
            desk.click("#model-neumf");
            desk.rest();
            walk(desk, "model form");
            assertThat(unseen).as("have the focus and do not show it").isEmpty();
            assertThat(unreached).as("are not reached with Tab").isEmpty();
        }
    }

    /// The other views of the runs, with parts of a study among these so that the choice of them is there.
    private void views(Desk desk) throws Exception {
        Album album = new Album(desk);
        album.act("runs.folds");
        Screenshots.doOnWindow(() -> ((TextField) desk.window().frame().lookup("#folds-count")).setText("2"));
        desk.click("#folds-start");
        desk.until("two folds", () -> desk.sees("#folds-chart") && !desk.sessions().session().jobs().isBusy());
        for (String view : VIEWS) {
            album.act("runs." + view);
            desk.rest();
            walk(desk, "runs, " + view);
        }
    }

    private void walk(Desk desk, String page) throws Exception {
        Set<Node> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        desk.press(KeyCode.TAB);
        Node owner = owner(desk);
        for (int stop = 0; stop < MOST_STOPS && visited.add(owner); stop++) {
            Node before = owner;
            Rectangle2D around = Screenshots.onWindow(() -> around(before));
            int[] with = pixels(desk, around);
            desk.press(KeyCode.TAB);
            owner = owner(desk);
            if (!before.equals(owner) && Arrays.equals(with, pixels(desk, around))) {
                unseen.add(page + ": " + name(before));
            }
        }
        Screenshots.onWindow(() -> focusable(desk.window().frame())).stream()
                .filter(node -> !visited.contains(node) && !isInVisitedGroup(node, visited))
                .forEach(node -> unreached.add(page + ": " + name(node)));
    }

    private static Node owner(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().getScene().getFocusOwner());
    }

    /// @return where a node is in the window, and a little more
    private static Rectangle2D around(Node node) {
        Scene scene = node.getScene();
        Bounds place = node.localToScene(node.getLayoutBounds());
        double x = Math.max(0, Math.floor(place.getMinX() - MARGIN));
        double y = Math.max(0, Math.floor(place.getMinY() - MARGIN));
        double toX = Math.min(scene.getWidth(), place.getMaxX() + MARGIN);
        double toY = Math.min(scene.getHeight(), place.getMaxY() + MARGIN);
        return new Rectangle2D(x, y, Math.max(1, toX - x), Math.max(1, toY - y));
    }

    /// @return a part of the window as it is drawn
    private static int[] pixels(Desk desk, Rectangle2D part) throws Exception {
        return Screenshots.onWindow(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(part);
            WritableImage image = desk.window().frame().getScene().getRoot().snapshot(parameters, null);
            int width = (int) image.getWidth();
            int[] pixels = new int[width * (int) image.getHeight()];
            image.getPixelReader().getPixels(
                    0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
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

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.chart.StaticFigure;
import org.tastemaker.app.data.DataPage;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.problem.ProblemException;
import org.tastemaker.problem.ProblemKind;
import org.tastemaker.project.RunStatus;

/// A picture of every screen, from one project of the bundled store in the real window: light, dark and high contrast,
/// English and Chinese. The network is trained as in the demonstration.
@Tag("screenshots")
class EveryScreenTest {
    /// Among so many users somebody's held-out item is found.
    private static final int MOST_USERS = 40;
    private static final Map<String, String> NETWORK = Map.of(
            "factors", "16", "embedding-size", "16", "layers", "32,16", "learning-rate", "0.003", "epochs", "12");
    private static final Map<String, String> WIDE_NETWORK = Map.of(
            "factors", "32", "embedding-size", "32", "layers", "64,32,16", "learning-rate", "0.003", "epochs", "16");

    @TempDir
    Path folder;

    private Desk desk;
    private Album album;

    @Test
    void everyScreenInEveryThemeInBothLanguages() throws Exception {
        Path file = TrainedStore.make(folder);
        List<Path> others = List.of(other("class-7b", "Class 7B", 160, 80), other("shop-q3", "Shop 2026 Q3", 400, 160));
        try (Desk opened = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk = opened;
            album = new Album(opened);
            for (Path other : others) {
                open(other);
                Screenshots.doOnWindow(() -> desk.sessions().closeProject());
            }
            open(file);
            train("neumf", NETWORK);
            desk.until("it is trained", () -> desk.sessions().session().trainings().active().isEmpty());
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                Screenshots.doOnWindow(() -> desk.window().language().use(language));
                pages(language);
                Screenshots.doOnWindow(() -> desk.sessions().closeProject());
                desk.until("the project is remembered", () -> desk.sees(".recent-row"));
                album.everyTheme("welcome");
                open(file);
            }
        }
        assertThat(Path.of("target", "screenshots", "welcome-dark-zh.png")).isNotEmptyFile();
    }

    /// A small project beside, so that there is more than one to come back to.
    private Path other(String file, String name, int users, int items) throws Exception {
        Path place = Files.createDirectories(folder.resolve(file));
        return TrainedProject.file(place.resolve(file + ".taste"), name, users, items);
    }

    private void open(Path file) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("figures are shown", () -> desk.sees("#figure-users"));
    }

    private void pages(Locale language) throws Exception {
        album.show("data");
        desk.until("the boxes are drawn", () ->
                desk.window().frame().lookup("#spread-figure") instanceof StaticFigure figure && figure.isDrawn());
        Thread.sleep(1500);
        album.everyTheme("data");
        importing();
        album.show("prepare");
        desk.until("the split is drawn", () -> desk.sees("#split-kind"));
        Thread.sleep(1500);
        desk.click(".step-card");
        album.aside();
        Thread.sleep(1500);
        album.everyTheme("prepare");
        models();
        runs();
        map(language.getLanguage().equals("zh") ? "键盘" : "keyboard");
        lists();
        Screenshots.doOnWindow(() -> desk.window().frame().openSettings());
        Thread.sleep(600);
        album.everyTheme("settings");
        desk.press(KeyCode.ESCAPE);
        Screenshots.doOnWindow(() -> desk.window().frame().openPalette());
        album.everyTheme("palette");
        desk.press(KeyCode.ESCAPE);
        Screenshots.doOnWindow(() -> {
            desk.window().notices().problem(new ProblemException(ProblemKind.INPUT, "network.problem.diverged", 3, 120, 10));
            desk.window().notices().offer("shell.redo", () -> {}, "shell.undo.done", desk.window().language().get("runspage.undo.remove"));
        });
        Thread.sleep(1200);
        album.everyTheme("notices");
        Screenshots.doOnWindow(() -> desk.window().frame().lookupAll(".notice .quiet").forEach(close -> ((Button) close).fire()));
    }

    private void importing() throws Exception {
        Path shop = shop();
        Screenshots.doOnWindow(() -> ((DataPage) desk.window().frame().pages().getFirst()).offer(List.of(shop)));
        desk.until("the preview is there", () -> desk.sees("#role-3"));
        Thread.sleep(800);
        album.everyTheme("import");
        album.act("data.import.cancel");
    }

    private void models() throws Exception {
        album.show("models");
        desk.until("the gallery is shown", () -> desk.sees("#model-search"));
        album.everyTheme("models");
        desk.click("#model-neumf");
        desk.until("the network is drawn", () -> desk.sees("#node-product"));
        Thread.sleep(500);
        album.everyTheme("model");
        album.act("models.all");
    }

    private void runs() throws Exception {
        album.show("runs");
        train("neumf-wide", WIDE_NETWORK);
        ProjectSession session = desk.sessions().session();
        desk.until("curves grow", () -> session.trainings().of("neumf-wide")
                .filter(active -> active.item().metrics().size() > 18).isPresent());
        Thread.sleep(400);
        album.everyTheme("runs-live");
        album.act("frame.tasks");
        Thread.sleep(300);
        album.everyTheme("tasks");
        album.act("frame.tasks");
        desk.until("it is trained", () -> session.trainings().active().isEmpty()
                && session.runs().stream().allMatch(run -> run.status() == RunStatus.DONE));
        Thread.sleep(1500);
        album.everyTheme("runs");
        Screenshots.doOnWindow(() -> {
            TableView<?> table = (TableView<?>) desk.window().frame().lookup("#leader-board .table-view");
            table.getSelectionModel().selectRange(0, 2);
        });
        album.act("runs.compare");
        Thread.sleep(2000);
        album.everyTheme("compare");
        album.act("runs.compare");
        Screenshots.doOnWindow(() -> session.write(
                project -> project.removeRun("neumf-wide"), session::reload, failure -> {}));
        desk.until("it is gone", () -> session.runs().size() == 4);
    }

    private void map(String wanted) throws Exception {
        album.show("map");
        desk.until("points are drawn", () -> desk.window().frame().lookup("#map-points") instanceof ScatterMap chart
                && chart.table().size() > 700);
        album.act("map.find");
        Screenshots.doOnWindow(() -> ((TextField) desk.window().frame().lookup("#map-search")).setText(wanted));
        Thread.sleep(800);
        desk.press(KeyCode.ENTER);
        Thread.sleep(1500);
        Screenshots.doOnWindow(() -> ((TextField) desk.window().frame().lookup("#map-search")).clear());
        Screenshots.doOnWindow(() -> ((ScatterMap) desk.window().frame().lookup("#map-points")).showAll());
        Point2D there = Screenshots.onWindow(() -> {
            ScatterMap chart = (ScatterMap) desk.window().frame().lookup("#map-points");
            double[] place = chart.place(100);
            return chart.localToScreen(place[0], place[1]);
        });
        desk.robot().moveTo(there);
        Thread.sleep(500);
        album.everyTheme("map");
        figures();
    }

    /// Clusters with the filter open, and the scree plot.
    @SuppressWarnings("unchecked")
    private void figures() throws Exception {
        ComboBox<String> colour = Screenshots.onWindow(() -> (ComboBox<String>) desk.window().frame().lookup("#map-colour"));
        String before = Screenshots.onWindow(colour::getValue);
        Screenshots.doOnWindow(() -> colour.setValue("#clusters"));
        desk.until("eight clusters", () -> ((FlowPane) desk.window().frame().lookup("#map-legend")).getChildren().size() == 8);
        desk.click("#map-filter");
        desk.until("the filter is open", () -> desk.window().frame().lookup("#map-filter-low-thumb") != null);
        Screenshots.doOnWindow(() -> ((RangeSlider) desk.window().frame().lookup("#map-filter-range")).setHighValue(0.45));
        Thread.sleep(800);
        album.everyTheme("map-clusters");
        desk.click("#map-filter");
        desk.click("#map-variance");
        Thread.sleep(1500);
        album.everyTheme("map-scree");
        desk.press(KeyCode.ESCAPE);
        Screenshots.doOnWindow(() -> colour.setValue(before));
    }

    @SuppressWarnings("unchecked")
    private void lists() throws Exception {
        album.show("lists");
        desk.until("a list is shown", () -> desk.window().frame().lookup("#lists-list-0") instanceof VBox box
                && box.getChildren().size() == 10);
        Screenshots.doOnWindow(() ->
                ((Segmented<Integer>) desk.window().frame().lookup("#lists-count")).valueProperty().set(2));
        desk.until("two lists are shown", () -> desk.window().frame().lookup("#lists-list-1") instanceof VBox box
                && box.getChildren().size() == 10);
        for (int user = 0; user < MOST_USERS && !desk.sees(".list-card .hit"); user++) {
            List<List<String>> before = Screenshots.onWindow(this::titles);
            album.act("lists.next");
            desk.until("the lists of the next user are shown", () -> {
                List<List<String>> now = titles();
                return now.stream().allMatch(each -> each.size() == 10)
                        && !now.get(0).equals(before.get(0)) && !now.get(1).equals(before.get(1));
            });
        }
        Screenshots.doOnWindow(() -> ((ItemRow) ((VBox) desk.window().frame().lookup("#lists-list-0"))
                .getChildren().getFirst()).getOnMouseClicked().handle(null));
        desk.until("the reasons are shown", () -> desk.sees(".share-track"));
        album.aside();
        Thread.sleep(800);
        album.everyTheme("lists");
    }

    /// @return the titles of both lists
    private List<List<String>> titles() {
        return IntStream.range(0, 2)
                .mapToObj(slot -> (VBox) desk.window().frame().lookup("#lists-list-" + slot))
                .map(box -> box.getChildren().stream()
                        .filter(ItemRow.class::isInstance).map(row -> ((ItemRow) row).title()).toList())
                .toList();
    }

    private void train(String run, Map<String, String> parameters) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().session().trainings().start(
                new Trainings.Wish("neumf", "standard", run, parameters, 1, "auto"),
                new ReadOnlyStringWrapper(run).getReadOnlyProperty(), outcome -> {}));
    }

    private Path shop() throws Exception {
        StringBuilder text = new StringBuilder("kunde;artikel;wertung;zeit;geraet\n");
        for (int row = 0; row < 400; row++) {
            text.append("k").append(row % 37).append(";a").append(row * 7 % 61).append(';').append(1 + row % 5).append(';')
                    .append(row == 30 ? "soon" : Long.toString(1_731_283_200L + row * 3600L)).append(';')
                    .append(row % 3 == 0 ? "phone" : "laptop").append('\n');
            if (row == 20) {
                text.append("k1;a5\n");
            }
        }
        return Files.writeString(folder.resolve("shop.csv"), text);
    }
}

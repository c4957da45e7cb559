// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Point2D;
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
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.RunStatus;

/// A picture of every screen, from one project of the bundled store in the real window: light and dark, English
/// and Chinese.
@Tag("screenshots")
class EveryScreenTest {
    @TempDir
    Path folder;

    private Desk desk;

    @Test
    void everyScreenInLightAndDarkInBothLanguages() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk opened = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk = opened;
            open(file);
            train("neumf", "neumf", "4");
            desk.until("it is trained", () -> desk.sessions().session().trainings().active().isEmpty());
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                Screenshots.doOnWindow(() -> desk.window().language().use(language));
                pages(language);
                Screenshots.doOnWindow(() -> desk.sessions().closeProject());
                desk.until("the project is remembered", () -> desk.sees(".recent-row"));
                both("welcome");
                open(file);
            }
        }
        assertThat(Path.of("target", "screenshots", "welcome-dark-zh.png")).isNotEmptyFile();
    }

    private void open(Path file) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("figures are shown", () -> desk.sees("#figure-users"));
    }

    private void pages(Locale language) throws Exception {
        show("data");
        desk.until("the boxes are drawn", () ->
                desk.window().frame().lookup("#spread-figure") instanceof StaticFigure figure && figure.isDrawn());
        Thread.sleep(1500);
        both("data");
        importing();
        show("prepare");
        desk.until("the split is drawn", () -> desk.sees("#split-kind"));
        Thread.sleep(2500);
        both("prepare");
        models();
        runs();
        map(language.getLanguage().equals("zh") ? "键盘" : "keyboard");
        lists();
        Screenshots.doOnWindow(() -> desk.window().frame().openSettings());
        Thread.sleep(600);
        both("settings");
        desk.press(KeyCode.ESCAPE);
        Screenshots.doOnWindow(() -> desk.window().frame().openPalette());
        both("palette");
        desk.press(KeyCode.ESCAPE);
    }

    private void importing() throws Exception {
        Path shop = shop();
        Screenshots.doOnWindow(() -> ((DataPage) desk.window().frame().pages().getFirst()).offer(List.of(shop)));
        desk.until("the preview is there", () -> desk.sees("#role-3"));
        Thread.sleep(800);
        both("import");
        act("data.import.cancel");
    }

    private void models() throws Exception {
        show("models");
        desk.until("the gallery is shown", () -> desk.sees("#model-search"));
        both("models");
        desk.click("#model-neumf");
        desk.until("the network is drawn", () -> desk.sees("#node-product"));
        Thread.sleep(500);
        both("model");
        act("models.all");
    }

    private void runs() throws Exception {
        show("runs");
        train("embedding-dot", "live", "400");
        ProjectSession session = desk.sessions().session();
        desk.until("curves grow", () -> session.trainings().of("live")
                .filter(active -> active.item().metrics().size() > 7).isPresent());
        Thread.sleep(400);
        both("runs-live");
        Screenshots.doOnWindow(() -> session.trainings().of("live").ifPresent(active -> active.item().cancel()));
        desk.until("it is stopped", () -> session.trainings().active().isEmpty());
        Screenshots.doOnWindow(() -> session.write(project -> project.removeRun("live"), session::reload, failure -> {}));
        desk.until("it is gone", () -> session.runs().stream().allMatch(run -> run.status() == RunStatus.DONE));
        Thread.sleep(800);
        both("runs");
        Screenshots.doOnWindow(() -> {
            TableView<?> table = (TableView<?>) desk.window().frame().lookup("#leader-board .table-view");
            table.getSelectionModel().selectRange(0, 2);
        });
        act("runs.compare");
        Thread.sleep(2000);
        both("compare");
        act("runs.compare");
    }

    private void map(String wanted) throws Exception {
        show("map");
        desk.until("points are drawn", () -> desk.window().frame().lookup("#map-points") instanceof ScatterMap chart
                && chart.table().size() > 700);
        act("map.find");
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
        both("map");
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
        both("map-clusters");
        desk.click("#map-filter");
        desk.click("#map-variance");
        Thread.sleep(1500);
        both("map-scree");
        desk.press(KeyCode.ESCAPE);
        Screenshots.doOnWindow(() -> colour.setValue(before));
    }

    @SuppressWarnings("unchecked")
    private void lists() throws Exception {
        show("lists");
        desk.until("a list is shown", () -> desk.window().frame().lookup("#lists-list-0") instanceof VBox box
                && box.getChildren().size() == 10);
        Screenshots.doOnWindow(() ->
                ((Segmented<Integer>) desk.window().frame().lookup("#lists-count")).valueProperty().set(2));
        desk.until("two lists are shown", () -> desk.window().frame().lookup("#lists-list-1") instanceof VBox box
                && box.getChildren().size() == 10);
        Screenshots.doOnWindow(() -> ((ItemRow) ((VBox) desk.window().frame().lookup("#lists-list-0"))
                .getChildren().getFirst()).getOnMouseClicked().handle(null));
        Thread.sleep(2500);
        both("lists");
    }

    private void train(String model, String run, String epochs) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().session().trainings().start(
                new Trainings.Wish(model, "standard", run, Map.of("epochs", epochs), 7, "auto"),
                new ReadOnlyStringWrapper(run).getReadOnlyProperty(), outcome -> {}));
    }

    private void show(String page) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().show(page));
        Screenshots.settle();
    }

    private void act(String id) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().allActions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
        Screenshots.settle();
    }

    /// What is seen now, in both themes.
    private void both(String screen) throws Exception {
        String language = desk.window().language().locale().getLanguage();
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            Screenshots.doOnWindow(() -> desk.window().theme().choiceProperty().set(theme));
            Screenshots.settle();
            String name = screen + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
            assertThat(Screenshots.takeAll(desk.window(), name)).isNotEmptyFile();
        }
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

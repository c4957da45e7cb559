// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ConfusionChart;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.DotChart;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.data.DataPage;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.job.JobRequest;
import org.tastemaker.project.Projects;
import org.tastemaker.project.RunStatus;

/// A picture of every view of the runs, of tuning, of hybrids and of rows that are added, in the real window.
@Tag("screenshots")
class EvaluationScreensTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final Map<String, String> NETWORK = Map.of(
            "factors", "16", "embedding-size", "16", "layers", "32,16", "learning-rate", "0.003", "epochs", "12");

    @TempDir
    Path folder;

    private Desk desk;
    private Album album;

    @Test
    void everyViewOfTheRunsOfTheStore() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk opened = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            begin(opened, file);
            train("neumf", "neumf", NETWORK);
            album.show("runs");
            desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
            album.act("runs.learning");
            album.everyTheme("learning-empty");
            album.act("runs.folds");
            album.everyTheme("folds-empty");
            album.act("runs.shapes");
            album.everyTheme("curves-empty");
            measure();
            crossValidate("item-knn", "5", "7");
            crossValidate("popular", "5", "7");
            crossValidate("popular", "3", "7, 8");
            for (Locale language : LANGUAGES) {
                speak(language);
                views();
                popover();
            }
        }
    }

    @Test
    void theSmallestWindow() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk opened = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT, 1024, 680)) {
            begin(opened, file);
            album.show("runs");
            desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
            crossValidate("popular", "5", "7, 8");
            for (Locale language : LANGUAGES) {
                speak(language);
                album.act("runs.board");
                Thread.sleep(600);
                album.everyTheme("small-board");
                pair();
                album.everyTheme("small-pair");
                for (String view : List.of("front", "learning", "folds", "shapes")) {
                    album.act("runs." + view);
                    Thread.sleep(600);
                    album.everyTheme("small-" + view);
                }
            }
        }
    }

    @Test
    void curvesOfRatings() throws Exception {
        Path ratings = Path.of(System.getProperty("tastemaker.data", "../../shared/data"), "ml-100k");
        assumeThat(ratings).isDirectory();
        Path file = folder.resolve("ratings.taste");
        Projects.create(file).close();
        try (Desk opened = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk = opened;
            album = new Album(opened);
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("it is open", () -> desk.window().frame().pages().size() >= 4);
            job("import", Map.of("file", List.of(ratings.toString()), "layout", List.of("ml-100k"), "name", List.of("ml-100k")));
            job("prepare", Map.of("split", List.of("ratio"), "protocol", List.of("standard")));
            train("svd", "svd", Map.of("epochs", "20"));
            train("item-knn", "item-knn", Map.of());
            album.show("runs");
            desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
            album.act("runs.shapes");
            desk.click("#shapes-start");
            desk.until("what predictions are taken for", () ->
                    desk.window().frame().lookup("#confusion-chart") instanceof ConfusionChart chart && chart.getHeight() > 0
                            && desk.sees("#calibration-chart") && dots("#calibration-chart") > 2);
            album.aside();
            for (Locale language : LANGUAGES) {
                speak(language);
                Thread.sleep(600);
                album.everyTheme("curves-ratings");
            }
        }
    }

    @Test
    void tuningHybridsAndModelsOfContent() throws Exception {
        Path file = TrainedStore.make(folder);
        try (Desk opened = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            begin(opened, file);
            boolean studied = false;
            for (Locale language : LANGUAGES) {
                speak(language);
                gallery();
                for (String model : List.of("tfidf", "kmeans-users", "blend")) {
                    card(model);
                }
                Screenshots.doOnWindow(() -> ((MenuButton) desk.window().frame().lookup("#model-form .names-menu")).show());
                album.everyTheme("hybrid-menu");
                Screenshots.doOnWindow(() -> ((MenuButton) desk.window().frame().lookup("#model-form .names-menu")).hide());
                album.act("models.all");
                desk.click("#model-ials");
                desk.until("the form is there", () -> desk.sees("#model-form"));
                album.act("models.tune");
                desk.until("tuning is there", () -> desk.sees("#tune-trials"));
                if (!studied) {
                    album.everyTheme("tune-empty");
                    Screenshots.doOnWindow(() -> {
                        ((TextField) desk.window().frame().lookup("#tune-trials")).setText("8");
                    });
                    desk.press(KeyCode.CONTROL, KeyCode.ENTER);
                    ProjectSession session = desk.sessions().session();
                    desk.until("the best was trained", () -> session.runs().size() == 4
                            && session.runs().getLast().status() == RunStatus.DONE && !session.jobs().isBusy());
                    studied = true;
                }
                Thread.sleep(800);
                album.everyTheme("tune");
                album.act("models.settings");
                album.act("models.all");
                adding();
            }
        }
    }

    private void begin(Desk opened, Path file) throws Exception {
        desk = opened;
        album = new Album(opened);
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("figures are shown", () -> desk.sees("#figure-users"));
    }

    private void speak(Locale language) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().language().use(language));
        Screenshots.settle();
    }

    /// Diversity, curves and a learning curve of the runs.
    private void measure() throws Exception {
        desk.click("#shapes-start");
        desk.until("curves of all", () -> desk.window().frame().lookup("#roc-chart") instanceof CurveChart chart && chart.curves().size() == 4);
        album.act("runs.board");
        desk.robot().clickOn("#board-metrics");
        Screenshots.settle();
        desk.robot().clickOn("#metric-diversity@10");
        desk.robot().clickOn("#compute-metrics");
        desk.press(KeyCode.ESCAPE);
        desk.until("it is computed", () -> !desk.sessions().session().jobs().isBusy());
        album.act("runs.learning");
        for (String name : List.of("item-knn", "popular")) {
            int before = Screenshots.onWindow(() ->
                    desk.window().frame().lookup("#learning-chart") instanceof CurveChart chart ? chart.curves().size() : 0);
            combo("#learning-run", name);
            desk.click("#learning-start");
            desk.until("a curve of four points", () -> !desk.sessions().session().jobs().isBusy()
                    && desk.window().frame().lookup("#learning-chart") instanceof CurveChart chart
                    && chart.curves().size() == before + 1);
        }
    }

    private void crossValidate(String run, String folds, String seeds) throws Exception {
        album.act("runs.folds");
        desk.until("the folds", () -> desk.sees("#folds-start"));
        combo("#folds-run", run);
        Screenshots.doOnWindow(() -> {
            ((TextField) desk.window().frame().lookup("#folds-count")).setText(folds);
            ((TextField) desk.window().frame().lookup("#folds-seeds")).setText(seeds);
        });
        desk.click("#folds-start");
        desk.until("all are trained", () -> !desk.sessions().session().jobs().isBusy());
        desk.rest();
    }

    @SuppressWarnings("unchecked")
    private void combo(String id, String value) throws Exception {
        Screenshots.doOnWindow(() -> ((ComboBox<String>) desk.window().frame().lookup(id)).setValue(value));
        Screenshots.settle();
    }

    private void views() throws Exception {
        album.act("runs.board");
        select(0, 1);
        album.aside();
        Thread.sleep(1200);
        album.everyTheme("board");
        pair();
        album.everyTheme("pair");
        scroll(1);
        album.everyTheme("pair-lower");
        scroll(0);
        album.act("runs.front");
        desk.until("four runs", () -> desk.sees("#front-chart") && dots("#front-chart") == 4);
        Thread.sleep(400);
        album.everyTheme("front");
        album.act("runs.learning");
        desk.until("its curve", () -> desk.sees("#learning-chart"));
        Thread.sleep(600);
        album.everyTheme("learning");
        album.act("runs.folds");
        Thread.sleep(600);
        album.everyTheme("folds");
        album.act("runs.shapes");
        Thread.sleep(600);
        album.everyTheme("curves");
    }

    private void popover() throws Exception {
        album.act("runs.board");
        Screenshots.doOnWindow(() -> ((Button) desk.window().frame().lookup("#board-metrics")).fire());
        Thread.sleep(500);
        album.everyTheme("metrics");
        desk.press(KeyCode.ESCAPE);
    }

    private void pair() throws Exception {
        album.act("runs.board");
        select(0, 1);
        album.act("runs.pair");
        desk.until("all is compared", () -> desk.window().frame().lookup("#pair-forest") instanceof IntervalChart chart
                && chart.rows().size() > 5 && dots("#pair-users") > 4 && desk.sees("#pair-settings .table-row-cell"));
        album.aside();
        Thread.sleep(800);
    }

    private void scroll(double to) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().lookupAll(".scroll-pane").forEach(each -> {
            if (each instanceof ScrollPane pane && pane.lookup("#pair-forest") != null) {
                pane.setVvalue(to);
            }
        }));
        Screenshots.settle();
    }

    private void select(int... rows) throws Exception {
        desk.until("the board", () -> desk.sees("#leader-board .table-row-cell"));
        Screenshots.doOnWindow(() -> {
            TableView<?> table = (TableView<?>) desk.window().frame().lookup("#leader-board .table-view");
            table.getSelectionModel().clearSelection();
            for (int row : rows) {
                table.getSelectionModel().select(row);
            }
        });
        Screenshots.settle();
    }

    private int dots(String id) {
        return desk.window().frame().lookup(id) instanceof DotChart chart ? chart.dots().size() : 0;
    }

    private void gallery() throws Exception {
        album.show("models");
        desk.until("the gallery is shown", () -> desk.sees("#model-search"));
        album.everyTheme("gallery");
        for (String word : List.of("hybrid", "text", "cluster")) {
            Screenshots.doOnWindow(() -> ((TextField) desk.window().frame().lookup("#model-search")).setText(word));
            Thread.sleep(500);
            album.everyTheme("gallery-" + word);
        }
        Screenshots.doOnWindow(() -> ((TextField) desk.window().frame().lookup("#model-search")).clear());
        Screenshots.settle();
    }

    private void card(String model) throws Exception {
        if (desk.sees("#model-form")) {
            album.act("models.all");
        }
        desk.click("#model-" + model);
        desk.until("the form is there", () -> desk.sees("#model-form"));
        album.aside();
        Thread.sleep(500);
        album.everyTheme("card-" + model);
    }

    /// Rows of a second file are added to those that are there, or take their place.
    private void adding() throws Exception {
        StringBuilder text = new StringBuilder("user,item,time\n");
        for (int row = 0; row < 120; row++) {
            text.append("new").append(row % 10).append(",i").append(row * 7 % 80).append(',').append(1_800_000_000L + row).append('\n');
        }
        Path more = Files.writeString(folder.resolve("more.csv"), text);
        album.show("data");
        Screenshots.doOnWindow(() -> ((DataPage) desk.window().frame().pages().getFirst()).offer(List.of(more)));
        desk.until("it is asked", () -> desk.sees("#import-mode"));
        Thread.sleep(600);
        album.everyTheme("append");
        desk.click("#import-mode .last");
        album.everyTheme("append-replace");
        album.act("data.import.cancel");
    }

    private void train(String model, String run, Map<String, String> parameters) throws Exception {
        ProjectSession session = desk.sessions().session();
        Screenshots.doOnWindow(() -> session.trainings().start(
                new Trainings.Wish(model, "standard", run, parameters, 1, "auto"),
                new ReadOnlyStringWrapper(run).getReadOnlyProperty(), outcome -> {}));
        desk.until(run + " is trained", () -> session.trainings().active().isEmpty()
                && session.runs().stream().anyMatch(each -> each.name().equals(run) && each.status() == RunStatus.DONE));
    }

    private void job(String name, Map<String, List<String>> options) throws Exception {
        ProjectSession session = desk.sessions().session();
        Map<String, Boolean> over = new HashMap<>();
        Screenshots.doOnWindow(() -> session.jobs().submit(
                new JobRequest(name, session.path().toString(), options),
                new ReadOnlyStringWrapper(name).getReadOnlyProperty(), Jobs.Lane.LONG, outcome -> over.put(name, true)));
        desk.until(name + " is done", () -> over.containsKey(name) && !session.jobs().isBusy());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.project.RunStatus;

/// The steps of the main job, from figures to reasons, by mouse and keyboard. What is asserted is what is seen.
final class MainJob {
    private final Desk desk;

    MainJob(Desk desk) {
        this.desk = desk;
    }

    /// A protocol of the data as they are offered.
    void prepare() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        desk.until("the split is drawn", () -> desk.sees("#split-kind"));
        desk.until("the draft can be made", () -> possible("prepare.make"));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("the protocol is there", () -> !desk.sessions().session().protocols().isEmpty());
        desk.until("the next step is named", () -> possible("prepare.models"));
        desk.rest();
        desk.robot().clickOn("Choose a model");
        desk.until("the gallery is shown", () -> desk.sees("#model-search"));
    }

    /// Chooses a model in the gallery, sets its epochs if it has any, and starts it; then its run is in front.
    void train(String model, String epochs) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.until("models are shown", () -> desk.sees("#model-search") || desk.sees("#all-models"));
        if (desk.sees("#all-models")) {
            desk.press(KeyCode.ALT, KeyCode.LEFT);
            desk.until("the gallery is back", () -> desk.sees("#model-search"));
        }
        desk.click("#model-search");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write(model);
        desk.until("the model is found", () -> desk.sees("#model-" + model));
        desk.click("#model-" + model);
        desk.until("its form is shown", () -> desk.sees("#model-form"));
        if (!epochs.isEmpty()) {
            TextField field = field("Epochs");
            desk.robot().clickOn(field);
            desk.press(KeyCode.CONTROL, KeyCode.A);
            desk.robot().write(epochs);
            desk.press(KeyCode.ENTER);
        }
        desk.until("it can be trained", () -> possible("models.train"));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("the board is shown", () -> desk.sees("#leader-board"));
    }

    /// Waits until a run stands on the board as done.
    void done(String run) throws Exception {
        ProjectSession session = desk.sessions().session();
        desk.until(run + " is trained", () -> session.trainings().of(run).isEmpty()
                && session.runs().stream().anyMatch(each -> each.name().equals(run) && each.status() == RunStatus.DONE));
    }

    /// @return points of the first curve that is seen
    int points() {
        return desk.window().frame().lookup("#metric-chart") instanceof CurveChart chart && !chart.curves().isEmpty()
                ? chart.curves().getFirst().size() : 0;
    }

    /// The board with this many runs, each with a figure.
    void board(int runs) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        desk.until("all runs are on the board", () -> desk.window().frame().lookup("#leader-board .table-view")
                instanceof TableView<?> table && table.getItems().size() == runs);
        assertThat(desk.texts()).contains("done", "Loss");
    }

    /// The map: points, what the search finds, the neighbours of one of them.
    void map(String wanted) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        desk.until("points are drawn", () -> desk.window().frame().lookup("#map-points") instanceof ScatterMap chart
                && chart.table().size() > 100);
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        desk.robot().write(wanted);
        desk.until("something is found", () -> shows("found"));
        desk.press(KeyCode.ENTER);
        desk.until("one is chosen", () -> chart().selectedPoint() >= 0);
        desk.until("its neighbours are shown", () -> rows(desk.window().frame().lookup(".inspector")).size() > 5);
        hover();
    }

    private void hover() throws Exception {
        Point2D there = Screenshots.onWindow(() -> {
            ScatterMap chart = chart();
            double[] place = chart.place(chart.selectedPoint());
            return chart.localToScreen(place[0], place[1]);
        });
        desk.robot().moveTo(there.getX() + 30, there.getY());
        desk.robot().moveTo(there);
        String title = Screenshots.onWindow(() -> rows(desk.window().frame().lookup(".inspector")).getFirst().title());
        desk.until("the card of " + title + " is shown", () -> rows(desk.window().frame().lookup(".hover-card")).size() == 1);
    }

    /// The lists of two runs for a user, and why the first item is in the first.
    void lists() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        desk.until("a list is shown", () -> list(0).size() == 10);
        desk.rest();
        desk.robot().clickOn(segment("#lists-count", "2"));
        desk.until("two lists are shown", () -> list(1).size() == 10);
        List<String> runs = Screenshots.onWindow(() -> List.of(run(0), run(1)));
        assertThat(runs).doesNotHaveDuplicates();
        desk.rest();
        desk.robot().clickOn(list(0).getFirst());
        desk.until("the reasons are shown", () -> shows("faithful") || shows("Fidelity"));
        List<ItemRow> history = Screenshots.onWindow(() -> rows(desk.window().frame().lookup("#lists-history")));
        assertThat(history).isNotEmpty();
        String user = Screenshots.onWindow(() -> ((TextField) desk.window().frame().lookup("#lists-search")).getPromptText());
        assertThat(user).isNotEmpty();
        List<String> before = Screenshots.onWindow(() -> list(0).stream().map(ItemRow::title).toList());
        Screenshots.doOnWindow(() -> desk.window().frame().lookup("#lists-history").requestFocus());
        desk.press(KeyCode.J);
        desk.until("the next user's list is shown", () -> list(0).size() == 10
                && !list(0).stream().map(ItemRow::title).toList().equals(before));
    }

    private Node segment(String of, String text) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().lookup(of).lookupAll(".toggle-button").stream()
                .filter(node -> node instanceof javafx.scene.control.Labeled each && text.equals(each.getText()))
                .findFirst()
                .orElseThrow());
    }

    private ScatterMap chart() {
        return (ScatterMap) desk.window().frame().lookup("#map-points");
    }

    private String run(int slot) {
        return String.valueOf(((ComboBox<?>) desk.window().frame().lookup("#lists-run-" + slot)).getValue());
    }

    private List<ItemRow> list(int slot) {
        return desk.window().frame().lookup("#lists-list-" + slot) instanceof VBox box ? rows(box) : List.of();
    }

    private static List<ItemRow> rows(Node under) {
        if (under instanceof ItemRow row) {
            return List.of(row);
        }
        return under instanceof Parent parent && under.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> rows(child).stream()).toList()
                : List.of();
    }

    /// @return whether some text that is seen holds this
    private boolean shows(String part) {
        return desk.seen().stream().anyMatch(text -> text.contains(part));
    }

    private boolean possible(String action) {
        return desk.window().frame().allActions().stream()
                .anyMatch(each -> each.id().equals(action) && each.enabled().get());
    }

    private TextField field(String name) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().lookupAll(".text-field").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow());
    }
}

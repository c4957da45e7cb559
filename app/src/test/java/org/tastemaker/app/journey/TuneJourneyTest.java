// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ParallelCoordinates;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.RunRecord;
import org.tastemaker.project.RunStatus;

/// From a model's settings to a study, its pictures, its best values in the form and a run trained with them.
class TuneJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aModelIsTunedInFourTrialsAndTrainedWithTheBest() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            write(desk, "tune-trials", "0");
            assertThat(problem(desk)).contains("whole number");
            write(desk, "tune-trials", "4");
            write(desk, "from-factors", "400");
            assertThat(problem(desk)).contains("ranges");
            write(desk, "from-factors", "4");
            write(desk, "to-factors", "12");
            assertThat(problem(desk)).isEmpty();
            desk.take("tune-empty");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            ProjectSession session = desk.sessions().session();
            desk.until("four trials stand in the table", () -> rows(desk) == 4);
            desk.until("the best was trained", () -> session.runs().size() == 1 && session.runs().getFirst().status() == RunStatus.DONE
                    && !session.jobs().isBusy());
            RunRecord best = session.runs().getFirst();
            assertThat(best.environment()).containsEntry("study", "ials-study-1").containsKey("trial");
            assertThat(Integer.parseInt(best.parameters().getOrDefault("factors", ""))).isBetween(4, 12);
            desk.until("the study is done", () -> desk.seen().contains("done"));
            List<String> first = Screenshots.onWindow(() -> ((DataTable) desk.window().frame().lookup("#trials")).table().get(1));
            assertThat(first.getFirst()).isEqualTo(best.environment().get("trial"));

            brush(desk);
            desk.click("#use-values");
            desk.until("the form is back", () -> desk.sees("#model-form"));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.until("the run is trained", () -> session.runs().size() == 2 && session.runs().getLast().status() == RunStatus.DONE);
            assertThat(session.runs().getLast().parameters()).isEqualTo(best.parameters());
        }
    }

    @Test
    void aStudyIsRemovedWhileItsRunStaysAndComesBack() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            write(desk, "tune-trials", "2");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            ProjectSession session = desk.sessions().session();
            desk.until("the best was trained", () -> session.runs().size() == 1 && session.runs().getFirst().status() == RunStatus.DONE
                    && !session.jobs().isBusy());
            desk.until("the study can be removed", () -> rows(desk) == 2 && desk.window().frame().lookup("#remove-study").isVisible());
            desk.take("tune-done");
            desk.click("#remove-study");
            desk.until("there is none", () -> desk.seen().contains("No study of this model yet"));
            assertThat(desk.robot().lookup("Study ials-study-1 removed with its trials. The run it trained stays.").tryQuery()).isPresent();
            desk.take("tune-removed");
            assertThat(session.runs()).hasSize(1);
            desk.robot().clickOn("Undo");
            desk.until("it is back with its trials", () -> rows(desk) == 2 && !desk.seen().contains("No study of this model yet"));
        }
    }

    @Test
    void listsOfLayersAreVariedAmongThoseThatAreTyped() throws Exception {
        Path file = TrainedProject.file(folder, 60, 40);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file, "mlp");
            Screenshots.doOnWindow(() -> desk.window().frame().lookupAll(".variation .check-box").forEach(node -> {
                CheckBox box = (CheckBox) node;
                if (String.valueOf(box.getId()).startsWith("vary-")) {
                    box.setSelected(box.getId().equals("vary-layers"));
                }
            }));
            write(desk, "texts-layers", "8");
            assertThat(problem(desk)).contains("ranges");
            write(desk, "texts-layers", "8,4; 4");
            assertThat(problem(desk)).isEmpty();
            desk.take("tune-layers");
            write(desk, "tune-trials", "2");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.until("both were tried", () -> rows(desk) == 2);
            ProjectSession session = desk.sessions().session();
            desk.until("the best was trained", () -> session.runs().size() == 1 && !session.jobs().isBusy());
            assertThat(session.runs().getFirst().parameters().get("layers")).isIn("8,4", "4");
        }
    }

    @Test
    void aStudyIsStoppedAndGoesOn() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.SIMPLIFIED_CHINESE, ThemeChoice.DARK)) {
            open(desk, file);
            write(desk, "tune-trials", "60");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            ProjectSession session = desk.sessions().session();
            desk.until("trials come", () -> rows(desk) >= 12);
            desk.take("tune-dark-zh");
            Screenshots.doOnWindow(() -> desk.jobs().current().orElseThrow().cancel());
            long asked = System.nanoTime();
            long stopped = desk.until("it is stopped", () -> !session.jobs().isBusy());
            assertThat((stopped - asked) / 1e9).as("seconds until it stopped").isLessThan(5);
            desk.until("it can go on", () -> desk.window().frame().lookup("#resume-study") != null
                    && desk.window().frame().lookup("#resume-study").isVisible());
            int before = rows(desk);
            assertThat(before).isBetween(12, 59);
            desk.click("#resume-study");
            desk.until("more trials come", () -> rows(desk) > before);
            Screenshots.doOnWindow(() -> desk.jobs().current().orElseThrow().cancel());
            desk.until("it is stopped again", () -> !session.jobs().isBusy());
            assertThat(session.runs()).isEmpty();
        }
    }

    /// Dragging along the first axis keeps the lines that pass there; Escape lets all in again.
    private static void brush(Desk desk) throws Exception {
        ParallelCoordinates parallel = Screenshots.onWindow(() -> (ParallelCoordinates) desk.window().frame().lookup("#tune-parallel"));
        Bounds at = Screenshots.onWindow(() -> parallel.localToScreen(parallel.getBoundsInLocal()));
        double x = at.getMinX() + 46;
        desk.robot().drag(x, at.getMaxY() - 22).moveTo(x, at.getCenterY()).drop();
        Screenshots.settle();
        assertThat(Screenshots.onWindow(parallel::isBrushed)).isTrue();
        desk.take("tune-brushed");
        desk.press(KeyCode.ESCAPE);
        assertThat(Screenshots.onWindow(parallel::isBrushed)).isFalse();
        desk.press(KeyCode.DOWN);
        assertThat(Screenshots.onWindow(() -> parallel.selectedProperty().get())).isZero();
        assertThat(Screenshots.onWindow(() -> table(desk).getSelectionModel().getSelectedIndex())).isZero();
        assertThat(parallel.table()).hasSize(5);
        assertThat(parallel.svg().orElseThrow()).contains("NDCG@10");
    }

    private static void open(Desk desk, Path file) throws Exception {
        open(desk, file, "ials");
    }

    private static void open(Desk desk, Path file, String model) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        desk.click("#model-" + model);
        desk.until("the form is there", () -> desk.sees("#model-form"));
        Screenshots.doOnWindow(() -> desk.window().frame().allActions().stream()
                .filter(action -> action.id().equals("models.tune")).findFirst().orElseThrow().run().run());
        desk.until("tuning is there", () -> desk.sees("#tune-trials"));
    }

    private static void write(Desk desk, String id, String text) throws Exception {
        desk.click("#" + id);
        TextField field = Screenshots.onWindow(() -> (TextField) desk.window().frame().lookup("#" + id));
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write(text);
        Screenshots.settle();
        assertThat(Map.of(id, field.getText())).containsEntry(id, text);
    }

    private static String problem(Desk desk) {
        return desk.window().frame().lookup("#tune-problem") instanceof Label label ? label.getText() : "";
    }

    private static TableView<?> table(Desk desk) {
        return (TableView<?>) desk.window().frame().lookup("#trials .table-view");
    }

    private static int rows(Desk desk) {
        return table(desk) == null ? 0 : table(desk).getItems().size();
    }
}

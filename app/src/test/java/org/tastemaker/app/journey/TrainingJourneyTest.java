// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.session.Trainings;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.job.JobEvent;
import org.tastemaker.project.RunStatus;

/// From a protocol to trained, compared, removed and resumed runs, by mouse and keyboard, with real workers.
class TrainingJourneyTest {
    @TempDir
    Path folder;

    @Test
    void aNetworkIsSetUpTrainedWatchedAndComparedWithOthers() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            desk.until("the empty page says what belongs here", () -> desk.sees(".empty-state"));
            desk.press(KeyCode.CONTROL, KeyCode.N);
            setUp(desk);
            ProjectSession session = desk.sessions().session();
            watch(desk, session);
            others(desk, session);
            compareAndRemove(desk, session);
            cancelAndResume(desk, session);
        }
    }

    private static void setUp(Desk desk) throws Exception {
        desk.tabTo("model-search");
        desk.robot().write("neumf");
        Screenshots.settle();
        assertThat(desk.sees("#model-ials")).isFalse();
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        desk.until("the network is drawn", () -> desk.sees("#node-product"));
        // 160 and 80 embeddings of 32, twice; layers 64x64+64, 64x32+32, 32x16+16; 48+1 at the end
        assertThat(desk.texts()).contains("22,177", "Multiply-adds", "B × 64");
        type(desk, "Layers", "64,x");
        desk.until("the mistake is told", () -> !problem(desk).isEmpty());
        assertThat(trainable(desk)).isFalse();
        type(desk, "Layers", "24");
        desk.until("the network is drawn again", () -> !desk.sees("#node-hidden-2") && problem(desk).isEmpty());
        // the layers are now one of 64x24+24, and 32+24+1 at the end
        untilText(desk, String.format(Locale.ENGLISH, "%,d", 15_360 + 1_560 + 57));
        type(desk, "Epochs", "4");
        desk.press(KeyCode.ENTER);
        assertThat(trainable(desk)).isTrue();
    }

    private static void watch(Desk desk, ProjectSession session) throws Exception {
        AtomicInteger pulses = new AtomicInteger();
        AtomicBoolean drawn = new AtomicBoolean();
        AnimationTimer looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (points(desk) > 0) {
                    drawn.set(true);
                    stop();
                } else if (desk.window().frame().lookup("#leader-board") != null) {
                    pulses.incrementAndGet();
                }
            }
        };
        AtomicBoolean recorded = new AtomicBoolean();
        Screenshots.doOnWindow(() -> session.onRecorded(event -> {
            if (event instanceof JobEvent.Point && recorded.compareAndSet(false, true)) {
                looking.start();
            }
        }));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.until("the board is shown", () -> desk.sees("#leader-board"));
        desk.until("the curve begins", drawn::get);
        // the clock would measure how busy the machine is; 60 pulses are a second where it is not
        assertThat(pulses.get()).as("pulses from the point to the curve").isLessThan(60);
        desk.until("neumf is trained", () -> done(session, "neumf-1"));
        desk.until("its curve is whole", () -> points(desk) == 4);
        untilText(desk, "Leader board · test, full ranking, 160 users");
        assertThat(session.runs().getFirst().parameters()).containsEntry("layers", "24").containsEntry("epochs", "4");
    }

    private static void others(Desk desk, ProjectSession session) throws Exception {
        Screenshots.doOnWindow(() -> {
            start(session, "popular", "popular", Map.of());
            start(session, "ials", "ials", Map.of("factors", "8", "iterations", "4"));
        });
        desk.until("they wait or run", () -> table(desk).getItems().size() == 3);
        desk.until("they are trained", () -> done(session, "popular") && done(session, "ials"));
        desk.until("it is said whether the best differ", () -> desk.window().frame().lookup("#board-sentence")
                instanceof Label label && label.getText().contains("on this test set"));
        assertThat(desk.texts()).contains("baseline", "done", "Leader board · test, full ranking, 160 users");
    }

    private static void compareAndRemove(Desk desk, ProjectSession session) throws Exception {
        Screenshots.doOnWindow(() -> {
            table(desk).requestFocus();
            table(desk).getSelectionModel().clearAndSelect(0);
            table(desk).getFocusModel().focus(0);
        });
        desk.press(KeyCode.SHIFT, KeyCode.DOWN);
        desk.press(KeyCode.CONTROL, KeyCode.I);
        desk.until("the differences are tested", () -> desk.window().frame().lookup("#differences")
                instanceof GridPane grid && grid.getChildren().stream()
                        .anyMatch(node -> node instanceof Label label && label.getText().startsWith("p ")));
        assertThat(desk.texts()).contains("Settings that differ", "Model");
        desk.take("journey-compare");

        String paint = session.runColours().paint("popular");
        Screenshots.doOnWindow(() -> {
            table(desk).getSelectionModel().clearAndSelect(2);
            table(desk).requestFocus();
        });
        desk.press(KeyCode.DELETE);
        desk.until("the run is gone", () -> session.runs().size() == 2 && table(desk).getItems().size() == 2);
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.until("the run is back", () -> session.runs().size() == 3 && table(desk).getItems().size() == 3);
        List<Object> popular = Screenshots.onWindow(() -> column(desk, "ndcg@10"));
        assertThat(popular).hasSize(3).doesNotContain("–");
        assertThat(session.runColours().paint("popular")).isEqualTo(paint);
    }

    private static void cancelAndResume(Desk desk, ProjectSession session) throws Exception {
        Screenshots.doOnWindow(() -> start(session, "embedding-dot", "long", Map.of("epochs", "3000")));
        desk.until("it has a point", () -> session.trainings().of("long")
                .filter(active -> active.item().metrics().size() > 2).isPresent());
        desk.click("#cancel-long");
        desk.until("it is cancelled", () -> status(session, "long") == RunStatus.CANCELLED
                && session.trainings().of("long").isEmpty());
        desk.click("#resume-long");
        desk.until("it goes on", () -> session.trainings().of("long")
                .filter(active -> active.item().metrics().size() > 0).isPresent());
        Screenshots.doOnWindow(() -> session.trainings().of("long").ifPresent(active -> active.item().cancel()));
        desk.until("it is over", () -> session.trainings().active().isEmpty());
    }

    private static void start(ProjectSession session, String model, String run, Map<String, String> parameters) {
        CompletableFuture<JobOutcome> over = new CompletableFuture<>();
        session.trainings().start(
                new Trainings.Wish(model, "main", run, parameters, 1, "auto"),
                new ReadOnlyStringWrapper(run).getReadOnlyProperty(), over::complete);
    }

    private static void type(Desk desk, String field, String text) throws Exception {
        TextField found = Screenshots.onWindow(() -> desk.window().frame().lookupAll(".text-field").stream()
                .filter(node -> field.equals(node.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow());
        desk.robot().clickOn(found);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write(text);
        Screenshots.settle();
    }

    private static void untilText(Desk desk, String text) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!desk.texts().contains(text)) {
            assertThat(System.nanoTime()).as("waited in vain for " + text + " among " + desk.texts()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    /// What stands in a column, from top to bottom.
    private static List<Object> column(Desk desk, String id) {
        List<List<String>> rows = ((DataTable) desk.window().frame().lookup("#leader-board")).table();
        String title = table(desk).getColumns().stream()
                .filter(each -> id.equals(each.getId())).findFirst().orElseThrow().getText();
        int at = rows.getFirst().indexOf(title);
        return rows.stream().skip(1).<Object>map(row -> row.get(at)).toList();
    }

    private static String problem(Desk desk) {
        return desk.window().frame().lookup("#training-problem") instanceof Label label ? label.getText() : "";
    }

    private static boolean trainable(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().allActions().stream()
                .anyMatch(action -> action.id().equals("models.train") && action.enabled().get()));
    }

    private static int points(Desk desk) {
        return desk.window().frame().lookup("#metric-chart") instanceof CurveChart chart && !chart.curves().isEmpty()
                ? chart.curves().getFirst().size() : 0;
    }

    private static TableView<?> table(Desk desk) {
        return (TableView<?>) desk.window().frame().lookup("#leader-board .table-view");
    }

    private static boolean done(ProjectSession session, String run) {
        return status(session, run) == RunStatus.DONE && session.trainings().of(run).isEmpty();
    }

    private static RunStatus status(ProjectSession session, String run) {
        return List.copyOf(session.runs()).stream()
                .filter(each -> each.name().equals(run))
                .map(each -> each.status())
                .findFirst()
                .orElse(RunStatus.RUNNING);
    }
}

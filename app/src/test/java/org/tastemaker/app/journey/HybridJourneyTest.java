// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.RunStatus;

/// A hybrid is put together in the window and trained as one run.
class HybridJourneyTest {
    @TempDir
    Path folder;

    @Test
    void membersAreChosenMistakesAreToldAndItIsTrainedAsOneRun() throws Exception {
        Path file = TrainedProject.file(folder, 120, 60);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            choose(desk, file);
            Screenshots.doOnWindow(() -> {
                MenuButton menu = (MenuButton) desk.window().frame().lookup("#model-form .names-menu");
                menu.getItems().stream()
                        .flatMap(group -> ((Menu) group).getItems().stream())
                        .filter(item -> item.getText().equals("popular")).findFirst().orElseThrow().fire();
            });
            assertThat(field(desk, "Members")).isEqualTo("ease,ials,popular");
            type(desk, "Settings of members", "ease.lambda=20 svd.factors=8");
            desk.until("the mistake is told", () -> problem(desk).contains("svd, which is no member of blend"));
            assertThat(trainable(desk)).isFalse();
            desk.take("hybrid-mistake");
            type(desk, "Settings of members", "ease.lambda=20 ials.factors=8");
            desk.until("all is well", () -> problem(desk).isEmpty());
            assertThat(trainable(desk)).isTrue();
            desk.take("hybrid");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            ProjectSession session = desk.sessions().session();
            desk.until("it is trained", () -> session.trainings().active().isEmpty()
                    && List.copyOf(session.runs()).stream().anyMatch(run -> run.status() == RunStatus.DONE));
            assertThat(session.runs()).hasSize(1);
            assertThat(session.runs().getFirst().parameters())
                    .containsAllEntriesOf(Map.of("models", "ease,ials,popular", "settings", "ease.lambda=20 ials.factors=8"));
        }
    }

    @Test
    void theEngineOfANetworkAmongTheMembersIsChosen() throws Exception {
        Path file = TrainedProject.file(folder, 60, 40);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            choose(desk, file);
            assertThat(engine(desk)).as("ease and ials need none").isFalse();
            type(desk, "Members", "popular,embedding-dot");
            type(desk, "Settings of members", "embedding-dot.epochs=1");
            desk.until("there is one to choose", () -> engine(desk));
            Screenshots.doOnWindow(() -> engines(desk).valueProperty().set("pytorch"));
            desk.take("hybrid-engine");
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            ProjectSession session = desk.sessions().session();
            desk.until("it is trained", () -> session.trainings().active().isEmpty()
                    && List.copyOf(session.runs()).stream().anyMatch(run -> run.status() == RunStatus.DONE));
            assertThat(session.runs().getFirst().engine()).isEqualTo("pytorch");
        }
    }

    private static boolean engine(Desk desk) {
        return engines(desk).getParent().isVisible();
    }

    @SuppressWarnings("unchecked")
    private static Segmented<String> engines(Desk desk) {
        return (Segmented<String>) desk.window().frame().lookup("#training-engine");
    }

    @Test
    void itReadsAsWellInChineseInTheDark() throws Exception {
        Path file = TrainedProject.file(folder, 60, 40);
        try (Desk desk = new Desk(folder, Locale.SIMPLIFIED_CHINESE, ThemeChoice.DARK)) {
            choose(desk, file);
            assertThat(desk.texts()).contains("加权混合", "成员", "成员的设置", "权重", "共同尺度");
            desk.take("hybrid-zh");
            Screenshots.doOnWindow(() -> ((MenuButton) desk.window().frame().lookup("#model-form .names-menu")).show());
            Screenshots.takeAll(desk.window(), "hybrid-zh-menu");
            Screenshots.doOnWindow(() -> ((MenuButton) desk.window().frame().lookup("#model-form .names-menu")).hide());
        }
    }

    private static void choose(Desk desk, Path file) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        desk.until("the empty page says what belongs here", () -> desk.sees(".empty-state"));
        desk.press(KeyCode.CONTROL, KeyCode.N);
        desk.until("the gallery is shown", () -> desk.sees("#model-search"));
        desk.tabTo("model-search");
        desk.robot().write("blend");
        Screenshots.settle();
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
        desk.until("its settings are shown", () -> desk.sees("#model-form .names-menu"));
    }

    private static TextField find(Desk desk, String field) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().lookupAll(".text-field").stream()
                .filter(node -> field.equals(node.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private static String field(Desk desk, String field) throws Exception {
        return Screenshots.onWindow(find(desk, field)::getText);
    }

    private static void type(Desk desk, String field, String text) throws Exception {
        TextField found = find(desk, field);
        desk.robot().clickOn(found);
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write(text);
        Screenshots.settle();
    }

    private static String problem(Desk desk) {
        return desk.window().frame().lookup("#training-problem") instanceof Label label ? label.getText() : "";
    }

    private static boolean trainable(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().allActions().stream()
                .anyMatch(action -> action.id().equals("models.train") && action.enabled().get()));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.theme.ThemeChoice;

/// What a training will take stands in its form before it is started.
class TrainingNeedsJourneyTest {
    @TempDir
    Path folder;

    @Test
    void theFormOfEaseTellsMemoryAndTimeAndFollowsItsValues() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            desk.tabTo("model-search");
            desk.robot().write("ease");
            Screenshots.settle();
            desk.press(KeyCode.DOWN);
            desk.press(KeyCode.ENTER);
            desk.until("what it takes is told", () -> told(desk).contains("What it will take"));
            assertThat(told(desk)).contains("Memory", "Time", "about 1 s").noneMatch(word -> word.contains("most popular"));
            TextField limit = Screenshots.onWindow(() -> desk.window().frame().lookupAll(".text-field").stream()
                    .filter(node -> "Most items".equals(node.getAccessibleText()))
                    .map(TextField.class::cast)
                    .findFirst()
                    .orElseThrow());
            desk.robot().clickOn(limit);
            desk.press(KeyCode.CONTROL, KeyCode.A);
            desk.robot().write("30");
            desk.press(KeyCode.ENTER);
            desk.until("the limit is told", () -> told(desk).stream().anyMatch(word -> word.contains("30 most popular of 80 items")));
            desk.take("journey-training-needs");
        }
    }

    @Test
    void theFormsOfAModelThatTrainsNothingAndOfAHybridTellWhatIsCountedAndWhatNot() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.SIMPLIFIED_CHINESE, ThemeChoice.DARK)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            choose(desk, "user-knn");
            desk.until("lists are counted", () -> told(desk).stream().anyMatch(word -> word.contains("位用户生成列表")));
            desk.take("journey-training-needs-lists");
            desk.robot().clickOn("#all-models");
            Screenshots.settle();
            choose(desk, "blend");
            desk.until("the other member is named", () -> told(desk).stream().anyMatch(word -> word.contains("未计入：ials")));
            desk.take("journey-training-needs-hybrid");
        }
    }

    private static void choose(Desk desk, String name) throws Exception {
        desk.tabTo("model-search");
        desk.press(KeyCode.CONTROL, KeyCode.A);
        desk.robot().write(name);
        Screenshots.settle();
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
    }

    private static List<String> told(Desk desk) {
        return desk.window().frame().lookup("#training-needs") instanceof Parent needs && needs.isVisible()
                ? needs.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText).toList()
                : List.of();
    }
}

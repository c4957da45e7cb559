// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.task.JobItem;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.ProtocolRecord;

class StoreJourneyTest {
    @TempDir
    Path folder;

    @Test
    void theStoreBecomesFiguresAProtocolAndIsThereAfterARestart() throws Exception {
        Path file;
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk.click("#start-store");
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            assertThat(desk.texts()).contains("users", "items", "events", "Long tail of items", "Events by week");
            ProjectSession session = desk.sessions().session();
            file = session.path();
            assertThat(session.summaryProperty().get().interactions()).isGreaterThan(50_000);
            desk.take("journey-data");

            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.until("the split is drawn", () -> desk.sees("#split-kind"));
            addStepByKeyboard(desk);
            assertThat(steps(desk)).hasSize(1);
            desk.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(steps(desk)).isEmpty();
            desk.robot().clickOn("Redo");
            desk.until("the step is back", () -> !desk.window().frame().lookupAll("#step-0").isEmpty());
            assertThat(steps(desk)).hasSize(1);
            desk.take("journey-prepare");

            desk.until("the draft can be made", () -> makeable(desk));
            desk.robot().clickOn("Make protocol");
            desk.until("the protocol is there", () -> !session.protocols().isEmpty());
            ProtocolRecord made = session.protocols().getFirst();
            assertThat(made.recipe().steps()).hasSize(1);
            assertThat(made.train() + made.validation() + made.test()).isPositive();
            desk.until("the next step is named", () -> desk.window().frame().allActions().stream()
                    .anyMatch(action -> action.id().equals("prepare.models")));

            Screenshots.doOnWindow(() -> desk.window().language().use(Locale.SIMPLIFIED_CHINESE));
            assertThat(desk.texts()).contains("配方", "划分", "选择模型").doesNotContain("Recipe", "Split");
        }
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.DARK)) {
            desk.until("the project is remembered", () -> desk.sessions().recents().size() == 1);
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            assertThat(desk.sessions().session().protocols()).hasSize(1);
        }
    }

    @Test
    void aWorkerThatIsKilledCostsItsJobAndNothingElse() throws Exception {
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk.click("#start-store");
            desk.until("the import is at work", () -> desk.jobs().running() == 1
                    && desk.jobs().items().getFirst().progressProperty().get() != null);
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            long killed = System.nanoTime();
            long said = desk.until("the window says so", () -> desk.jobs().items().getFirst().state() == JobItem.State.FAILED);
            assertThat((said - killed) / 1e9).isLessThan(2.0);
            desk.until("the page is as before", () -> desk.sees(".empty-state"));
            assertThat(desk.sessions().session().summaryProperty().get().interactions()).isZero();
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private static void addStepByKeyboard(Desk desk) throws Exception {
        desk.tabTo("add-step");
        desk.press(KeyCode.ENTER);
        desk.take("journey-kinds");
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.ENTER);
    }

    private static List<String> steps(Desk desk) throws Exception {
        return Screenshots.onWindow(() -> desk.window().frame().lookupAll(".step-card").stream()
                .filter(node -> node.getId() != null && node.getId().startsWith("step-"))
                .map(node -> node.getAccessibleText().replaceFirst("^\\d+\\. ", "").replaceFirst(",.*", ""))
                .toList());
    }

    private static boolean makeable(Desk desk) {
        return desk.window().frame().allActions().stream()
                .anyMatch(action -> action.id().equals("prepare.make") && action.enabled().get());
    }
}

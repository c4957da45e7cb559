// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.data.DataPage;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.Jobs;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.job.JobRequest;
import org.tastemaker.project.RunStatus;

/// Rows are added to a project that has a run, and the run is brought up to date with them.
class UpdateJourneyTest {
    @TempDir
    Path folder;

    private Path more() throws Exception {
        StringBuilder text = new StringBuilder("user,item,time\n");
        for (int row = 0; row < 120; row++) {
            text.append(row % 2 == 0 ? "u" : "new").append(row % 10).append(",i").append(row * 7 % 80).append(',')
                    .append(1_800_000_000L + row).append('\n');
        }
        return Files.writeString(folder.resolve("more.csv"), text);
    }

    @Test
    void rowsAreAddedAndARunIsUpdatedWithThem() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        Path more = more();
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
            desk.train("ials");
            ProjectSession session = desk.sessions().session();
            long before = session.summaryProperty().get().interactions();
            add(desk, more);
            desk.until("the rows are there", () -> session.summaryProperty().get().interactions() == before + 120);
            assertThat(session.runs()).as("the run stays").hasSize(1);
            assertThat(session.protocols()).hasSize(1);

            desk.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            desk.until("the board is shown", () -> desk.sees("#leader-board .table-row-cell"));
            Screenshots.doOnWindow(() -> ((TableView<?>) desk.window().frame().lookup("#leader-board .table-view"))
                    .getSelectionModel().clearAndSelect(0));
            assertThat(Screenshots.onWindow(() -> action(desk, "runs.update").enabled().get())).as("nothing to update with").isFalse();
            Screenshots.doOnWindow(() -> session.jobs().submit(
                    new JobRequest("prepare", session.path().toString(), Map.of("like", List.of("main"), "protocol", List.of("main-2"))),
                    new ReadOnlyStringWrapper("prepare").getReadOnlyProperty(), Jobs.Lane.LONG, outcome -> {}));
            desk.until("the protocol is made", () -> session.protocols().size() == 2);
            desk.until("the run can be updated", () -> action(desk, "runs.update").enabled().get());
            Screenshots.doOnWindow(() -> action(desk, "runs.update").run().run());
            desk.until("it is updated", () -> session.runs().size() == 2 && session.runs().getLast().status() == RunStatus.DONE);
            assertThat(session.runs().getLast().protocol()).isEqualTo("main-2");
            assertThat(session.runs().getLast().environment()).containsEntry("updates", "ials").containsEntry("update", "warm-start");
            desk.take("journey-update");
        }
    }

    private static void add(Desk desk, Path more) throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        Screenshots.doOnWindow(() -> desk.window().frame().pages().stream()
                .filter(DataPage.class::isInstance)
                .forEach(page -> ((DataPage) page).offer(List.of(more))));
        desk.until("it is asked what becomes of the rows that are there", () -> desk.sees("#import-mode"));
        desk.until("the import can start", () -> action(desk, "data.import.start").enabled().get());
        assertThat(Screenshots.onWindow(() -> action(desk, "data.import.start").titleKey())).isEqualTo("datapage.action.append");
        desk.take("journey-append");
        desk.click("#import-mode .last");
        assertThat(Screenshots.onWindow(() -> action(desk, "data.import.start").titleKey())).isEqualTo("datapage.action.replace");
        assertThat(desk.texts()).contains("Replaces the data");
        desk.take("journey-append-replace");
        assertThat(Screenshots.onWindow(() -> desk.window().frame().getScene().getFocusOwner().getStyleClass()))
                .as("the choice keeps the focus").contains("last");
        desk.click("#import-mode .first");
        assertThat(desk.texts()).doesNotContain("Replaces the data");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    @Test
    void theChoiceReadsWellInChineseAndInTheDark() throws Exception {
        Path file = TrainedProject.file(folder, 60, 40);
        Path more = more();
        try (Desk desk = new Desk(folder, Locale.SIMPLIFIED_CHINESE, ThemeChoice.DARK)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("the project is open", () -> desk.window().frame().pages().size() >= 4);
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            Screenshots.doOnWindow(() -> desk.window().frame().pages().stream()
                    .filter(DataPage.class::isInstance)
                    .forEach(page -> ((DataPage) page).offer(List.of(more))));
            desk.until("it is asked", () -> desk.sees("#import-mode"));
            assertThat(desk.texts()).contains("追加", "替换已有数据", "追加行");
            desk.take("journey-append-zh-dark");
        }
    }

    private static Action action(Desk desk, String id) {
        return desk.window().frame().allActions().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.ProjectSummary;
import org.tastemaker.project.RunRecord;

/// The whole way of a newcomer in the real window: data, protocol, training, curves, map, lists, reasons; and
/// all of it is there when the window opens again.
class MainJobTest {
    @TempDir
    Path folder;

    @Test
    void theStoreBecomesListsWithReasonsAndAllIsThereAfterARestart() throws Exception {
        List<RunRecord> runs;
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk.click("#start-store");
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            ProjectSummary summary = desk.sessions().session().summaryProperty().get();
            assertThat(summary.interactions()).isGreaterThan(50_000);
            assertThat(desk.texts()).contains(
                    String.format(Locale.ENGLISH, "%,d", summary.users()), String.format(Locale.ENGLISH, "%,d", summary.items()), "users", "items",
                    "Long tail of items");
            runs = work(desk, "keyboard");
        }
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.DARK)) {
            desk.until("the project is remembered", () -> desk.sees(".recent-row"));
            assertThat(desk.texts()).anyMatch(text -> text.contains("2 runs"));
            desk.click(".recent-row");
            again(desk, runs);
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void movieLensGoesTheSameWayThroughTheImportWizard() throws Exception {
        String data = System.getProperty("tastemaker.data", "");
        Path movies = Path.of(data).resolve("ml-100k");
        assumeThat(!data.isEmpty() && Files.isDirectory(movies))
                .as("MovieLens 100K is not here: set -Dtastemaker.data to the folder that holds ml-100k")
                .isTrue();
        List<RunRecord> runs;
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openData(List.of(movies)));
            desk.until("the wizard shows the files", () -> desk.sees("#role-3"));
            desk.take("journey-ml-100k");
            desk.until("the import can start", () -> desk.window().frame().allActions().stream()
                    .anyMatch(action -> action.id().equals("data.import.start") && action.enabled().get()));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            assertThat(desk.texts()).contains("943", "1,682", "100,000");
            runs = work(desk, "Star");
        }
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk.click(".recent-row");
            again(desk, runs);
        }
    }

    /// From figures to reasons with two runs.
    static List<RunRecord> work(Desk desk, String wanted) throws Exception {
        MainJob job = new MainJob(desk);
        job.prepare();
        job.train("ials", "");
        job.done("ials-1");
        job.train("embedding-dot", "2");
        desk.until("a curve grows while it trains", () -> job.points() > 0);
        job.done("embedding-dot-1");
        job.board(2);
        desk.take("main-runs");
        job.map(wanted);
        desk.take("main-map");
        job.lists();
        desk.take("main-lists");
        return List.copyOf(desk.sessions().session().runs());
    }

    private static void again(Desk desk, List<RunRecord> runs) throws Exception {
        desk.until("figures are shown", () -> desk.sees("#figure-users"));
        ProjectSession session = desk.sessions().session();
        assertThat(session.runs()).isEqualTo(runs);
        assertThat(session.protocols()).hasSize(1);
        MainJob job = new MainJob(desk);
        job.board(2);
        desk.until("curves are drawn", () -> job.points() > 1);
        job.lists();
    }
}

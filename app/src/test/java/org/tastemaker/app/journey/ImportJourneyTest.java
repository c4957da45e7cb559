// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.data.DataSet;
import org.tastemaker.project.ProjectReader;

class ImportJourneyTest {
    @TempDir
    Path folder;

    /// 300 good rows, one with too few fields and one whose rating is a word.
    private Path shop() throws Exception {
        StringBuilder text = new StringBuilder("kunde;artikel;wertung;zeit\n");
        for (int row = 0; row < 300; row++) {
            text.append('k').append(row % 37).append(";a").append(row * 7 % 61).append(';').append(1 + row % 5)
                    .append(';').append(1_731_283_200L + row * 3600L).append('\n');
        }
        text.append("k1;a5\n").append("k2;a6;five;1731283200\n");
        return Files.writeString(folder.resolve("shop.csv"), text);
    }

    @Test
    void filesAreLookedAtCorrectedAndImportedByKeyboard() throws Exception {
        Path file = shop();
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openData(List.of(file)));
            desk.until("the preview is there", () -> desk.sees("#role-3"));
            assertThat(role(desk, 0)).isEqualTo("user");
            assertThat(role(desk, 1)).isEqualTo("item");
            assertThat(role(desk, 3)).isEqualTo("time");

            String before = role(desk, 2);
            desk.tabTo("role-2");
            desk.press(KeyCode.SPACE);
            desk.press(KeyCode.ESCAPE);
            assertThat(role(desk, 2)).isEqualTo(before);
            Screenshots.doOnWindow(() -> fire(desk, 2, "rating"));
            desk.until("the role is overruled", () -> "rating".equals(text(desk, 2)));
            desk.take("journey-import");

            desk.until("the import can start", () -> desk.window().frame().allActions().stream()
                    .anyMatch(action -> action.id().equals("data.import.start") && action.enabled().get()));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            DataSet[] read = new DataSet[1];
            Screenshots.doOnWindow(() -> desk.sessions().session().read(
                    "test", (ProjectReader project, org.tastemaker.task.Cancellation c) -> project.dataSet(),
                    data -> read[0] = data, failure -> {}));
            desk.until("the data are read", () -> read[0] != null);
            assertThat(read[0].interactions().size()).isEqualTo(300);
            assertThat(read[0].interactions().rating()).isNotNull().startsWith(1f, 2f, 3f, 4f, 5f);
            assertThat(read[0].users().size()).isEqualTo(37);
        }
    }

    @Test
    void aFileThatIsNoDataSaysWhyAndNothingIsLost() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.csv"), "");
        try (Desk desk = new Desk(folder, Locale.SIMPLIFIED_CHINESE, ThemeChoice.DARK)) {
            Screenshots.doOnWindow(() -> desk.sessions().openData(List.of(file)));
            desk.until("the reason is shown", () -> desk.sees(".error-strip"));
            assertThat(desk.texts()).contains("无法读取");
            desk.take("journey-import-error");
            Screenshots.doOnWindow(() -> desk.window().frame().allActions().stream()
                    .filter(action -> action.id().equals("data.import.cancel"))
                    .forEach(action -> action.run().run()));
            desk.until("the empty state is back", () -> desk.sees(".empty-state"));
        }
    }

    @Test
    void aFileThatIsNoProjectLeavesTheWindowAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.taste"), "Dear reader");
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("a message is shown", () -> desk.sees(".notice"));
            assertThat(Screenshots.onWindow(() -> desk.sessions().project().getValue() == null)).isTrue();
        }
    }

    private static void fire(Desk desk, int column, String role) {
        ((javafx.scene.control.MenuButton) desk.window().frame().lookup("#role-" + column)).getItems().stream()
                .filter(item -> item.getText().equals(role))
                .forEach(javafx.scene.control.MenuItem::fire);
    }

    private static String role(Desk desk, int column) throws Exception {
        return Screenshots.onWindow(() -> text(desk, column));
    }

    private static String text(Desk desk, int column) {
        return desk.window().frame().lookup("#role-" + column) instanceof Labeled head ? head.getText() : "";
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.data.DataPage;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.theme.ThemeChoice;

@Tag("screenshots")
class PagesScreenshotsTest {
    @TempDir
    Path folder;

    @Test
    void dataImportAndPrepareInLightAndDarkInBothLanguages() throws Exception {
        Path file = store();
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                take(file, theme, language);
            }
        }
    }

    /// The store with a protocol.
    private Path store() throws Exception {
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            desk.click("#start-store");
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            desk.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.until("the split is drawn", () -> desk.sees("#split-kind"));
            for (String kind : List.of("duplicates", "event-weights", "k-core")) {
                desk.click("#add-step");
                desk.click("#add-" + kind);
            }
            desk.until("the draft can be made", () -> desk.window().frame().allActions().stream()
                    .anyMatch(action -> action.id().equals("prepare.make") && action.enabled().get()));
            desk.press(KeyCode.CONTROL, KeyCode.ENTER);
            desk.until("the protocol is there", () -> !desk.sessions().session().protocols().isEmpty());
            return desk.sessions().session().path();
        }
    }

    private void take(Path file, ThemeChoice theme, Locale language) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
        try (Desk desk = new Desk(folder, language, theme)) {
            Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
            desk.until("figures are shown", () -> desk.sees("#figure-users"));
            Thread.sleep(800);
            assertThat(desk.take("data-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> desk.window().frame().show("prepare"));
            desk.until("the split is drawn", () -> desk.sees("#split-kind"));
            Screenshots.doOnWindow(() -> desk.window().frame().lookup("#step-2").requestFocus());
            Thread.sleep(2000);
            assertThat(desk.take("prepare-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> {
                desk.window().frame().show("data");
                ((DataPage) desk.window().frame().pages().getFirst()).offer(List.of(messy()));
            });
            desk.until("the preview is there", () -> desk.sees("#role-3"));
            assertThat(desk.take("import-" + name)).isNotEmptyFile();
        }
    }

    private Path messy() {
        StringBuilder text = new StringBuilder("kunde;artikel;wertung;zeit;geraet\n");
        for (int row = 0; row < 400; row++) {
            text.append("k").append(row % 37).append(";a").append(row * 7 % 61).append(';').append(1 + row % 5).append(';')
                    .append(row == 30 ? "soon" : Long.toString(1_731_283_200L + row * 3600L)).append(';')
                    .append(row % 3 == 0 ? "phone" : "laptop").append('\n');
            if (row == 20) {
                text.append("k1;a5\n");
            }
        }
        try {
            return Files.writeString(folder.resolve("shop.csv"), text);
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}

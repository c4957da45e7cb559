// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.OpenStore;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.theme.ThemeChoice;

@Tag("screenshots")
class ListsScreenshotsTest {
    @TempDir
    Path folder;

    @Test
    void listsInLightAndDarkInBothLanguages() throws Exception {
        Path file = TrainedStore.make(folder);
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                take(folder, file, theme, language);
            }
        }
        take(folder, file, ThemeChoice.HIGH_CONTRAST, Locale.ENGLISH);
    }

    @SuppressWarnings("unchecked")
    static void take(Path folder, Path file, ThemeChoice theme, Locale language) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
        try (OpenStore open = new OpenStore(folder, file, theme, language, List.of(ListsPage::new))) {
            VBox list = (VBox) Screenshots.onWindow(() -> open.window().frame().lookup("#lists-list-0"));
            OpenStore.await("a list", () -> list.getChildren().size() == 10);
            Screenshots.doOnWindow(() -> {
                ((ItemRow) list.getChildren().getFirst()).getOnMouseClicked().handle(null);
            });
            Thread.sleep(1500);
            assertThat(Screenshots.take(open.window(), "lists-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> {
                ((Segmented<String>) open.window().frame().lookup("#lists-method")).valueProperty().set("neighbours");
                ((Segmented<Integer>) open.window().frame().lookup("#lists-count")).valueProperty().set(3);
            });
            Thread.sleep(1500);
            assertThat(Screenshots.take(open.window(), "lists-three-" + name)).isNotEmptyFile();
        }
    }
}

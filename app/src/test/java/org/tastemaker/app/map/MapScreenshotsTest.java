// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.event.ActionEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.OpenStore;
import org.tastemaker.app.session.TrainedStore;
import org.tastemaker.app.theme.ThemeChoice;

@Tag("screenshots")
class MapScreenshotsTest {
    @TempDir
    Path folder;

    @Test
    void mapInLightAndDarkInBothLanguages() throws Exception {
        Path file = TrainedStore.make(folder);
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                take(folder, file, theme, language);
            }
        }
    }

    static void take(Path folder, Path file, ThemeChoice theme, Locale language) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
        try (OpenStore open = new OpenStore(folder, file, theme, language, List.of(MapPage::new))) {
            ScatterMap map = (ScatterMap) Screenshots.onWindow(() -> open.window().frame().lookup(".chart"));
            OpenStore.await("points", () -> map.table().size() > 700);
            Screenshots.doOnWindow(() -> {
                TextField field = (TextField) open.window().frame().lookup("#map-search");
                field.setText(language.getLanguage().equals("zh") ? "键盘" : "keyboard");
            });
            Thread.sleep(700);
            assertThat(Screenshots.take(open.window(), "map-search-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> {
                TextField field = (TextField) open.window().frame().lookup("#map-search");
                field.fireEvent(new ActionEvent());
                field.clear();
                map.showAll();
            });
            Thread.sleep(1200);
            Screenshots.doOnWindow(() -> {
                double[] place = map.place(100);
                Point2D there = map.localToScene(place[0], place[1]);
                map.fireEvent(new MouseEvent(
                        MouseEvent.MOUSE_MOVED, there.getX(), there.getY(), 0, 0, MouseButton.NONE, 0, false,
                        false, false, false, false, false, false, false, false, false, null));
            });
            Thread.sleep(500);
            assertThat(Screenshots.take(open.window(), "map-" + name)).isNotEmptyFile();
        }
    }
}

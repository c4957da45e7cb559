// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.theme.ThemeChoice;

/// Goes through a window and takes pictures of it.
///
/// @param desk the window
record Album(Desk desk) {
    /// Leads to a page.
    void show(String page) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().show(page));
        Screenshots.settle();
    }

    /// Does what the palette offers under an id.
    void act(String id) throws Exception {
        Screenshots.doOnWindow(() -> desk.window().frame().allActions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
        Screenshots.settle();
    }

    /// Nothing lies under the mouse.
    void aside() throws Exception {
        desk.robot().moveTo(Screenshots.onWindow(() -> desk.window().frame().localToScreen(520, 20)));
    }

    /// What is seen now, in every theme.
    void everyTheme(String screen) throws Exception {
        String language = desk.window().language().locale().getLanguage();
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.HIGH_CONTRAST, ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            Screenshots.doOnWindow(() -> desk.window().theme().choiceProperty().set(theme));
            Screenshots.settle();
            String name = screen + "-" + theme.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language;
            assertThat(Screenshots.takeAll(desk.window(), name)).isNotEmptyFile();
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.theme.ThemeChoice;

/// A page that was open when the language changed reads like one that is opened afterwards.
class LanguageSwitchTest {
    private static final List<String> PAGES = List.of("data", "prepare", "models", "runs", "map", "lists");

    @TempDir
    Path folder;

    @Test
    void everyTextFollowsTheLanguageWhileTheWindowRuns() throws Exception {
        Path file = TrainedProject.file(folder, 160, 80);
        try (Desk desk = new Desk(folder, Locale.ENGLISH, ThemeChoice.LIGHT)) {
            open(desk, file);
            desk.train("ials", "popular");
            Map<String, Set<String>> before = texts(desk);
            Screenshots.doOnWindow(() -> desk.window().language().use(Locale.SIMPLIFIED_CHINESE));
            Map<String, Set<String>> switched = texts(desk);
            Screenshots.doOnWindow(() -> desk.sessions().closeProject());
            open(desk, file);
            Map<String, Set<String>> opened = texts(desk);
            for (String page : PAGES) {
                Set<String> stale = new TreeSet<>(switched.get(page));
                stale.retainAll(before.get(page));
                stale.removeAll(opened.get(page));
                stale.removeIf(text -> text.chars().noneMatch(Character::isLetter));
                assertThat(stale).as("texts of the page " + page + " that did not follow").isEmpty();
            }
        }
    }

    private static void open(Desk desk, Path file) throws Exception {
        Screenshots.doOnWindow(() -> desk.sessions().openProject(file));
        desk.until("figures are shown", () -> desk.sees("#figure-users"));
    }

    private static Map<String, Set<String>> texts(Desk desk) throws Exception {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        for (String page : PAGES) {
            Screenshots.doOnWindow(() -> desk.window().frame().show(page));
            desk.rest();
            texts.put(page, new TreeSet<>(desk.texts()));
        }
        return texts;
    }
}

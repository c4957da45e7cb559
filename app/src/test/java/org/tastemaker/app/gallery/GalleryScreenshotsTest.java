// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.Window;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.theme.ThemeChoice;

@Tag("screenshots")
class GalleryScreenshotsTest {
    @TempDir
    Path folder;

    @Test
    void everyPieceInLightAndDarkInBothLanguages() throws Exception {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST}) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                take(theme, language);
            }
        }
    }

    private void take(ThemeChoice theme, Locale language) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
        Screenshots.startJavaFx();
        GalleryWorkbench workbench = new GalleryWorkbench();
        JobQueue jobs = new JobQueue();
        try (BackgroundTasks tasks = new BackgroundTasks(2)) {
            Window.Parts parts = new Window.Parts(
                    tasks, jobs, workbench, GalleryPages.providers(), new WindowMemory(folder.resolve("w.properties")));
            Window window = Screenshots.open(parts, language, theme, 1280, 800);
            assertThat(Screenshots.take(window, "welcome-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> {
                workbench.openStore();
                GalleryJobs.fill(tasks, jobs);
            });
            for (Page page : Screenshots.onWindow(window.frame()::pages)) {
                Screenshots.doOnWindow(() -> window.frame().show(page.id()));
                Thread.sleep(150);
                assertThat(Screenshots.take(window, "gallery-" + page.id() + "-" + name)).isNotEmptyFile();
            }
            Screenshots.doOnWindow(() -> {
                window.frame().show("curves");
                window.frame().tasksUnfoldedProperty().set(true);
                window.frame().openPalette();
            });
            Thread.sleep(150);
            assertThat(Screenshots.take(window, "gallery-palette-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> {
                window.frame().lookup(".palette-shade").setVisible(false);
                window.frame().tasksUnfoldedProperty().set(false);
                window.frame().getScene().getWindow().setWidth(1024);
                window.frame().getScene().getWindow().setHeight(680);
            });
            for (String page : new String[] {"rows", "figures"}) {
                Screenshots.doOnWindow(() -> window.frame().show(page));
                assertThat(Screenshots.take(window, "gallery-" + page + "-small-" + name)).isNotEmptyFile();
            }
            Screenshots.doOnWindow(() -> {
                window.frame().openSettings();
                window.notices().offer("shell.redo", () -> {}, "shell.undo.done", "Drop bots");
            });
            Thread.sleep(800);
            assertThat(Screenshots.takeAll(window, "gallery-popups-" + name)).isNotEmptyFile();
            Screenshots.close(window);
        }
    }
}

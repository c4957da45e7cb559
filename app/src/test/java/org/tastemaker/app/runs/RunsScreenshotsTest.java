// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.Window;
import org.tastemaker.app.models.ModelsPage;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.JobOutcome;
import org.tastemaker.app.session.TestWorkbench;
import org.tastemaker.app.session.TrainedProject;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.theme.ThemeChoice;

@Tag("screenshots")
class RunsScreenshotsTest {
    @TempDir
    Path folder;

    @Test
    void modelsAndRunsInEveryThemeInBothLanguages() throws Exception {
        try (TrainedProject project = new TrainedProject(folder, 600, 240)) {
            TestWorkbench workbench = new TestWorkbench();
            Window.Parts parts = new Window.Parts(
                    project.tasks(), project.jobs(), workbench,
                    List.of(
                            context -> new ModelsPage(context, project.session()),
                            context -> new RunsPage(context, project.session())),
                    new WindowMemory(folder.resolve("w.properties")));
            Window window = Screenshots.open(parts, Locale.ENGLISH, ThemeChoice.LIGHT, 1280, 800);
            Screenshots.doOnWindow(() -> workbench.show("Digital store"));
            show(window, "runs");
            assertThat(Screenshots.take(window, "runs-empty-light-en")).isNotEmptyFile();
            show(window, "models");
            everyLook(window, "models");
            Screenshots.doOnWindow(() -> open(window, "#model-neumf"));
            Thread.sleep(4000);
            everyLook(window, "network");
            Screenshots.doOnWindow(() -> ((Button) window.frame().lookup("#all-models")).fire());
            Screenshots.settle();
            Screenshots.doOnWindow(() -> open(window, "#model-ials"));
            Thread.sleep(1000);
            Screenshots.take(window, "model-ials-light-en");

            project.train("popular", "popular", Map.of());
            project.train("item-knn", "item-knn", Map.of());
            project.train("ials", "ials", Map.of("factors", "16", "iterations", "8"));
            project.train("neumf", "neumf", Map.of("epochs", "12", "learning-rate", "0.003"));
            CompletableFuture<JobOutcome> over = new CompletableFuture<>();
            Screenshots.doOnWindow(() -> {
                window.frame().show("runs");
                project.start("embedding-dot", "embedding-dot", Map.of("epochs", "400", "learning-rate", "0.0004", "batch-size", "256"), over);
            });
            Thread.sleep(9_000);
            everyLook(window, "runs");
            Screenshots.doOnWindow(() -> {
                TableView<?> table = (TableView<?>) window.frame().lookup("#leader-board .table-view");
                table.getSelectionModel().clearAndSelect(1);
                table.getSelectionModel().select(2);
            });
            Screenshots.doOnWindow(() -> window.frame().pages().stream()
                    .flatMap(page -> page.actions().stream())
                    .filter(action -> action.id().equals("runs.compare"))
                    .forEach(action -> action.run().run()));
            Thread.sleep(2000);
            everyLook(window, "compare");
            Screenshots.doOnWindow(() -> project.session().trainings().active().forEach(each -> each.item().cancel()));
            over.get(30, TimeUnit.SECONDS);
            Thread.sleep(1000);
            Screenshots.take(window, "runs-cancelled-light-en");
            Screenshots.close(window);
        }
    }

    private static void open(Window window, String card) {
        window.frame().lookup(card).fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static void show(Window window, String page) throws Exception {
        Screenshots.doOnWindow(() -> window.frame().show(page));
        Thread.sleep(1500);
    }

    private static void everyLook(Window window, String name) throws Exception {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST, ThemeChoice.LIGHT}) {
            Screenshots.doOnWindow(() -> window.theme().choiceProperty().set(theme));
            for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
                Screenshots.doOnWindow(() -> window.language().use(language));
                Screenshots.settle();
                String look = theme.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language.getLanguage();
                assertThat(Screenshots.take(window, name + "-" + look)).isNotEmptyFile();
            }
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tastemaker.app.Window;
import org.tastemaker.app.prepare.PreparePage;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.session.MemoryProject;
import org.tastemaker.app.session.NoWorkers;
import org.tastemaker.app.session.ProjectSession;
import org.tastemaker.app.session.SampleData;
import org.tastemaker.app.session.TestWorkbench;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.data.DataSet;
import org.tastemaker.prepare.Recipe;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.protocol.Protocols;
import org.tastemaker.random.RandomStreams;
import org.tastemaker.task.TaskContext;

@Tag("screenshots")
class DataScreenshotsTest {
    @TempDir
    Path folder;

    @Test
    void dataAndPrepareInLightAndDarkInBothLanguages() throws Exception {
        DataSet data = SampleData.shop(2004, 800, 121_306);
        Protocols.Made made = Protocols.installed().prepare(
                "standard", data, new Recipe(List.of(new StepSettings("k-core", Map.of("users", "5", "items", "5")))),
                new StepSettings("global-time", Map.of()), new RandomStreams(1), TaskContext.quiet());
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                MemoryProject project = new MemoryProject(folder.resolve("store.taste"), data);
                project.putProtocol(made.record(), made.prepared());
                take(project, theme, language);
            }
        }
    }

    private void take(MemoryProject project, ThemeChoice theme, Locale language) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT) + "-" + language.getLanguage();
        Screenshots.startJavaFx();
        JobQueue jobs = new JobQueue();
        TestWorkbench workbench = new TestWorkbench();
        try (BackgroundTasks tasks = new BackgroundTasks(2)) {
            ProjectSession session = Screenshots.onWindow(() -> new ProjectSession(
                    project, ProjectSession.Contents.of(project), tasks, jobs,
                    new NoWorkers(),
                    writer -> event -> {}));
            Window.Parts parts = new Window.Parts(
                    tasks, jobs, workbench,
                    List.of(context -> new DataPage(context, session), context -> new PreparePage(context, session)),
                    new WindowMemory(folder.resolve("w.properties")));
            Window window = Screenshots.open(parts, language, theme, 1280, 800);
            Screenshots.doOnWindow(() -> workbench.show("Digital store"));
            Thread.sleep(1500);
            assertThat(Screenshots.take(window, "data-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(
                    () -> ((DataPage) window.frame().pages().getFirst()).offer(List.of(messyFile())));
            Thread.sleep(1500);
            assertThat(Screenshots.take(window, "import-" + name)).isNotEmptyFile();
            Screenshots.doOnWindow(() -> window.frame().show("prepare"));
            Thread.sleep(1500);
            assertThat(Screenshots.take(window, "prepare-" + name)).isNotEmptyFile();
            Screenshots.close(window);
            Screenshots.doOnWindow(session::close);
        }
    }

    private Path messyFile() {
        StringBuilder text = new StringBuilder("kunde;artikel;wertung;zeit;geraet\n");
        for (int row = 0; row < 400; row++) {
            text.append("k").append(row % 37).append(";a").append(row * 7 % 61).append(';')
                    .append(row == 12 ? "fünf" : Integer.toString(1 + row % 5)).append(';')
                    .append(1_731_283_200L + row * 3600L).append(';').append(row % 3 == 0 ? "phone" : "laptop").append('\n');
            if (row == 20) {
                text.append("k1;a5\n");
            }
        }
        Path file = folder.resolve("shop.csv");
        try {
            java.nio.file.Files.writeString(file, text);
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        return file;
    }
}

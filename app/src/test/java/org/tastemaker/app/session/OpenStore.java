// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.tastemaker.app.Window;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.PageProvider;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.project.Projects;

/// A window on a trained project with some pages, until it is closed.
public final class OpenStore implements AutoCloseable {
    private final BackgroundTasks tasks = new BackgroundTasks(2);
    private final ProjectSession session;
    private final Window window;

    /// @param file a project made by [TrainedStore]
    public OpenStore(
            Path folder, Path file, ThemeChoice theme, Locale language,
            List<BiFunction<PageContext, ProjectSession, Page>> pages) throws Exception {
        Screenshots.startJavaFx();
        JobQueue jobs = new JobQueue();
        TestWorkbench workbench = new TestWorkbench();
        Path jobFolder = Files.createTempDirectory(folder, "jobs");
        session = Screenshots.onWindow(() -> {
            var project = Projects.openToWrite(file);
            return new ProjectSession(
                    project, ProjectSession.Contents.of(project), tasks, jobs, new WorkersHere(jobFolder, file),
                    writer -> event -> {});
        });
        List<PageProvider> providers = pages.stream()
                .map(each -> (PageProvider) context -> each.apply(context, session))
                .toList();
        window = Screenshots.open(
                new Window.Parts(tasks, jobs, workbench, providers, new WindowMemory(folder.resolve("w.properties"))),
                language, theme, 1280, 800);
        Screenshots.doOnWindow(() -> workbench.show("Digital store"));
    }

    public Window window() {
        return window;
    }

    public ProjectSession session() {
        return session;
    }

    /// Waits until something is so; half a minute at most.
    public static void await(String what, Callable<Boolean> so) throws Exception {
        for (int tried = 0; tried < 300; tried++) {
            if (Screenshots.onWindow(so)) {
                Screenshots.settle();
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not within 30 s: " + what);
    }

    @Override
    public void close() {
        try {
            Screenshots.close(window);
            Screenshots.doOnWindow(session::close);
        } catch (Exception unclosed) {
            throw new IllegalStateException(unclosed);
        }
        tasks.close();
    }
}

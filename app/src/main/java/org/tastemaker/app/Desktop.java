// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.data.DataPage;
import org.tastemaker.app.lists.ListsPage;
import org.tastemaker.app.map.MapPage;
import org.tastemaker.app.models.ModelsPage;
import org.tastemaker.app.prepare.PreparePage;
import org.tastemaker.app.runs.RunsPage;
import org.tastemaker.app.session.ProcessWorkers;
import org.tastemaker.app.session.Sessions;
import org.tastemaker.app.shell.PageProvider;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.task.BackgroundTasks;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.SerialLane;
import org.tastemaker.cli.WindowLauncher;
import org.tastemaker.folder.UserFolders;

/// Puts the program together: the window, the projects it opens, the workers they use, and the pages in the
/// order of the rail. Found by the command line as its window.
public final class Desktop implements WindowLauncher {
    private static final int THREADS = 3;

    @Override
    public void open(Optional<Path> project) {
        Path folder = UserFolders.ofThisUser().data();
        try (BackgroundTasks tasks = new BackgroundTasks(THREADS);
                SerialLane closer = new SerialLane("worker-closer", tasks)) {
            AtomicReference<@Nullable Sessions> opened = new AtomicReference<>();
            try {
                WindowMain.open(project, (language, notices) -> {
                    JobQueue jobs = new JobQueue();
                    Path log = folder.resolve("logs").resolve("worker.log");
                    Sessions sessions = new Sessions(
                            language, notices, tasks, jobs, new ProcessWorkers(language::locale, log, closer), folder);
                    opened.set(sessions);
                    return new Window.Parts(
                            tasks, jobs, sessions, pages(sessions),
                            new WindowMemory(folder.resolve("window.properties")));
                });
            } finally {
                Sessions sessions = opened.get();
                if (sessions != null) {
                    sessions.close();
                }
            }
        }
    }

    /// A line a page, in the order of the rail.
    public static List<PageProvider> pages(Sessions sessions) {
        return List.of(
                context -> new DataPage(context, sessions.session()),
                context -> new PreparePage(context, sessions.session()),
                context -> new ModelsPage(context, sessions.session()),
                context -> new RunsPage(context, sessions.session()),
                context -> new MapPage(context, sessions.session()),
                context -> new ListsPage(context, sessions.session()));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.tastemaker.app.shell.Action;
import org.tastemaker.app.shell.Frame;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.Workbench;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.Tasks;

/// Goes the way of a new user, from the store on the welcome page to its first protocol, then shows every page of a
/// project with runs twice, and closes the window. The launcher records such a tour, where nobody sees it, so that
/// in later starts each page is quick from its first time on.
final class Tour {
    /// A system property that asks for it.
    static final String WANTED = "tastemaker.tour";

    private static final Duration LOOK = Duration.ofMillis(900);
    /// So often it looks in vain for what it waits for, then it goes on without.
    private static final int PATIENCE = 25;
    private static final String PROTOCOL = "prepare.make";

    private final Frame frame;
    private final Workbench workbench;
    private final JobQueue jobs;
    private final Tasks tasks;
    private final Runnable close;
    private final Deque<Stop> ahead = new ArrayDeque<>();
    private int waited;

    /// One thing it does.
    ///
    /// @param ready what it waits for
    private record Stop(BooleanSupplier ready, Runnable act) {}

    /// @param close closes the window
    Tour(Frame frame, Workbench workbench, JobQueue jobs, Tasks tasks, Runnable close) {
        this.frame = frame;
        this.workbench = workbench;
        this.jobs = jobs;
        this.tasks = tasks;
        this.close = close;
    }

    /// @param project a project with runs
    void start(Optional<Path> project) {
        if (workbench.starts().contains(Workbench.Start.STORE)) {
            ahead.add(new Stop(() -> true, workbench::openStore));
            ahead.add(new Stop(this::atRest, () -> frame.show("prepare")));
            ahead.add(new Stop(() -> atRest() && protocol().isPresent(), () -> protocol().map(Action::run).ifPresent(Runnable::run)));
            ahead.add(new Stop(this::atRest, () -> frame.show("data")));
        }
        project.ifPresent(file -> {
            ahead.add(new Stop(this::atRest, () -> workbench.openProject(file)));
            ahead.add(new Stop(() -> isOpen(file) && atRest(), this::showAll));
        });
        ahead.add(new Stop(this::atRest, close));
        later();
    }

    private void later() {
        tasks.after(LOOK, this::next);
    }

    private void next() {
        Stop stop = ahead.peek();
        if (stop != null && (stop.ready().getAsBoolean() || ++waited > PATIENCE)) {
            ahead.remove();
            waited = 0;
            stop.act().run();
        }
        if (!ahead.isEmpty()) {
            later();
        }
    }

    private boolean atRest() {
        return workbench.project().getValue() != null && jobs.running() + jobs.waiting() == 0 && frame.lookup(".unfolding") == null;
    }

    private boolean isOpen(Path file) {
        Workbench.OpenProject open = workbench.project().getValue();
        return open != null && open.fileName().equals(String.valueOf(file.getFileName()));
    }

    /// @return what makes the protocol, once the page offers it
    private Optional<Action> protocol() {
        return frame.allActions().stream().filter(each -> each.id().equals(PROTOCOL) && each.enabled().get()).findFirst();
    }

    private void showAll() {
        List<String> pages = frame.pages().stream().map(Page::id).toList();
        Stop last = ahead.removeLast();
        Stream.of(pages, pages).flatMap(List::stream).forEach(page -> ahead.add(new Stop(this::atRest, () -> frame.show(page))));
        ahead.add(last);
    }
}

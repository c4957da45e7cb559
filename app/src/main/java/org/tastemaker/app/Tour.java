// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.tastemaker.app.shell.Frame;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.task.Tasks;

/// Shows every page of the project twice and closes the window. The launcher records such a tour, where nobody sees
/// it, so that in later starts each page is quick from its first time on.
final class Tour {
    /// A system property that asks for it.
    static final String WANTED = "tastemaker.tour";

    private static final Duration LOOK = Duration.ofMillis(900);
    private static final int LOOKS_FOR_A_PROJECT = 20;

    private final Frame frame;
    private final Tasks tasks;
    private final Runnable close;
    private final Deque<String> ahead = new ArrayDeque<>();
    private int waited;

    /// @param close closes the window
    Tour(Frame frame, Tasks tasks, Runnable close) {
        this.frame = frame;
        this.tasks = tasks;
        this.close = close;
    }

    void start() {
        tasks.after(LOOK, this::begin);
    }

    private void begin() {
        List<String> pages = frame.pages().stream().map(Page::id).toList();
        if (pages.isEmpty() && waited++ < LOOKS_FOR_A_PROJECT) {
            start();
            return;
        }
        Stream.of(pages, pages).forEach(ahead::addAll);
        next();
    }

    private void next() {
        String page = ahead.poll();
        if (page == null) {
            close.run();
        } else {
            frame.show(page);
            tasks.after(LOOK, this::next);
        }
    }
}

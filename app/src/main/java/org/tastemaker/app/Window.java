// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.tastemaker.app.piece.WriteFailure;
import org.tastemaker.app.shell.Frame;
import org.tastemaker.app.shell.FrameActions;
import org.tastemaker.app.shell.Notices;
import org.tastemaker.app.shell.Page;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.shell.PageProvider;
import org.tastemaker.app.shell.Selection;
import org.tastemaker.app.shell.WindowMemory;
import org.tastemaker.app.shell.Workbench;
import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.Theme;
import org.tastemaker.app.undo.UndoStack;
import org.tastemaker.app.welcome.WelcomeView;

/// One window, built from its parts. Made and used on the window's thread.
public final class Window {
    private final Language language;
    private final Theme theme;
    private final WindowMemory memory;
    private final Frame frame;
    private final Notices notices;
    private final Stage stage;

    /// What the window is built on.
    ///
    /// @param tasks work in the background
    /// @param jobs long jobs
    /// @param workbench projects
    /// @param pages the pages of a project in the order of the rail
    /// @param memory what is remembered from start to start
    public record Parts(
            Tasks tasks, JobQueue jobs, Workbench workbench, List<PageProvider> pages, WindowMemory memory) {}

    /// @param stage an empty stage, shown by [#show]
    public Window(Stage stage, Parts parts, Language language, Notices notices) {
        this.stage = stage;
        this.language = language;
        this.notices = notices;
        memory = parts.memory();
        theme = new Theme(memory.theme());
        UndoStack undo = new UndoStack();
        Selection selection = new Selection();
        FrameActions actions = new FrameActions(language, theme, undo, notices, parts.workbench());
        Frame[] self = new Frame[1];
        frame = new Frame(
                language, theme, parts.jobs(), new WelcomeView(language, parts.workbench(), () -> self[0].openSettings()),
                () -> self[0] == null ? List.of() : actions.list(self[0]));
        self[0] = frame;
        frame.show(notices);
        frame.addEventHandler(WriteFailure.TYPE, event -> notices.problem(event.problem()));
        PageContext context =
                new PageContext(language, parts.tasks(), parts.jobs(), selection, undo, notices, frame);
        parts.workbench().project().addListener((property, before, now) -> {
            undo.clear();
            selection.clear();
            if (now == null) {
                frame.closeProject();
                stage.setTitle("Tastemaker");
            } else {
                frame.openProject(now, parts.pages().stream().map(each -> maker(each, context)).toList());
                stage.setTitle(now.name() + " – Tastemaker");
            }
        });
        language.textsProperty().addListener((property, before, now) ->
                memory.remember("language", language.locale().toLanguageTag()));
        theme.choiceProperty().addListener((property, before, now) -> memory.remember("theme", now.name()));
    }

    private static Supplier<Page> maker(PageProvider provider, PageContext context) {
        return () -> provider.create(context);
    }

    /// Shows the window as large as it was, at least 1024 x 680.
    public void show() {
        Scene scene = new Scene(
                frame, Math.max(1024, memory.number("width", 1280)), Math.max(680, memory.number("height", 800)));
        theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle("Tastemaker");
        stage.setMinWidth(1024);
        stage.setMinHeight(680);
        stage.setOnHiding(event -> {
            memory.remember("width", String.format(Locale.ROOT, "%.0f", scene.getWidth()));
            memory.remember("height", String.format(Locale.ROOT, "%.0f", scene.getHeight()));
            memory.save();
        });
        stage.show();
    }

    public Frame frame() {
        return frame;
    }

    public Notices notices() {
        return notices;
    }

    public Theme theme() {
        return theme;
    }

    public Language language() {
        return language;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.theme.Theme;
import org.tastemaker.app.theme.ThemeChoice;
import org.tastemaker.app.undo.UndoCommand;
import org.tastemaker.app.undo.UndoStack;

/// What can be done from everywhere: go to a page, undo, redo, palette, settings, theme, language,
/// tasks, close.
public final class FrameActions {
    private final Language language;
    private final Theme theme;
    private final UndoStack undo;
    private final Notices notices;
    private final Workbench workbench;
    private final BooleanBinding canUndo;
    private final BooleanBinding canRedo;
    private final BooleanBinding canClose;

    public FrameActions(Language language, Theme theme, UndoStack undo, Notices notices, Workbench workbench) {
        this.language = language;
        this.theme = theme;
        this.undo = undo;
        this.notices = notices;
        this.workbench = workbench;
        canUndo = Bindings.isNotNull(undo.nextUndoProperty());
        canRedo = Bindings.isNotNull(undo.nextRedoProperty());
        canClose = Bindings.createBooleanBinding(
                () -> workbench.project().getValue() != null, workbench.project());
    }

    /// @param frame the frame that is acted on
    public List<Action> list(Frame frame) {
        List<Action> all = new ArrayList<>();
        int number = 1;
        for (Page page : frame.pages()) {
            Action go = Action.palette("frame.go." + page.id(), page.titleKey(), () -> frame.show(page.id()));
            all.add(number <= 9 ? go.keys("Shortcut+" + number) : go);
            number++;
        }
        all.add(Action.palette("frame.undo", "shell.undo", this::undo)
                .keys("Shortcut+Z")
                .when(canUndo, "shell.undo.nothing"));
        all.add(Action.palette("frame.redo", "shell.redo", this::redo)
                .keys("Shortcut+Shift+Z")
                .when(canRedo, "shell.redo.nothing"));
        all.add(Action.palette("frame.palette", "shell.palette.open", frame::openPalette).keys("Shortcut+K"));
        all.add(Action.palette("frame.settings", "shell.settings", frame::openSettings).keys("Shortcut+Comma"));
        all.add(Action.palette(
                        "frame.tasks",
                        "shell.strip.show",
                        () -> frame.tasksUnfoldedProperty().set(!frame.tasksUnfoldedProperty().get()))
                .keys("Shortcut+J"));
        for (ThemeChoice choice : ThemeChoice.values()) {
            String id = choice.name().toLowerCase(Locale.ROOT);
            all.add(Action.palette(
                    "frame.theme." + id, choice.textKey() + ".use", () -> theme.choiceProperty().set(choice)));
        }
        for (Locale locale : Language.OFFERED) {
            all.add(Action.palette(
                    "frame.language." + locale.getLanguage(),
                    "shell.language." + locale.getLanguage(),
                    () -> language.use(locale)));
        }
        all.add(Action.palette("frame.close", "shell.project.close", workbench::closeProject)
                .keys("Shortcut+W")
                .when(canClose, "shell.project.none"));
        return all;
    }

    private void undo() {
        Optional<UndoCommand> done = undo.undo();
        done.ifPresent(command -> notices.offer(
                "shell.redo", this::redo, "shell.undo.done", language.get(command.labelKey())));
    }

    private void redo() {
        Optional<UndoCommand> done = undo.redo();
        done.ifPresent(command -> notices.offer(
                "shell.undo", this::undo, "shell.redo.done", language.get(command.labelKey())));
    }
}

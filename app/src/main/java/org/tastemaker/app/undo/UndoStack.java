// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What was done, newest on top, at most 500 steps; and what was undone and can be done again.
public final class UndoStack {
    private static final int DEPTH = 500;

    private final Deque<UndoCommand> done = new ArrayDeque<>();
    private final Deque<UndoCommand> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoCommand> next = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UndoCommand> nextRedo = new ReadOnlyObjectWrapper<>();
    private boolean open = true;

    /// Applies the command and remembers it. It joins the one before if both agree.
    public void perform(UndoCommand command) {
        command.apply();
        undone.clear();
        Optional<UndoCommand> merged =
                open && !done.isEmpty() ? done.peek().mergedWith(command) : Optional.empty();
        if (merged.isPresent()) {
            done.pop();
            done.push(merged.get());
        } else {
            done.push(command);
        }
        open = true;
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        tell();
    }

    /// Ends a burst: the next command does not join the last one.
    public void seal() {
        open = false;
    }

    /// @return what was undone; empty if there was nothing
    public Optional<UndoCommand> undo() {
        if (done.isEmpty()) {
            return Optional.empty();
        }
        UndoCommand command = done.pop();
        command.revert();
        undone.push(command);
        open = false;
        tell();
        return Optional.of(command);
    }

    /// @return what was done again; empty if there was nothing
    public Optional<UndoCommand> redo() {
        if (undone.isEmpty()) {
            return Optional.empty();
        }
        UndoCommand command = undone.pop();
        command.apply();
        done.push(command);
        open = false;
        tell();
        return Optional.of(command);
    }

    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    /// @return what undo would undo; null if nothing
    public ReadOnlyObjectProperty<@Nullable UndoCommand> nextUndoProperty() {
        return next.getReadOnlyProperty();
    }

    /// @return what redo would do again; null if nothing
    public ReadOnlyObjectProperty<@Nullable UndoCommand> nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }

    private void tell() {
        next.set(done.peek());
        nextRedo.set(undone.peek());
    }
}

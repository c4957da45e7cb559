// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.tastemaker.app.undo.UndoCommand;

/// One edit of a draft, from what it was to what it became. Edits of the same field in a row are one.
///
/// @param labelKey key of the text that names the edit
/// @param field what was edited; edits of the same non-empty field join
/// @param before state before
/// @param after state after
/// @param show puts a state in place
record DraftEdit(String labelKey, String field, State before, State after, BiConsumer<State, String> show)
        implements UndoCommand {
    /// A draft and the step that is selected in it.
    ///
    /// @param selected number of the step, -1 for none
    record State(Draft draft, int selected) {}

    @Override
    public void apply() {
        show.accept(after, field);
    }

    @Override
    public void revert() {
        show.accept(before, "");
    }

    @Override
    public Optional<UndoCommand> mergedWith(UndoCommand next) {
        return next instanceof DraftEdit edit && !field.isEmpty() && edit.field.equals(field)
                ? Optional.of(new DraftEdit(labelKey, field, before, edit.after, show))
                : Optional.empty();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import org.tastemaker.app.task.JobQueue;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.undo.UndoStack;

/// What the shell gives every page.
///
/// @param language texts that follow the language
/// @param tasks work in the background, the newest request wins
/// @param jobs long jobs of this session
/// @param selection what is selected, shared by all pages
/// @param undo what can be undone in this project
/// @param notices short messages in the corner
/// @param navigator leads to other pages by their id
public record PageContext(
        Language language,
        Tasks tasks,
        JobQueue jobs,
        Selection selection,
        UndoStack undo,
        Notices notices,
        Navigator navigator) {}

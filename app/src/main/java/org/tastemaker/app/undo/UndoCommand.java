// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.undo;

import java.util.Optional;

/// Something that was done and can be undone.
public interface UndoCommand {
    /// @return key of the text that names it, such as `prepare.undo.remove-step`
    String labelKey();

    void apply();

    void revert();

    /// @param next the command that follows
    /// @return one command that does both, if they belong together, such as two keystrokes
    default Optional<UndoCommand> mergedWith(UndoCommand next) {
        return Optional.empty();
    }

    /// @param labelKey key of the text that names it
    static UndoCommand of(String labelKey, Runnable apply, Runnable revert) {
        return new UndoCommand() {
            @Override
            public String labelKey() {
                return labelKey;
            }

            @Override
            public void apply() {
                apply.run();
            }

            @Override
            public void revert() {
                revert.run();
            }
        };
    }
}

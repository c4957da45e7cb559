// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something the user can do: a button in the header, a line of the command palette, a shortcut.
/// The palette holds every action there is, those that are not possible now with the reason.
///
/// @param id such as `runs.compare`
/// @param titleKey key of the text that names it, an imperative such as "Compare"
/// @param rank how it is shown in the header
/// @param shortcut keys, or null
/// @param enabled whether it is possible now
/// @param whyNotKey key of the text that says why it is not possible, or null
/// @param writes whether it changes the project, so that one that is only read refuses it
/// @param run does it, on the window's thread
public record Action(
        String id,
        String titleKey,
        Rank rank,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue enabled,
        @Nullable String whyNotKey,
        boolean writes,
        Runnable run) {

    /// How an action is shown in the header of its page.
    public enum Rank {
        /// The one that names the next step; filled, last.
        PRIMARY,
        /// A button.
        SECONDARY,
        /// Not in the header; in the palette, and by its shortcut.
        PALETTE
    }

    private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    public static Action primary(String id, String titleKey, Runnable run) {
        return new Action(id, titleKey, Rank.PRIMARY, null, ALWAYS, null, false, run);
    }

    public static Action secondary(String id, String titleKey, Runnable run) {
        return new Action(id, titleKey, Rank.SECONDARY, null, ALWAYS, null, false, run);
    }

    public static Action palette(String id, String titleKey, Runnable run) {
        return new Action(id, titleKey, Rank.PALETTE, null, ALWAYS, null, false, run);
    }

    /// @param keys such as `Shortcut+N`
    public Action keys(String keys) {
        return new Action(id, titleKey, rank, KeyCombination.valueOf(keys), enabled, whyNotKey, writes, run);
    }

    /// @param condition whether it is possible now
    /// @param reasonKey key of the text that says why it is not
    public Action when(ObservableBooleanValue condition, String reasonKey) {
        return new Action(id, titleKey, rank, shortcut, condition, reasonKey, writes, run);
    }

    /// The same, which changes the project.
    public Action writing() {
        return new Action(id, titleKey, rank, shortcut, enabled, whyNotKey, true, run);
    }
}

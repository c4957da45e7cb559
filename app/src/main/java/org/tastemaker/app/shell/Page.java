// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A place of the rail. The shell knows pages by this contract only, and pages do not know each other.
/// A page is made when its project opens; its view is asked for once, when it is first shown.
public interface Page {
    /// @return such as `runs`; also the name by which another page leads here
    String id();

    /// @return key of the text that names it in the rail and in the header
    String titleKey();

    /// @return name of a Feather icon, such as `fth-trending-up`
    String icon();

    /// @return the body; it fills the page inside margins of 20 px
    Node view();

    /// @return what the user can do here: at most three in the header, the rest in the palette
    default List<Action> actions() {
        return List.of();
    }

    /// @return controls in the header before the actions, such as a `Segmented`
    default List<Node> tools() {
        return List.of();
    }

    /// @return a small text beside the name in the rail, such as a count; empty for none
    default ObservableValue<String> badge() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }

    /// Called each time the page comes to the front.
    default void onShown() {}

    /// Called when another page comes to the front.
    default void onHidden() {}

    /// Called when the project closes; lets go of listeners and running computations.
    default void dispose() {}
}

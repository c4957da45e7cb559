// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.Objects;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// Small windows beside what they belong to, in the colours of the theme.
public final class PopOvers {
    private PopOvers() {}

    /// @param content what it shows
    /// @return a popover that is not yet shown, without arrow, motion or title
    public static PopOver with(Node content) {
        PopOver made = new PopOver(content);
        made.setArrowSize(0);
        made.setDetachable(false);
        made.setAnimated(false);
        made.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(PopOvers.class.getResource("/org/tastemaker/style/popover.css"))
                        .toExternalForm());
        return made;
    }
}

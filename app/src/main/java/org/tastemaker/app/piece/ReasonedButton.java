// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// A button that says why it cannot be pressed, while it cannot, to whoever rests on it. A disabled button
/// itself hears no mouse, so this lies around it.
public final class ReasonedButton extends StackPane {
    private final Tooltip reason = new Tooltip();

    /// @param why what stands against it while it is disabled
    public ReasonedButton(Button button, ObservableValue<String> why) {
        getChildren().add(button);
        setMinWidth(USE_PREF_SIZE);
        reason.textProperty().bind(why);
        reason.setWrapText(true);
        reason.setMaxWidth(360);
        button.accessibleHelpProperty().bind(why.flatMap(text -> button.disabledProperty().map(off -> off ? text : "")));
        button.disabledProperty().addListener((property, before, now) -> show(now));
        show(button.isDisabled());
    }

    private void show(boolean disabled) {
        if (disabled) {
            Tooltip.install(this, reason);
        } else {
            Tooltip.uninstall(this, reason);
        }
    }
}

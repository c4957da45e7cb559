// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What is wrong, why, and a button that mends it. It stays until it is mended; nothing is blocked.
public final class ErrorStrip extends HBox {
    /// How much it matters.
    public enum Weight {
        CAUTION,
        ERROR
    }

    /// @param what what is wrong
    /// @param why why, and what to do
    public ErrorStrip(ObservableValue<String> what, ObservableValue<String> why, Weight weight) {
        getStyleClass().add("error-strip");
        if (weight == Weight.CAUTION) {
            getStyleClass().add("caution");
        }
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", weight == Weight.ERROR ? "failed" : "cancelling");
        Label head = Words.label(what, "semi");
        head.setMinWidth(USE_PREF_SIZE);
        Label reason = Words.label(why, "muted");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        getChildren().addAll(dot, head, reason);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(javafx.beans.binding.Bindings.concat(
                head.textProperty(), ". ", reason.textProperty()));
    }

    /// @param text names what the button does
    public ErrorStrip fix(ObservableValue<String> text, Runnable fix) {
        var button = Words.button(text, "secondary", fix);
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
        return this;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What is seen where nothing is yet: what belongs here, and one action that brings it.
public final class EmptyState extends VBox {
    /// @param icon name of a Feather icon
    /// @param head what belongs here
    /// @param line one sentence more
    public EmptyState(String icon, ObservableValue<String> head, ObservableValue<String> line) {
        getStyleClass().add("empty-state");
        Label below = Words.label(line, "muted");
        below.setWrapText(true);
        below.setMaxWidth(420);
        below.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(Words.icon(icon), Words.label(head, "head"), below);
    }

    /// @param text names the action
    public EmptyState action(ObservableValue<String> text, Runnable action) {
        VBox.setMargin(getChildren().getLast(), new javafx.geometry.Insets(0, 0, 8, 0));
        getChildren().add(Words.button(text, "primary", action));
        return this;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// One number that matters, large, with what it counts below. It can lead to the rows behind it.
public final class KeyFigure extends VBox {
    /// @param figure the number, written
    /// @param caption what it counts
    public KeyFigure(ObservableValue<String> figure, ObservableValue<String> caption) {
        getStyleClass().add("key-figure");
        Label number = Words.label(figure, "figure");
        Label below = Words.label(caption, "muted", "small");
        number.setMinWidth(0);
        getChildren().addAll(number, below);
        setMinWidth(96);
        accessibleTextProperty().bind(Bindings.concat(number.textProperty(), " ", below.textProperty()));
    }

    /// @param show shows the rows behind the number
    public KeyFigure leadsTo(Runnable show) {
        getStyleClass().add("linked");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> show.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                show.run();
                event.consume();
            }
        });
        return this;
    }
}

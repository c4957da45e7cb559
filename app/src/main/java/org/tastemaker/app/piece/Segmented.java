// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice among a few, all seen at once; exactly one is chosen.
///
/// @param <T> what is chosen
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;
    private final ToggleGroup group = new ToggleGroup();

    /// @param choices two to five
    /// @param text names a choice
    public Segmented(List<T> choices, T initial, Function<T, ObservableValue<String>> text) {
        value = new SimpleObjectProperty<>(this, "value", initial);
        getStyleClass().add("segmented");
        setMaxWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(text.apply(choice));
            button.setUserData(choice);
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(choice.equals(initial));
            button.setOnAction(event -> {
                button.setSelected(true);
                value.set(choice);
            });
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        value.addListener((property, before, now) -> group.getToggles()
                .forEach(toggle -> toggle.setSelected(now != null && now.equals(toggle.getUserData()))));
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T value() {
        return value.get();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small words of the window: labels, icons, buttons in their styles, and room between them.
public final class Words {
    private Words() {}

    /// @param styles style classes such as `muted`, `small`, `semi`
    public static Label label(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// @param styles style classes such as `muted`, `small`, `semi`
    public static Label plain(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// @param literal name of a Feather icon, such as `fth-database`
    public static FontIcon icon(String literal) {
        return new FontIcon(literal);
    }

    /// @param style `primary`, `secondary`, `quiet` or `link`
    public static Button button(ObservableValue<String> text, String style, Runnable onPress) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.getStyleClass().add(style);
        button.setOnAction(event -> onPress.run());
        return button;
    }

    /// @param name what a reader of the screen says
    public static Button iconButton(String literal, ObservableValue<String> name, Runnable onPress) {
        Button button = new Button();
        button.setGraphic(icon(literal));
        button.getStyleClass().add("quiet");
        button.accessibleTextProperty().bind(name);
        button.setOnAction(event -> onPress.run());
        button.setTooltip(new Tooltip());
        button.getTooltip().textProperty().bind(name);
        return button;
    }

    /// @param name stands above the control
    /// @param effect what it does, for who rests on it or has it read
    public static VBox field(ObservableValue<String> name, ObservableValue<String> effect, Control control) {
        Label above = label(name, "muted", "small");
        above.setLabelFor(control);
        control.accessibleTextProperty().bind(name);
        control.accessibleHelpProperty().bind(effect);
        Tooltip help = new Tooltip();
        help.textProperty().bind(effect);
        control.setTooltip(help);
        return new VBox(4, above, control);
    }

    /// @return empty room that takes what is left in a row
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}

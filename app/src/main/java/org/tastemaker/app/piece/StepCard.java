// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A step of a recipe: a grip, its name, what it does in one line, and what it changed. Alt with up or
/// down moves it, Delete removes it; both are left to the page.
public final class StepCard extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label grip = Words.plain("⋮⋮", "grip");
    private Runnable onRemove = () -> {};
    private Runnable onOpen = () -> {};
    private IntConsumer onMove = by -> {};

    /// @param name such as "4. Missing price"
    /// @param line what it does
    /// @param change what it changed, such as "−1,204"
    public StepCard(ObservableValue<String> name, ObservableValue<String> line, ObservableValue<String> change) {
        getStyleClass().add("step-card");
        grip.setMinWidth(USE_PREF_SIZE);
        Label title = Words.label(name, "semi");
        Label below = Words.label(line, "muted", "small");
        Label after = Words.label(change, "muted", "small");
        title.setMinWidth(0);
        below.setMinWidth(0);
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        after.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(2, title, below);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(grip, words, after);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty().bind(Bindings.concat(
                title.textProperty(), ", ", below.textProperty(), ", ", after.textProperty()));
        setOnMouseClicked(event -> {
            requestFocus();
            onOpen.run();
        });
        setOnKeyPressed(event -> {
            boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
            if (moves) {
                onMove.accept(event.getCode() == KeyCode.UP ? -1 : 1);
            } else if (event.getCode() == KeyCode.DELETE) {
                onRemove.run();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                onOpen.run();
            } else {
                return;
            }
            event.consume();
        });
    }

    /// @param node at the end, such as a remove button
    public StepCard trailing(Node node) {
        getChildren().add(node);
        return this;
    }

    public StepCard onOpen(Runnable open) {
        onOpen = open;
        return this;
    }

    public StepCard onRemove(Runnable remove) {
        onRemove = remove;
        return this;
    }

    /// @param move hears -1 for one place up, 1 for one place down
    public StepCard onMove(IntConsumer move) {
        onMove = move;
        return this;
    }

    /// @return the grip, where a drag begins
    public Node grip() {
        return grip;
    }

    public void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}

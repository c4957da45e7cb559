// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is known of the thing that is selected, on the right of a page: 250 pixels of sections, facts
/// and shares.
public final class Inspector extends VBox {
    public Inspector() {
        getStyleClass().add("inspector");
        setPrefWidth(250);
        setMinWidth(220);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    public Inspector clear() {
        getChildren().clear();
        return this;
    }

    public Inspector section(ObservableValue<String> title) {
        getChildren().add(Words.label(title, "section"));
        return this;
    }

    public Inspector add(Node node) {
        getChildren().add(node);
        return this;
    }

    /// A paragraph.
    public Inspector text(ObservableValue<String> text, String... styles) {
        Sentence label = new Sentence("", styles);
        label.textProperty().bind(text);
        getChildren().add(label);
        return this;
    }

    public Inspector rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        getChildren().add(rule);
        return this;
    }

    /// A name on the left, its value on the right.
    public Inspector fact(ObservableValue<String> name, ObservableValue<String> value) {
        Label left = Words.label(name, "muted");
        Label right = Words.label(value);
        left.setMinWidth(USE_PREF_SIZE);
        getChildren().add(new HBox(8, left, Words.spring(), right));
        return this;
    }

    /// A name, its value, and a bar below; negative values have another colour and a sign.
    ///
    /// @param written the value as shown, with its sign
    /// @param part the value's share of the longest bar, -1 to 1
    public Inspector share(ObservableValue<String> name, String written, double part) {
        Label left = Words.label(name, "small");
        Label right = Words.plain(written, "muted", "small");
        left.setMinWidth(0);
        right.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        Region bar = new Region();
        bar.setStyle("-fx-background-color: " + (part < 0 ? "-tm-series-2" : "-tm-series-1")
                + "; -fx-background-radius: 3;");
        Region track = new Region() {
            @Override
            protected void layoutChildren() {
                bar.resizeRelocate(0, 0, Math.abs(part) * getWidth(), getHeight());
            }

            {
                getChildren().add(bar);
            }
        };
        track.getStyleClass().add("share-track");
        getChildren().add(new VBox(3, new HBox(6, left, Words.spring(), right), track));
        return this;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.ParameterWords;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// One parameter in the list of what to vary: whether it is, from what to what or which words, and what is wrong.
final class VariationRow extends VBox {
    private final Language language;
    private final ParameterWords words;
    private final Variation variation;
    private final Label message = Words.plain("", "form-message");

    VariationRow(Language language, ParameterWords words, Variation variation) {
        super(4);
        this.language = language;
        this.words = words;
        this.variation = variation;
        getStyleClass().add("variation");
        CheckBox varied = new CheckBox();
        varied.setId("vary-" + variation.name());
        varied.textProperty().bind(label());
        varied.selectedProperty().bindBidirectional(variation.variedProperty());
        Tooltip effect = new Tooltip();
        words.effect(variation.name()).ifPresent(effect.textProperty()::bind);
        varied.setTooltip(effect);
        Region within = variation.isRange() ? range() : variation.isTexts() ? texts() : choices();
        within.visibleProperty().bind(variation.variedProperty());
        within.managedProperty().bind(variation.variedProperty());
        within.getStyleClass().add("variation-within");
        message.setWrapText(true);
        message.setMinHeight(Label.USE_PREF_SIZE);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        getChildren().addAll(varied, within, message);
        variation.onChange(change -> check());
        check();
    }

    private ObservableValue<String> label() {
        return words.title(variation.name());
    }

    private HBox range() {
        HBox row = new HBox(6, end(variation.fromProperty(), "from"), Words.label(language.text("modelspage.tune.to"), "muted", "small"),
                end(variation.toProperty(), "to"));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private TextField end(StringProperty value, String which) {
        TextField field = new TextField();
        field.setId(which + "-" + variation.name());
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(language.text("modelspage.tune." + which + ".spoken", label()));
        field.setPrefColumnCount(6);
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox texts() {
        TextField field = new TextField();
        field.setId("texts-" + variation.name());
        field.textProperty().bindBidirectional(variation.textsProperty());
        field.accessibleTextProperty().bind(language.text("modelspage.tune.texts.spoken", label()));
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text("modelspage.tune.texts"));
        field.setTooltip(help);
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(field);
    }

    private FlowPane choices() {
        FlowPane boxes = new FlowPane(10, 4);
        boxes.setPrefWrapLength(200);
        variation.choices().forEach((word, chosen) -> {
            CheckBox box = new CheckBox();
            box.getStyleClass().add("small");
            box.textProperty().bind(words.choice(variation.name(), word));
            box.selectedProperty().bindBidirectional(chosen);
            boxes.getChildren().add(box);
        });
        return boxes;
    }

    private void check() {
        message.setText(variation.problem(language).orElse(""));
    }
}

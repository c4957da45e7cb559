// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.model.Descriptor;

/// A model in the gallery: title, one sentence, what it can do, what it needs. One that the data cannot
/// serve says what they lack; it can be looked at all the same.
final class ModelCard extends VBox {
    /// A narrower card is hard to read.
    static final double LEAST_WIDTH = 248;

    /// @param lack what the data lack for it
    /// @param width how wide it is
    ModelCard(ModelWords words, Descriptor descriptor, Optional<Descriptor.Need> lack, ReadOnlyDoubleProperty width, Runnable open) {
        getStyleClass().setAll("model-card");
        setId("model-" + descriptor.name());
        setAccessibleRole(AccessibleRole.BUTTON);
        accessibleTextProperty().bind(words.title(descriptor));
        accessibleHelpProperty().bind(words.summary(descriptor));
        prefWidthProperty().bind(width);
        minWidthProperty().bind(width);
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                open.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });

        Label title = Words.label(words.title(descriptor), "semi");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        Label summary = Words.label(words.summary(descriptor), "muted", "small");
        summary.setWrapText(true);
        summary.setMinHeight(Label.USE_PREF_SIZE);
        FlowPane tags = new FlowPane(5, 5);
        tags.prefWrapLengthProperty().bind(width.subtract(28));
        descriptor.abilities().stream()
                .sorted(Comparator.comparing((Descriptor.Ability each) -> each != Descriptor.Ability.NETWORK)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(each -> {
                    StateTag tag = new StateTag(
                            words.ability(each),
                            each == Descriptor.Ability.NETWORK ? StateTag.Tone.ACCENT : StateTag.Tone.NEUTRAL);
                    Tooltip meaning = new Tooltip();
                    meaning.textProperty().bind(words.abilityMeaning(each));
                    tag.setTooltip(meaning);
                    tags.getChildren().add(tag);
                });
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        setSpacing(6);
        getChildren().addAll(title, summary, room, tags);
        if (lack.isPresent()) {
            getStyleClass().add("unserved");
            Label why = Words.label(words.lack(lack.get()), "small", "why-not");
            why.setWrapText(true);
            why.setGraphic(Words.icon("fth-alert-circle"));
            getChildren().add(why);
        } else {
            descriptor.needs().stream().sorted().forEach(need ->
                    tags.getChildren().add(new StateTag(words.need(need), StateTag.Tone.NEUTRAL)));
        }
    }
}

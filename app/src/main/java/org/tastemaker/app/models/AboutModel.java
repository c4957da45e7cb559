// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.model.CardPart;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;

/// What a model is, part by part under small headings: what it does, its equation, what it needs and costs, when to use
/// it, where it departs from its paper, and the paper at the foot.
final class AboutModel extends VBox {
    private static final double WIDEST = 760;

    private final Language language;

    AboutModel(Language language, ModelWords words, Model model) {
        super(12);
        this.language = language;
        Descriptor descriptor = model.descriptor();
        setId("model-about");
        getStyleClass().add("about-model");
        setMaxWidth(WIDEST);
        getChildren().addAll(wrapped(words.summary(descriptor), "semi"), tags(words, descriptor));
        CardPart.of(descriptor).stream()
                .filter(part -> language.texts().has(part.key(descriptor)))
                .forEach(part -> part(part.heading(), wrapped(
                        language.text(part.key(descriptor)), part == CardPart.EQUATION ? "equation" : "about-text")));
        part("modelspage.renewal", wrapped(language.text("model.renewal." + model.renewal().word())));
        if (!descriptor.paper().isEmpty()) {
            part("model.card.paper", wrapped(new ReadOnlyStringWrapper(descriptor.paper()), "muted"));
        }
    }

    private void part(String heading, Label text) {
        getChildren().add(new VBox(3, wrapped(language.text(heading), "muted", "small", "part-heading"), text));
    }

    private static Label wrapped(ObservableValue<String> text, String... styles) {
        Label label = Words.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static FlowPane tags(ModelWords words, Descriptor descriptor) {
        FlowPane tags = new FlowPane(6, 6);
        descriptor.abilities().stream().sorted().forEach(each -> {
            StateTag tag = new StateTag(words.ability(each), StateTag.Tone.NEUTRAL);
            Tooltip meaning = new Tooltip();
            meaning.textProperty().bind(words.abilityMeaning(each));
            tag.setTooltip(meaning);
            tags.getChildren().add(tag);
        });
        return tags;
    }
}

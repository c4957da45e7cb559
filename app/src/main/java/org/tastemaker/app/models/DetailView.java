// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.NamesField;
import org.tastemaker.app.piece.ParameterForm;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.model.Descriptor;
import org.tastemaker.model.Model;

/// One model: what it is, its settings, its network, and how it is to be trained.
final class DetailView extends VBox {
    private final Language language;
    private final ModelsViewModel model;
    private final InvalidationListener follow = change -> follow();
    private final @Nullable NetworkCard network;
    private final TrainingPanel training;

    DetailView(Language language, ModelsViewModel model, Model chosen) {
        this.language = language;
        this.model = model;
        Descriptor descriptor = chosen.descriptor();
        setSpacing(12);
        setId("model-detail");
        training = new TrainingPanel(language, model);
        ParameterForm form = new ParameterForm(
                language, "model." + descriptor.name(), descriptor.parameters(), values(descriptor),
                members(descriptor)).under(descriptor.conditions());
        form.onChange(() -> model.setValues(form.values()));
        form.setId("model-form");

        Card settings = new Card(language, language.text("modelspage.settings"));
        ScrollPane scroll = scroll(form);
        settings.with(descriptor.parameters().isEmpty()
                ? Words.label(language.text("modelspage.settings.none"), "muted") : scroll);
        settings.setPrefWidth(272);
        settings.setMinWidth(272);
        settings.setMaxWidth(272);

        Region centre;
        if (model.isNetwork()) {
            NetworkCard card = new NetworkCard(language, model);
            network = card;
            centre = card.node();
        } else {
            network = null;
            Card card = new Card(language, language.text("modelspage.about")).with(about(chosen));
            VBox.setVgrow(card, Priority.ALWAYS);
            centre = new VBox(card);
        }
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(200);
        if (model.isNetwork()) {
            training.about(about(chosen));
        }
        ScrollPane right = training.node();
        right.setPrefWidth(264);
        right.setMinWidth(264);
        HBox columns = new HBox(14, settings, centre, right);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(head(descriptor), columns);
        model.sketchProperty().addListener(follow);
        model.problemProperty().addListener(follow);
        model.draftProperty().addListener(follow);
        language.textsProperty().addListener(follow);
    }

    private java.util.Map<String, String> values(Descriptor descriptor) {
        Draft draft = model.draftProperty().get();
        return draft != null && draft.model().equals(descriptor.name()) ? draft.values() : java.util.Map.of();
    }

    private List<NamesField.Group> members(Descriptor descriptor) {
        List<NamesField.Group> groups = new ArrayList<>();
        model.possibleMembers(descriptor).forEach((family, names) ->
                groups.add(new NamesField.Group(model.words().family(family), names)));
        return groups;
    }

    private void follow() {
        training.show();
        if (network != null) {
            network.show();
        }
    }

    private HBox head(Descriptor descriptor) {
        var back = Words.button(language.text("modelspage.all"), "link", model::leave);
        back.setId("all-models");
        back.setGraphic(Words.icon("fth-chevron-left"));
        Label title = Words.label(model.words().title(descriptor), "detail-title");
        Label name = Words.plain(descriptor.name(), "muted", "small");
        HBox head = new HBox(10, back, title, name, new StateTag(model.words().family(descriptor.family()), StateTag.Tone.NEUTRAL));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return head;
    }

    private VBox about(Model chosen) {
        Descriptor descriptor = chosen.descriptor();
        Label summary = Words.label(model.words().summary(descriptor), "semi");
        Label text = Words.label(model.words().card(descriptor));
        text.setMaxWidth(760);
        Label renewal = Words.label(
                language.text("modelspage.renewal", language.text("model.renewal." + chosen.renewal().word())), "muted", "small");
        renewal.setMaxWidth(760);
        VBox words = new VBox(8, summary, text, renewal);
        if (!descriptor.paper().isEmpty()) {
            words.getChildren().add(Words.label(language.text("modelspage.paper", descriptor.paper()), "muted", "small"));
        }
        words.getChildren().forEach(each -> {
            ((Label) each).setWrapText(true);
            ((Label) each).setMinHeight(Label.USE_PREF_SIZE);
        });
        FlowPane tags = new FlowPane(6, 6);
        descriptor.abilities().stream().sorted().forEach(each -> {
            StateTag tag = new StateTag(model.words().ability(each), StateTag.Tone.NEUTRAL);
            javafx.scene.control.Tooltip meaning = new javafx.scene.control.Tooltip();
            meaning.textProperty().bind(model.words().abilityMeaning(each));
            tag.setTooltip(meaning);
            tags.getChildren().add(tag);
        });
        words.getChildren().add(tags);
        return words;
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    /// Listens to nothing any more.
    void dispose() {
        model.sketchProperty().removeListener(follow);
        model.problemProperty().removeListener(follow);
        model.draftProperty().removeListener(follow);
        language.textsProperty().removeListener(follow);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
import org.tastemaker.model.Family;
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
            ScrollPane words = scroll(new AboutModel(language, model.words(), chosen));
            words.setFocusTraversable(true);
            words.accessibleTextProperty().bind(language.text("modelspage.about"));
            Card card = new Card(language, language.text("modelspage.about")).with(words);
            VBox.setVgrow(card, Priority.ALWAYS);
            centre = new VBox(card);
        }
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(200);
        if (model.isNetwork()) {
            training.about(new AboutModel(language, model.words(), chosen));
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
        model.outlook().needsProperty().addListener(follow);
        language.textsProperty().addListener(follow);
    }

    private Map<String, String> values(Descriptor descriptor) {
        Draft draft = model.draftProperty().get();
        return draft != null && draft.model().equals(descriptor.name()) ? draft.values() : Map.of();
    }

    /// @return names of the models that a hybrid can be made of, by family
    private List<NamesField.Group> members(Descriptor hybrid) {
        Map<Family, List<String>> names = new EnumMap<>(Family.class);
        model.models().stream()
                .map(Model::descriptor)
                .filter(each -> !each.name().equals(hybrid.name()))
                .forEach(each -> names.computeIfAbsent(each.family(), family -> new ArrayList<>()).add(each.name()));
        List<NamesField.Group> groups = new ArrayList<>();
        names.forEach((family, each) -> groups.add(new NamesField.Group(model.words().family(family), each)));
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
        model.outlook().needsProperty().removeListener(follow);
        language.textsProperty().removeListener(follow);
    }
}

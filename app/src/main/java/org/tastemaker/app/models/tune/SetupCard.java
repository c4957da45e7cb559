// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ParameterWords;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.tune.SearchKind;

/// A study as it is being set up: what to vary, how to search, how long, by what to judge.
final class SetupCard {
    private final Language language;
    private final TuneViewModel model;
    private final Card card;
    private final Label problem = Words.plain("", "form-message");

    SetupCard(Language language, TuneViewModel model) {
        this.language = language;
        this.model = model;
        card = new Card(language, language.text("modelspage.tune.vary"));
        VBox rows = new VBox(10);
        rows.getStyleClass().add("variations");
        Unfolding unfolding = new Unfolding(rows);
        ParameterWords words = ParameterWords.ofModels(language, model.descriptor().name());
        if (model.variations().isEmpty()) {
            rows.getChildren().add(wrapped(language.text("modelspage.tune.vary.none")));
        }
        model.variations().forEach(each -> unfolding.then(() -> rows.getChildren().add(
                new VariationRow(language, words, each))));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox all = new VBox(12, scroll, how());
        card.with(all);
        model.problemProperty().addListener((property, before, now) -> show());
        show();
    }

    Card node() {
        return card;
    }

    private VBox how() {
        Segmented<SearchKind> search = new Segmented<>(
                Arrays.asList(SearchKind.values()), model.searchProperty().get(), kind -> language.text("modelspage.tune.search." + kind.word()));
        search.valueProperty().bindBidirectional(model.searchProperty());
        search.setId("tune-search");
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(model.searchProperty().flatMap(kind -> language.text("modelspage.tune.search." + kind.word() + ".effect")));
        meaning.setWrapText(true);
        meaning.setMaxWidth(320);
        Tooltip.install(search, meaning);
        TextField trials = new TextField();
        trials.setId("tune-trials");
        trials.textProperty().bindBidirectional(model.trialsProperty());
        TextField minutes = new TextField();
        minutes.setId("tune-minutes");
        minutes.textProperty().bindBidirectional(model.minutesProperty());
        minutes.promptTextProperty().bind(language.text("modelspage.tune.minutes.none"));
        ComboBox<String> metric = new ComboBox<>();
        metric.setId("tune-metric");
        metric.getItems().setAll(model.metrics());
        metric.valueProperty().bindBidirectional(model.metricProperty());
        // a converter is asked once for each name, so there is another one for another language
        metric.converterProperty().bind(language.textsProperty().map(texts -> new MetricTitles(language)));
        metric.setMaxWidth(Double.MAX_VALUE);
        HBox numbers = new HBox(10, field("modelspage.tune.trials", trials), field("modelspage.tune.minutes", minutes));
        numbers.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        problem.setId("tune-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Label judged = wrapped(language.text("modelspage.tune.judged", model.protocol()));
        return new VBox(
                10, new VBox(4, Words.label(language.text("modelspage.tune.search"), "muted", "small"), search), numbers,
                field("modelspage.tune.metric", metric), judged, problem);
    }

    private static Label wrapped(ObservableValue<String> text) {
        Label label = Words.label(text, "muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private VBox field(String key, Control control) {
        return Words.field(language.text(key), language.text(key + ".effect"), control);
    }

    private void show() {
        String now = model.problemProperty().get();
        problem.setText(now == null ? "" : now);
    }
}

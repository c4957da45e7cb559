// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.model.Family;
import org.tastemaker.model.Model;

/// All models as cards, family by family, with a field that finds by typing. The arrow keys go from card
/// to card, down from the field into the cards.
final class GalleryView extends VBox {
    private static final double GAP = 12;
    private static final int LEAST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 4;

    private final Language language;
    private final ModelsViewModel model;
    private final TextField search = new TextField();
    private final Label count = Words.plain("", "muted", "small");
    private final FlowPane families = new FlowPane(GAP, 18);
    private final DoubleProperty columns = new SimpleDoubleProperty(this, "columns");
    private final DoubleProperty cardWidth = new SimpleDoubleProperty(this, "cardWidth");
    private final List<ModelCard> cards = new ArrayList<>();
    private final Unfolding unfolding = new Unfolding(families);

    GalleryView(Language language, ModelsViewModel model) {
        this.language = language;
        this.model = model;
        getStyleClass().add("model-gallery");
        setSpacing(14);
        search.setId("model-search");
        search.setPrefWidth(320);
        search.promptTextProperty().bind(language.text("modelspage.search"));
        search.accessibleTextProperty().bind(language.text("modelspage.search"));
        search.textProperty().bindBidirectional(model.filterProperty());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && !cards.isEmpty()) {
                cards.getFirst().requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        HBox head = new HBox(12, search, count);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(families);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        model.filterProperty().addListener((property, before, now) -> refresh());
        model.dataProperty().addListener((property, before, now) -> refresh());
        language.textsProperty().addListener((property, before, now) -> refresh());
        // cards do not touch the bar
        families.setPadding(new Insets(0, GAP, 0, 0));
        scroll.viewportBoundsProperty().addListener((property, before, now) -> fit(now.getWidth() - GAP));
        fit(3 * (ModelCard.LEAST_WIDTH + GAP));
        refresh();
    }

    private void refresh() {
        List<Model> found = model.found();
        count.setText(found.size() == model.models().size()
                ? language.get("modelspage.count", found.size())
                : language.get("modelspage.count-of", found.size(), model.models().size()));
        Map<Family, List<Model>> byFamily = new EnumMap<>(Family.class);
        found.forEach(each -> byFamily.computeIfAbsent(each.descriptor().family(), f -> new ArrayList<>()).add(each));
        families.getChildren().clear();
        cards.clear();
        unfolding.clear();
        byFamily.forEach((family, members) -> section(family, members));
        if (found.isEmpty()) {
            families.getChildren().add(Words.label(language.text("modelspage.nothing-found", search.getText()), "muted"));
        }
    }

    private void section(Family family, List<Model> members) {
        FlowPane row = new FlowPane(GAP, GAP);
        var wide = Bindings.min(columns, members.size()).multiply(cardWidth.add(GAP)).subtract(GAP);
        row.prefWrapLengthProperty().bind(wide);
        row.setRowValignment(javafx.geometry.VPos.TOP);
        VBox section = new VBox(8, Words.label(model.words().family(family), "muted", "small", "semi"), row);
        section.prefWidthProperty().bind(wide);
        section.maxWidthProperty().bind(wide);
        unfolding.then(() -> families.getChildren().add(section));
        for (int from = 0; from < members.size(); from += LEAST_COLUMNS) {
            List<Model> some = members.subList(from, Math.min(members.size(), from + LEAST_COLUMNS));
            unfolding.then(() -> some.forEach(each -> add(each, row)));
        }
    }

    private void add(Model each, FlowPane row) {
        ModelCard card = new ModelCard(
                model.words(), each.descriptor(), model.lacks(each.descriptor()), cardWidth, () -> model.choose(each));
        cards.add(card);
        row.getChildren().add(card);
    }

    /// At most as many columns as the largest family has models, so that cards are as wide as the page lets them be.
    private void fit(double room) {
        Map<Family, Long> sizes = model.models().stream()
                .collect(Collectors.groupingBy(each -> each.descriptor().family(), Collectors.counting()));
        long most = sizes.values().stream().mapToLong(size -> size).max().orElse(1);
        double fitting = Math.floor((room + GAP) / (ModelCard.LEAST_WIDTH + GAP));
        double made = Math.clamp(fitting, 1, Math.clamp(most, LEAST_COLUMNS, MOST_COLUMNS));
        columns.set(made);
        cardWidth.set(Math.max(ModelCard.LEAST_WIDTH, Math.floor((room + GAP) / made) - GAP));
    }

    private void arrow(KeyEvent event) {
        int step = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        for (int at = 0; step != 0 && at < cards.size(); at++) {
            if (cards.get(at).isFocused()) {
                if (at + step < 0) {
                    search.requestFocus();
                } else {
                    cards.get(Math.min(cards.size() - 1, at + step)).requestFocus();
                }
                event.consume();
                return;
            }
        }
    }
}

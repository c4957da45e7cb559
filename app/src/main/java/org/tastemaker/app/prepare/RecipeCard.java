// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.StepCard;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.parameter.Parameter;
import org.tastemaker.prepare.RecipeStep;
import org.tastemaker.prepare.StepSettings;

/// The recipe as cards, moved by their grip or by Alt with the arrows, removed by Delete.
final class RecipeCard {
    private static final double GAP = 8;

    private final Language language;
    private final PrepareViewModel model;
    private final VBox list = new VBox(GAP);
    private final HBox add = new HBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final List<StepCard> cards = new ArrayList<>();
    private final Card card;
    private final VBox kinds = new VBox(2);

    RecipeCard(Language language, PrepareViewModel model) {
        this.language = language;
        this.model = model;
        ObservableValue<String> counts = model.previewProperty().map(now -> now == null
                ? ""
                : Numbers.count(now.rows()) + " → " + Numbers.count(now.rowsAfter()));
        card = new Card(language, language.text("preparepage.recipe")).with(scroll).aside(counts);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setPadding(new javafx.geometry.Insets(1));
        addCard();
        model.draftProperty().addListener((property, before, now) -> build());
        model.selectedProperty().addListener((property, before, now) -> mark());
        model.previewProperty().addListener((property, before, now) -> mark());
        build();
    }

    Card node() {
        return card;
    }

    private void addCard() {
        Label label = Words.label(language.text("preparepage.add"), "accent");
        add.getChildren().add(label);
        add.getStyleClass().addAll("step-card", "add");
        add.setId("add-step");
        add.setFocusTraversable(true);
        add.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        add.accessibleTextProperty().bind(label.textProperty());
        add.setOnMouseClicked(event -> toggleKinds());
        add.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case ENTER, SPACE -> {
                    toggleKinds();
                    event.consume();
                }
                default -> {}
            }
        });
        kinds.getStyleClass().add("step-kinds");
        for (RecipeStep each : model.stepKinds()) {
            kinds.getChildren().add(kind(each.name()));
        }
        kinds.setVisible(false);
        kinds.managedProperty().bind(kinds.visibleProperty());
    }

    /// A kind of step: what it is called, and what it does. Up and down lead from one to the next.
    private VBox kind(String name) {
        Label title = Words.label(language.text("step." + name + ".title"), "semi");
        Label what = Words.label(language.text("step." + name + ".description"), "muted", "small");
        what.setWrapText(true);
        what.setMinHeight(VBox.USE_PREF_SIZE);
        VBox kind = new VBox(1, title, what);
        kind.getStyleClass().add("step-kind");
        kind.setId("add-" + name);
        kind.setFocusTraversable(true);
        kind.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        kind.accessibleTextProperty().bind(title.textProperty());
        kind.accessibleHelpProperty().bind(what.textProperty());
        kind.setOnMouseClicked(event -> add(name));
        kind.setOnKeyPressed(event -> {
            int at = kinds.getChildren().indexOf(kind);
            switch (event.getCode()) {
                case ENTER, SPACE -> add(name);
                case ESCAPE -> toggleKinds();
                case UP -> kinds.getChildren().get(Math.max(0, at - 1)).requestFocus();
                case DOWN -> kinds.getChildren().get(Math.min(kinds.getChildren().size() - 1, at + 1)).requestFocus();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        return kind;
    }

    private void add(String name) {
        kinds.setVisible(false);
        model.addStep(name);
        focus(model.selectedProperty().get());
    }

    private void toggleKinds() {
        kinds.setVisible(!kinds.isVisible());
        if (kinds.isVisible()) {
            kinds.getChildren().getFirst().requestFocus();
        } else {
            add.requestFocus();
        }
    }

    private void build() {
        int focused = -1;
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isFocused()) {
                focused = i;
            }
        }
        cards.clear();
        List<StepSettings> steps = model.draftProperty().get().steps();
        for (int i = 0; i < steps.size(); i++) {
            cards.add(step(i, steps.get(i)));
        }
        list.getChildren().setAll(cards);
        if (steps.isEmpty()) {
            Label none = Words.label(language.text("preparepage.recipe.empty"), "muted", "small");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
        list.getChildren().addAll(add, kinds);
        mark();
        if (focused >= 0) {
            focus(model.selectedProperty().get());
        }
    }

    private void focus(int step) {
        if (step >= 0 && step < cards.size()) {
            cards.get(step).requestFocus();
        } else {
            add.requestFocus();
        }
    }

    private StepCard step(int number, StepSettings settings) {
        List<Parameter> declared = model.parametersOfStep(settings);
        ObservableValue<String> name = language.textsProperty()
                .map(texts -> (number + 1) + ". " + StepWords.title(texts, "step", settings.name()));
        ObservableValue<String> line =
                language.textsProperty().map(texts -> StepWords.line(texts, "step", settings, declared));
        ObservableValue<String> change = model.previewProperty().map(now ->
                now == null || number >= now.reports().size() ? "" : StepWords.change(now.reports().get(number)));
        StepCard step = new StepCard(name, line, change);
        step.setId("step-" + number);
        step.onOpen(() -> model.select(number));
        step.onRemove(() -> model.removeStep(number));
        step.onMove(by -> model.moveStep(number, number + by));
        step.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                model.select(number);
            }
        });
        step.trailing(Words.iconButton(
                "fth-x", language.text("preparepage.remove", name), () -> model.removeStep(number)));
        dragged(step, number);
        return step;
    }

    /// Drags by the grip: the card follows the pointer, and goes where it is let go.
    private void dragged(StepCard step, int number) {
        double[] from = new double[1];
        step.grip().setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                from[0] = event.getSceneY();
                step.setViewOrder(-1);
                event.consume();
            }
        });
        step.grip().setOnMouseDragged(event -> {
            step.setTranslateY(event.getSceneY() - from[0]);
            step.setOpacity(0.85);
            event.consume();
        });
        step.grip().setOnMouseReleased(event -> {
            double moved = step.getTranslateY();
            step.setTranslateY(0);
            step.setOpacity(1);
            step.setViewOrder(0);
            int by = (int) Math.round(moved / (step.getHeight() + GAP));
            model.moveStep(number, Math.clamp(number + by, 0, cards.size() - 1));
            event.consume();
        });
    }

    private void mark() {
        Preview now = model.previewProperty().get();
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setSelected(i == model.selectedProperty().get());
            boolean failed = now != null && now.trouble() != null && now.trouble().step() == i;
            cards.get(i).getStyleClass().remove("failed");
            if (failed) {
                cards.get(i).getStyleClass().add("failed");
            }
        }
    }
}

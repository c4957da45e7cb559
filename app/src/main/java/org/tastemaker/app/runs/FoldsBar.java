// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// What to cross-validate, in how many folds, with which seeds, and the button that starts it.
final class FoldsBar {
    private static final double NUMBER = 64;
    private static final double NUMBERS = 110;
    /// That of the choices beside them.
    private static final double HEIGHT = 32;

    private final Language language;
    private final RunsViewModel runs;
    private final FoldsRequest request;
    private final NameChoice run;
    private final NameChoice validation;
    private final Button start;
    private final Label problem = Words.plain("", "form-message");
    private final VBox all;

    FoldsBar(Language language, RunsViewModel runs, FoldsRequest request) {
        this.language = language;
        this.runs = runs;
        this.request = request;
        run = new NameChoice(language);
        run.setId("folds-run");
        run.setPrefWidth(190);
        run.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                request.runProperty().set(now);
            }
        });
        TextField folds = number("folds-count", NUMBER);
        folds.textProperty().bindBidirectional(request.foldsProperty());
        TextField seeds = number("folds-seeds", NUMBERS);
        seeds.textProperty().bindBidirectional(request.seedsProperty());
        validation = new NameChoice(language, this::share);
        validation.setId("folds-validation");
        validation.setPrefWidth(150);
        start = Words.button(language.text("runspage.folds.start"), "secondary", request::start);
        start.setId("folds-start");
        ObservableValue<String> why = request.stateProperty().flatMap(state -> state.problem().isEmpty()
                ? language.text("runspage.folds.nothing") : new ReadOnlyStringWrapper(state.problem()));
        HBox bar = new HBox(
                12, field("runspage.folds.run", run), field("runspage.folds.count", folds), field("runspage.folds.seeds", seeds),
                field("runspage.folds.validation", validation), Words.spring(), new ReasonedButton(start, why));
        bar.setAlignment(Pos.BOTTOM_LEFT);
        bar.setFillHeight(false);
        problem.setId("folds-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Label.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        all = new VBox(6, bar, problem);
        InvalidationListener offer = change -> offer();
        runs.lines().addListener(offer);
        runs.selected().addListener(offer);
        validation.offer(FoldsRequest.VALIDATION, request.validationProperty().get());
        validation.valueProperty().bindBidirectional(request.validationProperty());
        request.stateProperty().addListener((property, before, now) -> tell(now));
        tell(request.stateProperty().get());
        offer();
    }

    Node node() {
        return all;
    }

    private static TextField number(String id, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setPrefHeight(HEIGHT);
        return field;
    }

    private VBox field(String key, Control control) {
        VBox field = Words.field(language.text(key), language.text(key + ".effect"), control);
        field.setMinWidth(0);
        return field;
    }

    private String share(@Nullable String share) {
        double value = share == null ? 0 : Double.parseDouble(share);
        return value > 0
                ? language.get("runspage.folds.validation.some", Numbers.compact(Math.rint(100 * value))) : language.get("runspage.folds.validation.none");
    }

    private void offer() {
        List<String> possible = request.candidates();
        if (!possible.equals(run.getItems()) || run.getValue() == null) {
            run.offer(possible, runs.selected());
        }
    }

    private void tell(FoldsRequest.State state) {
        start.setDisable(!state.startable());
        problem.setText(state.problem());
    }
}

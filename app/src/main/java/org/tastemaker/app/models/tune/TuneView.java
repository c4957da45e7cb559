// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// Tuning one model: what to search on the left, what was found on the right.
public final class TuneView extends VBox {
    private static final double WIDE = 288;
    private @Nullable StudyView study;

    /// @param title the model's title
    /// @param back leads back to the model
    public TuneView(Language language, TuneViewModel model, ObservableValue<String> title, Runnable back) {
        super(12);
        setId("tune");
        var away = Words.button(title, "link", back);
        away.setId("tune-back");
        away.setGraphic(Words.icon("fth-chevron-left"));
        Label head = Words.label(language.text("modelspage.tune.title"), "detail-title");
        HBox line = new HBox(10, away, head);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox columns = new HBox(14);
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(line, columns);
        Unfolding unfolding = new Unfolding(columns);
        unfolding.then(() -> {
            Card setup = new SetupCard(language, model).node();
            setup.setMinWidth(WIDE);
            setup.setPrefWidth(WIDE);
            setup.setMaxWidth(WIDE);
            columns.getChildren().addFirst(setup);
        });
        unfolding.then(() -> {
            StudyView found = new StudyView(language, model);
            study = found;
            HBox.setHgrow(found, Priority.ALWAYS);
            found.setMinWidth(300);
            columns.getChildren().add(found);
        });
    }

    /// Listens to nothing any more.
    public void dispose() {
        if (study != null) {
            study.dispose();
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.catalogue;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.session.RunColours;

/// The choice of a run; each stands with its colour.
public final class RunChoice extends ComboBox<String> {
    private boolean showing;

    /// @param name what a reader of the screen says
    /// @param onChoice hears what the user chose
    public RunChoice(RunColours colours, ObservableValue<String> name, Consumer<String> onChoice) {
        getStyleClass().add("run-choice");
        setCellFactory(list -> new RunCell(colours));
        setButtonCell(new RunCell(colours));
        setVisibleRowCount(12);
        accessibleTextProperty().bind(name);
        valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                onChoice.accept(now);
            }
        });
    }

    /// @param runs what can be chosen
    /// @param chosen what is chosen, or null
    public void show(List<String> runs, @Nullable String chosen) {
        showing = true;
        if (!getItems().equals(runs)) {
            getItems().setAll(runs);
        }
        setValue(chosen);
        showing = false;
    }

    private static final class RunCell extends ListCell<String> {
        private final RunColours colours;
        private final Region dot = new Region();

        RunCell(RunColours colours) {
            this.colours = colours;
            dot.getStyleClass().addAll("legend-square", "round");
        }

        @Override
        protected void updateItem(@Nullable String run, boolean empty) {
            super.updateItem(run, empty);
            if (empty || run == null) {
                setText(null);
                setGraphic(null);
            } else {
                setText(run);
                dot.setStyle("-fx-background-color: " + colours.paint(run) + ";");
                setGraphic(dot);
            }
        }
    }
}

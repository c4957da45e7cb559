// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ColumnNames;
import org.tastemaker.app.text.Language;

/// A column by its name; what is no column, such as frequency, by a word.
final class ColumnCell extends ListCell<String> {
    private final Language language;
    private final String around;

    /// @param around key of a text about the name; empty for the name alone
    ColumnCell(Language language, String around) {
        this.language = language;
        this.around = around;
    }

    /// @param around key of the text in the closed box
    /// @param name key of what a reader of the screen says
    static ComboBox<String> box(Language language, String around, String name) {
        ComboBox<String> box = new ComboBox<>();
        box.getStyleClass().add("run-choice");
        box.setCellFactory(list -> new ColumnCell(language, ""));
        box.setButtonCell(new ColumnCell(language, around));
        box.accessibleTextProperty().bind(language.text(name));
        box.setVisibleRowCount(14);
        return box;
    }

    @Override
    protected void updateItem(@Nullable String column, boolean empty) {
        super.updateItem(column, empty);
        textProperty().unbind();
        if (empty || column == null) {
            setText(null);
            return;
        }
        ObservableValue<String> name = switch (column) {
            case PointValues.EVENTS -> language.text("mappage.colour.events");
            case Colouring.CLUSTERS -> language.text("mappage.colour.clusters");
            default -> ColumnNames.of(language, column);
        };
        textProperty().bind(around.isEmpty() ? name : language.text(around, name));
    }
}

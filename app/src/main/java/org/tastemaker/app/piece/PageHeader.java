// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.tastemaker.app.text.Language;

/// The head of a page, 52 pixels: title or path, the command field, and at most three actions, the
/// primary one last and filled.
public final class PageHeader extends HBox {
    private final HBox titles = new HBox(6);
    private final HBox actions = new HBox(12);

    /// @param openPalette what the command field does
    public PageHeader(Language language, Runnable openPalette) {
        getStyleClass().add("page-header");
        titles.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        titles.setMinWidth(0);
        actions.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        Button field = new Button();
        field.getStyleClass().add("command-field");
        Label prompt = Words.label(language.text("shell.palette.prompt"), "subtle", "small");
        HBox inside = new HBox(18, prompt, Words.spring(), Words.plain("Ctrl K", "subtle", "small"));
        field.setGraphic(inside);
        field.setMinWidth(210);
        field.accessibleTextProperty().bind(language.text("shell.palette.prompt"));
        field.setOnAction(event -> openPalette.run());
        actions.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(titles, Words.spring(), field, actions);
    }

    /// @param path what the page stands in, such as "Models"; empty texts are left out
    /// @param title the page
    public void setTitle(List<ObservableValue<String>> path, ObservableValue<String> title) {
        titles.getChildren().clear();
        for (ObservableValue<String> parent : path) {
            titles.getChildren().addAll(Words.label(parent, "parent"), Words.plain("/", "parent"));
        }
        titles.getChildren().add(Words.label(title, "title"));
    }

    /// @param nodes at most three, the primary one last
    public void setActions(List<? extends Node> nodes) {
        actions.getChildren().setAll(nodes);
        actions.setManaged(!nodes.isEmpty());
    }
}

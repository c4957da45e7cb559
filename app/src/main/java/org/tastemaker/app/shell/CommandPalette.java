// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// Every action there is, found by a few letters. What is not possible now says why.
final class CommandPalette extends StackPane {
    private static final double ROW = 34;
    private static final int ROWS = 11;

    private final Language language;
    private final Supplier<List<Action>> actions;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Runnable onClose;

    /// @param actions all actions of the moment
    /// @param onClose gives the focus back
    CommandPalette(Language language, Supplier<List<Action>> actions, Runnable onClose) {
        this.language = language;
        this.actions = actions;
        this.onClose = onClose;
        getStyleClass().add("palette-shade");
        field.promptTextProperty().bind(language.text("shell.palette.prompt"));
        field.accessibleTextProperty().bind(language.text("shell.palette.prompt"));
        field.textProperty().addListener((property, before, now) -> search());
        list.accessibleTextProperty().bind(language.text("shell.palette.name"));
        list.setCellFactory(view -> new ActionCell());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW);
        list.setMinHeight(ROWS * ROW);
        list.setPlaceholder(Words.label(language.text("shell.palette.none"), "muted"));
        list.setOnMouseClicked(event -> runSelected());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(560, USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        StackPane.setMargin(box, new javafx.geometry.Insets(72, 0, 0, 0));
        getChildren().add(box);
        setOnMousePressed(event -> {
            if (equals(event.getTarget())) {
                close();
            }
        });
        setVisible(false);
    }

    void open() {
        setVisible(true);
        field.clear();
        search();
        field.requestFocus();
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            onClose.run();
        }
    }

    private void search() {
        String wanted = field.getText();
        list.getItems().setAll(matching(actions.get(), wanted));
        list.getSelectionModel().select(0);
    }

    /// @return the actions whose names hold the letters in their order, the closest first
    List<Action> matching(List<Action> all, String wanted) {
        return all.stream()
                .filter(action -> score(language.get(action.titleKey()), wanted) >= 0)
                .sorted(Comparator.comparingInt(action -> -score(language.get(action.titleKey()), wanted)))
                .toList();
    }

    /// @return how well the letters fit, more for a start and for neighbours; -1 if they do not
    static int score(String name, String wanted) {
        String hay = name.toLowerCase(Locale.ROOT);
        String needle = wanted.strip().toLowerCase(Locale.ROOT);
        if (hay.contains(needle)) {
            return 1000 - hay.indexOf(needle);
        }
        int at = -1;
        int score = 500;
        for (int i = 0; i < needle.length(); i++) {
            if (needle.charAt(i) == ' ') {
                continue;
            }
            int next = hay.indexOf(needle.charAt(i), at + 1);
            if (next < 0) {
                return -1;
            }
            score -= next - at - 1;
            at = next;
        }
        return Math.max(0, score);
    }

    private void key(KeyEvent event) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case KeyCode.DOWN -> choose(chosen + 1);
            case KeyCode.UP -> choose(chosen - 1);
            case KeyCode.ENTER -> runSelected();
            case KeyCode.ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        if (!list.getItems().isEmpty()) {
            int place = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(Math.max(0, place - 5));
        }
    }

    private void runSelected() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action != null && action.enabled().get()) {
            close();
            action.run().run();
        }
    }

    private final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            boolean possible = action.enabled().get();
            Label name = Words.plain(language.get(action.titleKey()));
            name.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(10, name);
            row.setAlignment(Pos.CENTER_LEFT);
            if (!possible) {
                name.getStyleClass().add("subtle");
                if (action.whyNotKey() != null) {
                    row.getChildren().add(Words.plain(language.get(action.whyNotKey()), "subtle", "small"));
                }
            }
            row.getChildren().add(Words.spring());
            if (action.shortcut() != null) {
                Label keys = Words.plain(action.shortcut().getDisplayText(), "key");
                keys.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(keys);
            }
            setGraphic(row);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.tastemaker.app.text.Language;

/// A field for names with commas between, and a menu in groups that puts a name in or takes it out. Their order is that of the
/// field, since it can matter.
public final class NamesField extends HBox {
    private final TextField text;
    private final boolean several;

    /// @param text the field, which can be typed into as well
    /// @param groups what the menu offers
    /// @param several whether more than one can be named; otherwise a chosen name replaces the one before
    NamesField(Language language, TextField text, List<Group> groups, boolean several) {
        this.text = text;
        this.several = several;
        setSpacing(6);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        if (groups.isEmpty()) {
            return;
        }
        MenuButton menu = new MenuButton();
        menu.getStyleClass().add("names-menu");
        menu.setGraphic(Words.icon("fth-list"));
        menu.accessibleTextProperty().bind(language.text("piece.names.choose"));
        menu.setTooltip(new Tooltip());
        menu.getTooltip().textProperty().bind(language.text("piece.names.choose"));
        menu.setMinWidth(USE_PREF_SIZE);
        groups.forEach(group -> menu.getItems().add(menu(group)));
        menu.setOnShowing(event -> menu.getItems().forEach(group -> ((Menu) group).getItems().forEach(item ->
                ((CheckMenuItem) item).setSelected(named().contains(item.getText())))));
        getChildren().add(menu);
    }

    /// Names that belong together.
    ///
    /// @param title what they are called
    /// @param names the names
    public record Group(ObservableValue<String> title, List<String> names) {
        public Group {
            names = List.copyOf(names);
        }
    }

    private Menu menu(Group group) {
        Menu menu = new Menu();
        menu.textProperty().bind(group.title());
        for (String name : group.names()) {
            CheckMenuItem item = new CheckMenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> turn(name));
            menu.getItems().add(item);
        }
        return menu;
    }

    private List<String> named() {
        return Arrays.stream(text.getText().split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private void turn(String name) {
        List<String> now = new ArrayList<>(several ? named() : List.of());
        if (!now.remove(name)) {
            now.add(name);
        }
        text.setText(String.join(",", now));
    }
}

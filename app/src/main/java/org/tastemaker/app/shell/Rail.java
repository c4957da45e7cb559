// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// The places on the left: the project, its pages, settings. 188 pixels wide, or icons alone.
final class Rail extends VBox {
    private static final double WIDE = 188;
    private static final double NARROW = 50;

    private final Language language;
    private final Label name = Words.plain("", "name");
    private final Label file = Words.plain("", "subtle", "small");
    private final VBox project = new VBox(2, name, file);
    private final VBox places = new VBox(2);
    private final List<Place> buttons = new ArrayList<>();
    private boolean narrow;

    private record Place(String id, ToggleButton button, Label text, Label badge) {}

    /// @param openSettings shows the settings beside the button
    Rail(Language language, Consumer<Region> openSettings) {
        this.language = language;
        getStyleClass().add("rail");
        project.getStyleClass().add("rail-project");
        name.setMinWidth(0);
        file.setMinWidth(0);
        VBox.setMargin(places, new javafx.geometry.Insets(8, 0, 0, 0));
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        Place settings = place("settings", language.text("shell.settings"), "fth-settings", null);
        settings.button().getStyleClass().add("quiet-place");
        settings.button().setOnAction(event -> {
            settings.button().setSelected(false);
            openSettings.accept(settings.button());
        });
        getChildren().addAll(project, places, spring, settings.button());
        setNarrow(false);
    }

    void setProject(Workbench.@Nullable OpenProject open) {
        name.setText(open == null ? "" : open.name());
        file.textProperty().unbind();
        if (open == null) {
            file.setText("");
        } else {
            ObservableValue<String> state = open.state();
            file.textProperty().bind(state.flatMap(key -> language.text(key).map(word -> open.fileName() + " · " + word)));
        }
    }

    void clearPages() {
        places.getChildren().clear();
        buttons.removeIf(each -> !each.id().equals("settings"));
    }

    void addPage(Page page, Consumer<String> show) {
        Place place = place(page.id(), language.text(page.titleKey()), page.icon(), page.badge());
        place.button().setOnAction(event -> {
            place.button().setSelected(true);
            show.accept(page.id());
        });
        places.getChildren().add(place.button());
        fold();
    }

    void select(String id) {
        buttons.forEach(each -> each.button().setSelected(each.id().equals(id)));
    }

    void setNarrow(boolean fold) {
        narrow = fold;
        fold();
    }

    private void fold() {
        double width = narrow ? NARROW : WIDE;
        setMinWidth(width);
        setMaxWidth(width);
        setPrefWidth(width);
        project.setVisible(!narrow);
        project.setManaged(!narrow);
        for (Place place : buttons) {
            place.text().setVisible(!narrow);
            place.text().setManaged(!narrow);
            place.badge().setVisible(!narrow);
            place.badge().setManaged(!narrow);
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(place.text().textProperty());
            place.button().setTooltip(narrow ? tip : null);
        }
    }

    private Place place(String id, ObservableValue<String> title, String icon, @Nullable ObservableValue<String> count) {
        Label text = Words.label(title, "text-label");
        Label badge = count == null ? Words.plain("") : Words.label(count);
        badge.getStyleClass().add("badge");
        ToggleButton button = new ToggleButton();
        HBox inside = new HBox(10, Words.icon(icon), text, Words.spring(), badge);
        inside.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setGraphic(inside);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(title);
        button.getStyleClass().setAll("rail-place");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        Place place = new Place(id, button, text, badge);
        buttons.add(place);
        return place;
    }
}

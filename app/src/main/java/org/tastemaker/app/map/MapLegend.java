// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// The colours of a map with their names and how many points have them.
final class MapLegend {
    private static final int COLOURS = 6;

    private final Language language;
    private final FlowPane pane = new FlowPane(14, 4);

    MapLegend(Language language) {
        this.language = language;
        pane.setId("map-legend");
    }

    Node node() {
        return pane;
    }

    void clear() {
        pane.getChildren().clear();
    }

    /// @param key of a text instead of colours
    void say(String key, Object... arguments) {
        pane.getChildren().setAll(Words.plain(language.get(key, arguments), "muted", "small"));
    }

    void show(Colouring colouring) {
        clear();
        for (int i = 0; i < colouring.legend().size(); i++) {
            Colouring.Level level = colouring.legend().get(i);
            pane.getChildren().add(entry("-tm-series-" + (i % COLOURS + 1), i >= COLOURS, level));
        }
        if (colouring.others() > 0) {
            pane.getChildren().add(entry(
                    "-color-fg-muted", false, new Colouring.Level(language.get("mappage.others"), colouring.others())));
        }
    }

    private static Node entry(String paint, boolean hollow, Colouring.Level level) {
        Region dot = new Region();
        dot.getStyleClass().addAll("legend-square", "round");
        dot.setStyle(hollow
                ? "-fx-background-color: " + paint + ", -color-bg-default; -fx-background-insets: 0, 2.5;"
                : "-fx-background-color: " + paint + ";");
        HBox entry = new HBox(6, dot, Words.plain(level.text(), "small"), Words.plain(Numbers.count(level.points()), "muted", "small"));
        if (!level.note().isEmpty()) {
            entry.getChildren().add(Words.plain(level.note(), "muted", "small"));
        }
        entry.setAlignment(Pos.CENTER_LEFT);
        if (!level.detail().isEmpty()) {
            Tooltip.install(entry, new Tooltip(level.detail()));
            entry.setAccessibleHelp(level.detail());
        }
        return entry;
    }
}

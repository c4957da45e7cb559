// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// A picture that can be made larger and smaller and moved by dragging; until somebody does, it fits its
/// room. Keys: plus, minus, and 0 to fit; the wheel with the shortcut key.
final class ZoomPane extends StackPane implements Exportable {
    private static final double LEAST = 0.25;
    private static final double MOST = 2.5;
    private static final double STEP = 1.2;
    /// A small network is not blown up to fill its room.
    private static final double MOST_FITTED = 1.15;

    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final StackPane place = new StackPane();
    private final ScrollPane scroll = new ScrollPane(place);
    private final HBox buttons;
    private @Nullable NetworkCanvas picture;
    private @Nullable Node strip;
    private boolean fitted = true;

    ZoomPane(Language language) {
        getStyleClass().add("zoom-pane");
        scroll.setPannable(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(false);
        Label percent = new Label();
        percent.textProperty().bind(zoom.map(value -> Math.round(value.doubleValue() * 100) + " %"));
        percent.getStyleClass().add("percent");
        Button fit = Words.button(language.text("modelspage.zoom.fit"), "quiet", this::fit);
        fit.setId("zoom-fit");
        Button smaller = Words.iconButton("fth-minus", language.text("modelspage.zoom.out"), () -> to(zoom.get() / STEP));
        smaller.setId("zoom-out");
        Button larger = Words.iconButton("fth-plus", language.text("modelspage.zoom.in"), () -> to(zoom.get() * STEP));
        larger.setId("zoom-in");
        buttons = new HBox(smaller, percent, larger, fit);
        buttons.getStyleClass().add("zoom-buttons");
        getChildren().add(scroll);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                to(event.getDeltaY() > 0 ? zoom.get() * STEP : zoom.get() / STEP);
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            switch (event.getCharacter()) {
                case "+" -> to(zoom.get() * STEP);
                case "-" -> to(zoom.get() / STEP);
                case "0" -> fit();
                default -> { }
            }
        });
        scroll.viewportBoundsProperty().addListener((property, before, now) -> fitIfWanted(now));
        setMinSize(0, 0);
    }

    /// @return the buttons, to stand at the head of the card
    HBox buttons() {
        return buttons;
    }

    void show(NetworkCanvas shown) {
        picture = shown;
        place.setOpacity(1);
        Scale scale = new Scale();
        scale.xProperty().bind(zoom);
        scale.yProperty().bind(zoom);
        shown.getTransforms().setAll(scale);
        place.getChildren().setAll(new Group(shown));
        fitIfWanted(scroll.getViewportBounds());
    }

    /// Shows a sentence where there is no picture.
    void say(Node sentence) {
        picture = null;
        place.setOpacity(1);
        place.getChildren().setAll(sentence);
    }

    /// Keeps the last picture, faded.
    void fade() {
        place.setOpacity(0.35);
    }

    /// @param message stands over the foot of the picture; null for none
    void tell(@Nullable Node message) {
        if (strip != null) {
            getChildren().remove(strip);
        }
        strip = message;
        if (message != null) {
            StackPane.setAlignment(message, Pos.BOTTOM_CENTER);
            getChildren().add(message);
        }
    }

    boolean hasPicture() {
        return picture != null;
    }

    private void to(double wanted) {
        fitted = false;
        zoom.set(Math.clamp(wanted, LEAST, MOST));
    }

    private void fit() {
        fitted = true;
        fitIfWanted(scroll.getViewportBounds());
    }

    private void fitIfWanted(Bounds room) {
        NetworkCanvas shown = picture;
        if (fitted && shown != null && room.getWidth() > 10 && room.getHeight() > 10) {
            double wide = (room.getWidth() - 2) / shown.getPrefWidth();
            double high = (room.getHeight() - 2) / shown.getPrefHeight();
            zoom.set(Math.clamp(Math.min(wide, high), LEAST, MOST_FITTED));
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Optional<String> svg() {
        NetworkCanvas shown = picture;
        return shown == null ? Optional.empty() : shown.svg();
    }

    @Override
    public List<List<String>> table() {
        NetworkCanvas shown = picture;
        return shown == null ? List.of(List.of("node")) : shown.table();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// An item as people know it: picture, title, one line, and a mark at the end. Without a picture a
/// drawing made from its identifier stands in.
public final class ItemRow extends HBox {
    private static final double SIDE = 38;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final VBox words;
    private final Label name;
    private final Label below;
    private Node art;

    /// @param seed the item's identifier; decides the drawing if there is no picture
    /// @param picture its picture, or null
    /// @param title its name
    /// @param line one line about it, or the event that led here
    public ItemRow(String seed, @Nullable Image picture, String title, String line) {
        getStyleClass().add("item-row");
        name = Words.plain(title, "item-title");
        below = Words.plain(line, "muted", "small");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        // made when it may be wanted: there are many rows
        name.setOnMouseEntered(event -> {
            if (name.getTooltip() == null) {
                name.setTooltip(new Tooltip(title));
            }
        });
        below.setMinWidth(0);
        words = new VBox(1, name, below);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        art = picture == null ? PlaceholderArt.draw(SIDE, seed) : pictured(picture);
        getChildren().addAll(art, words);
        setAccessibleText(title + ", " + line);
    }

    private static Node pictured(Image picture) {
        ImageView view = new ImageView(picture);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(false);
        view.setSmooth(true);
        Rectangle clip = new Rectangle(SIDE, SIDE);
        clip.setArcWidth(10);
        clip.setArcHeight(10);
        StackPane frame = new StackPane(view);
        frame.setClip(clip);
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        return frame;
    }

    /// Shows the picture instead of what stands there; for one that comes later.
    public void picture(Image picture) {
        Node pictured = pictured(picture);
        getChildren().set(getChildren().indexOf(art), pictured);
        art = pictured;
    }

    /// @param place 1 for the first
    public ItemRow rank(int place) {
        Label rank = Words.plain(Integer.toString(place), "rank");
        getChildren().addFirst(rank);
        setAccessibleText(place + ". " + getAccessibleText());
        return this;
    }

    /// @param text a word or sign at the end, such as a similarity or a change of rank
    public ItemRow mark(String text) {
        Label mark = Words.plain(text, "mark");
        mark.setMinWidth(USE_PREF_SIZE);
        getChildren().add(mark);
        setAccessibleText(getAccessibleText() + ", " + text);
        return this;
    }

    /// @param spoken what the tick means, for readers of the screen
    public ItemRow hit(String spoken) {
        Label mark = Words.plain("✓", "mark", "hit");
        mark.setMinWidth(USE_PREF_SIZE);
        getChildren().add(mark);
        setAccessibleText(getAccessibleText() + ", " + spoken);
        return this;
    }

    /// @param open what a click, Enter or space does
    public ItemRow onOpen(Runnable open) {
        getStyleClass().add("clickable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> {
            requestFocus();
            open.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
        return this;
    }

    /// Gives a long title a second line, where names that begin alike stand among each other.
    public ItemRow roomy() {
        name.setWrapText(true);
        // where room is short, others give way
        words.setMinHeight(USE_PREF_SIZE);
        name.maxHeightProperty().bind(Bindings.createDoubleBinding(this::twoLines, name.textProperty(), name.fontProperty()));
        return this;
    }

    private double twoLines() {
        Text line = new Text(name.getText());
        line.setFont(name.getFont());
        return Math.ceil(2 * line.getLayoutBounds().getHeight());
    }

    public void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /// @return the title, as shown
    public String title() {
        return name.getText();
    }
}

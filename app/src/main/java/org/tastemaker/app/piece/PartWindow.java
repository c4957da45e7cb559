// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.io.File;
import java.io.IOException;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.controlsfx.control.SnapshotView;
import org.tastemaker.app.export.Exporter;
import org.tastemaker.app.text.Language;

/// A window, not modal, with a picture of what a node shows now, of which a part is framed by mouse or keys and
/// copied or saved.
public final class PartWindow {
    private static final double SHARPNESS = 2;
    private static final double STEP = 10;
    private static final double LEAST = 20;

    private final Language language;
    private final ObservableValue<String> title;
    private final Node node;
    private final Image picture;
    private final double width;
    private final double height;
    private final SnapshotView view;
    private final Label size = Words.plain("", "muted", "small");

    /// @param node what the picture is taken of; it is in a window
    public PartWindow(Language language, ObservableValue<String> title, Node node) {
        this.language = language;
        this.title = title;
        this.node = node;
        picture = Exporter.picture(node, SHARPNESS);
        width = picture.getWidth() / SHARPNESS;
        height = picture.getHeight() / SHARPNESS;
        ImageView image = new ImageView(picture);
        image.setFitWidth(width);
        image.setFitHeight(height);
        view = new SnapshotView(image);
        view.setId("part-view");
        view.setFocusTraversable(true);
        view.accessibleTextProperty().bind(language.text("piece.part.name"));
        view.accessibleHelpProperty().bind(language.text("piece.part.help"));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.selectionProperty().addListener((property, before, now) -> showSize());
    }

    /// Opens it with a frame about the middle.
    public void show() {
        Scene here = Objects.requireNonNull(node.getScene());
        Button copy = Words.button(language.text("piece.part.copy"), "secondary", () -> Exporter.copy(part()));
        copy.setId("part-copy");
        Button save = Words.button(language.text("piece.part.save"), "primary", this::save);
        save.setId("part-save");
        size.setId("part-size");
        HBox tools = new HBox(
                10, Words.label(language.text("piece.part.help"), "muted", "small"), Words.spring(), size, copy, save);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setPadding(new Insets(12, 0, 0, 0));
        BorderPane room = new BorderPane(view);
        room.setBottom(tools);
        room.setPadding(new Insets(16));
        Scene scene = new Scene(room, Math.max(620, width + 32), height + 80);
        scene.getStylesheets().setAll(here.getStylesheets());
        Stage stage = new Stage();
        stage.initOwner(here.getWindow());
        stage.titleProperty().bind(title);
        stage.setScene(scene);
        stage.setOnHidden(event -> stage.titleProperty().unbind());
        stage.show();
        view.setSelection(width * 0.2, height * 0.2, width * 0.6, height * 0.6);
        view.requestFocus();
        showSize();
    }

    /// @return the framed part, as sharp as the picture; the whole without a frame
    Image part() {
        Rectangle2D frame = frame();
        int left = (int) Math.round(frame.getMinX() * SHARPNESS);
        int top = (int) Math.round(frame.getMinY() * SHARPNESS);
        int wide = (int) Math.clamp(Math.round(frame.getWidth() * SHARPNESS), 1, (long) picture.getWidth() - left);
        int high = (int) Math.clamp(Math.round(frame.getHeight() * SHARPNESS), 1, (long) picture.getHeight() - top);
        return new WritableImage(picture.getPixelReader(), left, top, wide, high);
    }

    private Rectangle2D frame() {
        Rectangle2D selected = view.hasSelection() ? view.transformSelectionToNodeCoordinates() : null;
        if (selected == null) {
            return new Rectangle2D(0, 0, width, height);
        }
        double left = Math.clamp(selected.getMinX(), 0, width - 1);
        double top = Math.clamp(selected.getMinY(), 0, height - 1);
        return new Rectangle2D(
                left, top, Math.clamp(selected.getWidth(), 1, width - left), Math.clamp(selected.getHeight(), 1, height - top));
    }

    private void showSize() {
        Rectangle2D frame = frame();
        size.setText(language.get(
                "piece.part.size", Math.round(frame.getWidth() * SHARPNESS), Math.round(frame.getHeight() * SHARPNESS)));
    }

    private void key(KeyEvent event) {
        double dx = event.getCode() == KeyCode.LEFT ? -STEP : event.getCode() == KeyCode.RIGHT ? STEP : 0;
        double dy = event.getCode() == KeyCode.UP ? -STEP : event.getCode() == KeyCode.DOWN ? STEP : 0;
        Rectangle2D now = view.getSelection();
        if (dx == 0 && dy == 0 || now == null) {
            return;
        }
        if (event.isShiftDown()) {
            view.setSelection(
                    now.getMinX(), now.getMinY(), Math.clamp(now.getWidth() + dx, LEAST, view.getWidth() - now.getMinX()),
                    Math.clamp(now.getHeight() + dy, LEAST, view.getHeight() - now.getMinY()));
        } else {
            view.setSelection(
                    Math.clamp(now.getMinX() + dx, 0, view.getWidth() - now.getWidth()),
                    Math.clamp(now.getMinY() + dy, 0, view.getHeight() - now.getHeight()), now.getWidth(), now.getHeight());
        }
        event.consume();
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(title.getValue().replaceAll("[^\\p{L}\\p{N}-]+", "-") + ".png");
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            try {
                Exporter.savePng(part(), chosen.toPath());
            } catch (IOException unwritable) {
                node.fireEvent(new WriteFailure(chosen.getName(), unwritable));
            }
        }
    }
}

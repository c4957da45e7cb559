// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.export.Exporter;
import org.tastemaker.app.text.Language;

/// A framed part of a page: title, an aside on the right, content. With something exportable in it,
/// an overflow menu copies, saves, enlarges and shows the numbers as a table.
public final class Card extends VBox {
    private final Language language;
    private final HBox head = new HBox();
    private final HBox asides = new HBox(8);
    private final Label title;
    private @Nullable Node content;
    private @Nullable MenuButton menu;

    /// @param title shown in semi-bold at the top left
    public Card(Language language, ObservableValue<String> title) {
        this.language = language;
        this.title = Words.label(title, "card-title");
        getStyleClass().add("card");
        head.getStyleClass().add("card-head");
        asides.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        this.title.setMinWidth(0);
        asides.setMinWidth(USE_PREF_SIZE);
        head.getChildren().addAll(this.title, Words.spring(), asides);
        getChildren().add(head);
    }

    /// @param node fills the card
    public Card with(Node node) {
        if (content != null) {
            getChildren().remove(content);
        }
        content = node;
        VBox.setVgrow(node, Priority.ALWAYS);
        getChildren().add(node);
        return this;
    }

    /// Chart or table as content, with the overflow menu.
    public Card show(Exportable exportable) {
        return show(exportable, exportable.node());
    }

    /// Chart or table with the overflow menu, inside something larger.
    ///
    /// @param surroundings fills the card; holds the exportable's node
    public Card show(Exportable exportable, Node surroundings) {
        with(surroundings);
        if (exportable instanceof DataTable table) {
            table.named(title.textProperty());
        } else if (exportable.node().getAccessibleText() == null) {
            exportable.node().accessibleRoleDescriptionProperty().bind(title.textProperty());
        }
        MenuButton made = menu(exportable);
        menu = made;
        asides.getChildren().add(made);
        return this;
    }

    /// @param key of the text of one more entry of the overflow menu, before the last
    public Card more(String key, Runnable action) {
        if (menu != null) {
            menu.getItems().add(menu.getItems().size() - 1, item(key, action));
        }
        return this;
    }

    /// @param node beside the title, such as a [StateTag]
    public Card beside(Node node) {
        head.getChildren().add(1, node);
        return this;
    }

    /// @param node at the top right, such as a [Segmented]
    public Card aside(Node node) {
        asides.getChildren().addFirst(node);
        return this;
    }

    /// @param text a remark at the top right
    public Card aside(ObservableValue<String> text) {
        return aside(Words.label(text, "card-aside"));
    }

    private MenuButton menu(Exportable exportable) {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().add("overflow");
        menu.setGraphic(Words.icon("fth-more-horizontal"));
        menu.accessibleTextProperty().bind(language.text("piece.card.menu", title.textProperty()));
        menu.getItems().add(item("piece.card.copy", () -> Exporter.copy(exportable)));
        if (exportable instanceof DataTable || !exportable.isDrawing()) {
            menu.getItems().add(item("piece.card.save-csv", () -> save(exportable, "csv")));
        } else {
            menu.getItems().add(item("piece.card.save-png", () -> save(exportable, "png")));
            if (!exportable.isBitmap()) {
                menu.getItems().add(item("piece.card.save-svg", () -> save(exportable, "svg")));
            }
            menu.getItems().addAll(
                    item("piece.card.save-csv", () -> save(exportable, "csv")),
                    item("piece.card.as-table", () -> open(tableOf(exportable), null)));
        }
        menu.getItems().add(item("piece.card.enlarge", () -> {
            if (content != null) {
                open(content, this);
            }
        }));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void save(Exportable exportable, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(fileName() + "." + ending);
        java.io.File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            try {
                write(exportable, ending, chosen.toPath());
            } catch (IOException unwritable) {
                fireEvent(new WriteFailure(chosen.getName(), unwritable));
            }
        }
    }

    private static void write(Exportable exportable, String ending, Path file) throws IOException {
        switch (ending) {
            case "png" -> Exporter.savePng(exportable, file);
            case "svg" -> Exporter.saveSvg(exportable, file);
            default -> Exporter.saveCsv(exportable, file);
        }
    }

    private String fileName() {
        return title.getText().strip().replaceAll("[^\\p{L}\\p{N}@.-]+", "-");
    }

    private DataTable tableOf(Exportable exportable) {
        return DataTable.ofText(language, exportable.table());
    }

    /// A window of its own, not modal; what was borrowed from the card goes back when it closes.
    private void open(Node node, @Nullable Card lender) {
        Scene here = getScene();
        Node place = content;
        BorderPane room = new BorderPane();
        room.setPadding(new javafx.geometry.Insets(16));
        if (lender != null && place != null) {
            getChildren().remove(place);
        }
        room.setCenter(node);
        Scene scene = new Scene(room, 1000, 680);
        scene.getStylesheets().setAll(here.getStylesheets());
        Stage stage = new Stage();
        stage.initOwner(here.getWindow());
        stage.setTitle(title.getText());
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            room.setCenter(null);
            if (lender != null && place != null) {
                getChildren().add(place);
            }
        });
        stage.show();
    }
}

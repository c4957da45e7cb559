// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.shell.Workbench;
import org.tastemaker.app.shell.Workbench.Start;
import org.tastemaker.app.text.Language;

/// What is seen first: ways to begin on the left, recent projects on the right. Files and folders may
/// be dropped anywhere; dropping never moves or changes them.
public final class WelcomeView extends HBox {
    private final Language language;
    private final Workbench workbench;
    private final RecentRow.Factory rows;
    private final VBox recents = new VBox();

    /// @param openSettings shows the settings, where the language is chosen
    public WelcomeView(Language language, Workbench workbench, Runnable openSettings) {
        this.language = language;
        this.workbench = workbench;
        this.rows = new RecentRow.Factory(language, workbench);
        getStyleClass().add("welcome");
        VBox side = new VBox(brand(), Words.label(language.text("welcome.line"), "welcome-line"));
        ((Label) side.getChildren().getLast()).setWrapText(true);
        ((Label) side.getChildren().getLast()).setMinHeight(USE_PREF_SIZE);
        side.getStyleClass().add("welcome-side");
        side.setMinWidth(430);
        side.setMaxWidth(430);
        VBox choices = new VBox(10);
        VBox.setMargin(choices, new javafx.geometry.Insets(24, 0, 0, 0));
        for (Start start : Start.values()) {
            if (workbench.starts().contains(start)) {
                choices.getChildren().add(choice(start));
            }
        }
        if (!choices.getChildren().isEmpty()) {
            choices.getChildren().getFirst().getStyleClass().add("first");
        }
        Button settings = Words.button(language.text("shell.settings"), "quiet", openSettings);
        settings.setId("welcome-settings");
        settings.setGraphic(Words.icon("fth-settings"));
        settings.getStyleClass().add("welcome-settings");
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        side.getChildren().addAll(choices, spring, settings);

        VBox right = new VBox(Words.label(language.text("welcome.recent"), "semi", "welcome-head"), recents);
        right.getStyleClass().add("welcome-recent");
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(side, scroll);

        workbench.recents().addListener((ListChangeListener<Workbench.Recent>) change -> fill());
        fill();
        setOnDragOver(this::over);
        setOnDragExited(event -> side.getStyleClass().remove("drop-target"));
        setOnDragEntered(event -> {
            if (event.getDragboard().hasFiles()) {
                side.getStyleClass().add("drop-target");
            }
        });
        setOnDragDropped(this::dropped);
    }

    private HBox brand() {
        SVGPath sign = new SVGPath();
        sign.setContent("M12 14 L28 20 M12 27 L28 20 M16 14a4 4 0 1 1-8 0a4 4 0 1 1 8 0 M16 27a4 4 0 1 1-8 0a4 4 0 1 1 8 0"
                + " M33 20a5 5 0 1 1-10 0a5 5 0 1 1 10 0");
        sign.setStyle("-fx-fill: white; -fx-stroke: white; -fx-stroke-width: 2;");
        StackPane logo = new StackPane(sign);
        logo.getStyleClass().add("logo");
        HBox brand = new HBox(12, logo, Words.plain("Tastemaker", "welcome-name"));
        brand.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return brand;
    }

    private Button choice(Start start) {
        String key = "welcome.start." + start.name().toLowerCase(java.util.Locale.ROOT);
        Label title = Words.label(language.text(key), "choice-title");
        Text line = new Text();
        line.textProperty().bind(language.text(key + ".line"));
        line.getStyleClass().add("choice-line");
        line.setWrappingWidth(312);
        Button button = new Button();
        VBox words = new VBox(3, title, line);
        words.setPrefWidth(312);
        button.setGraphic(words);
        button.getStyleClass().setAll("welcome-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.accessibleTextProperty().bind(title.textProperty());
        button.accessibleHelpProperty().bind(line.textProperty());
        button.setOnAction(event -> begin(start));
        button.setId("start-" + start.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    private void begin(Start start) {
        switch (start) {
            case STORE -> workbench.openStore();
            case DATA -> {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(language.get("welcome.start.data"));
                List<File> files = chooser.showOpenMultipleDialog(getScene().getWindow());
                if (files != null && !files.isEmpty()) {
                    workbench.openData(files.stream().map(File::toPath).toList());
                }
            }
            case MOVIELENS -> {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(language.get("welcome.start.movielens"));
                File folder = chooser.showDialog(getScene().getWindow());
                if (folder != null) {
                    workbench.openData(List.of(folder.toPath()));
                }
            }
            case PROJECT -> {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(language.get("welcome.start.project"));
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Tastemaker", "*.taste"));
                File file = chooser.showOpenDialog(getScene().getWindow());
                if (file != null) {
                    workbench.openProject(file.toPath());
                }
            }
        }
    }

    private void fill() {
        recents.getChildren().clear();
        if (workbench.recents().isEmpty()) {
            recents.getChildren().add(new EmptyState(
                    "fth-clock", language.text("welcome.none"), language.text("welcome.none.line")));
            return;
        }
        for (Workbench.Recent recent : workbench.recents()) {
            Node row = rows.create(recent);
            recents.getChildren().add(row);
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> paths = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (paths.size() == 1 && paths.getFirst().toString().endsWith(".taste")) {
            workbench.openProject(paths.getFirst());
        } else if (!paths.isEmpty() && workbench.starts().contains(Start.DATA)) {
            workbench.openData(paths);
        }
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
    }
}

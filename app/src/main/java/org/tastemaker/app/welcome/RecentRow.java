// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.welcome;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.shell.Workbench;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// A project that was open before. If its file is missing it says so and offers to find or remove it.
final class RecentRow {
    private RecentRow() {}

    /// Makes rows.
    ///
    /// @param workbench opens, locates, forgets
    record Factory(Language language, Workbench workbench) {
        Node create(Workbench.Recent recent) {
            return recent.isMissing() ? missing(recent) : present(recent);
        }

        private Node present(Workbench.Recent recent) {
            Label line = Words.plain(
                    recent.file().getFileName() + " · " + Numbers.bytes(recent.bytes()), "muted", "small");
            Sentence summary = new Sentence(recent.summary(), "muted");
            summary.setMinWidth(0);
            summary.setTextAlignment(TextAlignment.RIGHT);
            summary.setMinHeight(Label.USE_COMPUTED_SIZE);
            Label when = Words.label(when(recent), "muted");
            when.setMinWidth(80);
            when.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            HBox inside = row(recent, line, summary);
            inside.getChildren().add(when);
            Button button = new Button();
            button.setGraphic(inside);
            inside.prefWidthProperty().bind(button.widthProperty().subtract(8));
            button.getStyleClass().setAll("recent-row");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(recent.name() + ", " + recent.summary());
            button.setOnAction(event -> workbench.openProject(recent.file()));
            return button;
        }

        private Node missing(Workbench.Recent recent) {
            Label line = Words.plain(recent.file().toString(), "muted", "small");
            line.setMinWidth(0);
            HBox row = row(recent, line, new StateTag(language.text("welcome.missing"), StateTag.Tone.WARNING));
            Button locate = Words.button(language.text("welcome.locate"), "link", () -> {
                FileChooser chooser = new FileChooser();
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Tastemaker", "*.taste"));
                File found = chooser.showOpenDialog(null);
                if (found != null) {
                    workbench.locate(recent, found.toPath());
                }
            });
            Button remove =
                    Words.button(language.text("welcome.remove"), "link", () -> workbench.forget(recent));
            row.getChildren().addAll(locate, remove);
            row.getStyleClass().add("recent-row");
            return row;
        }

        private static HBox row(Workbench.Recent recent, Label line, Node middle) {
            VBox words = new VBox(2, Words.plain(recent.name(), "semi"), line);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(20, words, middle);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            return row;
        }

        private ObservableValue<String> when(Workbench.Recent recent) {
            LocalDate day = LocalDate.ofInstant(recent.opened(), ZoneId.systemDefault());
            long ago = ChronoUnit.DAYS.between(day, LocalDate.now(ZoneId.systemDefault()));
            return ago == 0
                    ? language.text("welcome.today")
                    : ago == 1 ? language.text("welcome.yesterday") : language.text("welcome.date", day.toString());
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.Inspector;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Importing;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.imports.FilePlan;
import org.tastemaker.imports.ImportPreview;
import org.tastemaker.imports.ImportPreview.FilePreview;
import org.tastemaker.imports.ImportPreview.Row;
import org.tastemaker.imports.ImportReport.RowProblem;

/// Files before they are imported: the first rows as they would be read, every guess open to correction,
/// what is refused and why, and what a model would see.
final class ImportView extends BorderPane {
    private static final double GAP = 14;

    private final Language language;
    private final ImportViewModel model;
    private final FormatBar bar;
    private final HBox files = new HBox(6);
    private final VBox problems = new VBox(8);
    private final VBox fate;
    private final StackPane rows = new StackPane();
    private final Inspector facts = new Inspector();
    private final PreviewTable table;

    ImportView(Language language, ImportViewModel model) {
        this.language = language;
        this.model = model;
        this.bar = new FormatBar(language, model);
        this.table = new PreviewTable(language, model);
        ScrollPane scroll = new ScrollPane(files);
        scroll.getStyleClass().add("page-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(34);
        scroll.setFitToHeight(true);
        fate = new VBox(8, fateRow());
        fate.setVisible(false);
        fate.setManaged(false);
        VBox top = new VBox(12, fate, problems, scroll, bar);
        top.setPadding(new Insets(0, 0, GAP, 0));
        setTop(top);
        setCenter(rows);
        setRight(facts);
        BorderPane.setMargin(facts, new Insets(0, 0, 0, GAP));
        facts.setPrefWidth(280);
        model.seenProperty().addListener((property, before, now) -> show());
        model.fileProperty().addListener((property, before, now) -> show());
        model.modeProperty().addListener((property, before, now) -> showFate());
        language.textsProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        ImportViewModel.Seen seen = model.seenProperty().get();
        problems.getChildren().clear();
        if (seen == null) {
            bar.show(null);
            rows.getChildren().setAll(Words.label(language.text("datapage.import.reading"), "muted"));
            facts.clear();
            return;
        }
        Throwable trouble = seen.trouble();
        if (trouble != null) {
            problems.getChildren().add(strip(seen.preview() != null, trouble));
        }
        showFate();
        FilePlan plan = model.filePlan();
        bar.show(plan);
        ImportPreview preview = seen.preview();
        files.getChildren().clear();
        if (preview == null) {
            rows.getChildren().clear();
            facts.clear();
            return;
        }
        for (int i = 0; i < preview.files().size(); i++) {
            files.getChildren().add(file(preview, i));
        }
        FilePreview file = preview.files().get(model.fileProperty().get());
        Card card = new Card(language, ImportTexts.plain(file.plan().file()))
                .with((Node) table.of(file))
                .aside(language.text("datapage.import.first", Numbers.count(file.read())));
        rows.getChildren().setAll(card);
        showFacts(preview, file);
    }

    /// What becomes of the interactions that are there. The choice stays the same node, so that it keeps the focus.
    private HBox fateRow() {
        Segmented<Importing.Mode> choice = new Segmented<>(
                List.of(Importing.Mode.APPEND, Importing.Mode.REPLACE), model.modeProperty().get(),
                mode -> language.text("datapage.import.mode." + mode.name().toLowerCase(Locale.ROOT)));
        choice.setId("import-mode");
        choice.valueProperty().bindBidirectional(model.modeProperty());
        Label head = Words.label(language.text("datapage.import.mode"), "semi");
        head.setLabelFor(choice);
        head.setMinWidth(USE_PREF_SIZE);
        Label line = Words.label(language.text("datapage.import.mode.append.line"), "muted", "small");
        line.setMinWidth(0);
        line.visibleProperty().bind(model.modeProperty().isEqualTo(Importing.Mode.APPEND));
        HBox row = new HBox(10, head, choice, line);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showFate() {
        fate.setVisible(model.meetsRows());
        fate.setManaged(model.meetsRows());
        fate.getChildren().remove(1, fate.getChildren().size());
        if (model.replaces()) {
            fate.getChildren().add(new ErrorStrip(
                    language.text("datapage.import.replaces"),
                    language.text("datapage.import.replaces.line", model.protocols(), model.runs()),
                    ErrorStrip.Weight.CAUTION));
        }
    }

    private ErrorStrip strip(boolean readable, Throwable trouble) {
        ObservableValue<String> why =
                language.textsProperty().map(texts -> ImportTexts.reason(texts, trouble));
        return new ErrorStrip(
                language.text(readable ? "datapage.import.look" : "datapage.import.unreadable"), why,
                readable ? ErrorStrip.Weight.CAUTION : ErrorStrip.Weight.ERROR);
    }

    /// A file as a tab: its name, what its rows are, and a way to leave it out.
    private Node file(ImportPreview preview, int number) {
        FilePlan plan = preview.files().get(number).plan();
        ToggleButton tab = new ToggleButton();
        tab.getStyleClass().add("file-tab");
        tab.setId("file-" + number);
        tab.textProperty().bind(language.text(
                "datapage.import.file", plan.file(), language.text("datapage.import.kind." + plan.as().word())));
        tab.setSelected(number == model.fileProperty().get());
        tab.setOnAction(event -> {
            tab.setSelected(true);
            model.look(number);
        });
        if (preview.files().size() == 1) {
            return tab;
        }
        Button out = Words.iconButton(
                "fth-x", language.text("datapage.import.leave-out", plan.file()), () -> model.leaveOut(number));
        HBox both = new HBox(tab, out);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void showFacts(ImportPreview preview, FilePreview file) {
        facts.clear();
        facts.section(language.text("datapage.import.sees"));
        facts.text(language.text("datapage.import.sees.line", ImportViewModel.ROWS), "muted", "small");
        fact("datapage.figure.users", Numbers.count(preview.users()));
        fact("datapage.figure.items", Numbers.count(preview.items()));
        fact("datapage.figure.events", Numbers.count(preview.interactions()));
        fact("datapage.figure.density", String.format(Locale.ROOT, "%.2f %%", preview.density() * 100));
        fact("datapage.import.duplicates", Numbers.count(preview.duplicates()));
        facts.rule();
        facts.section(language.text("datapage.import.refused"));
        List<Row> refused = file.rows().stream().filter(row -> row.problem() != null).toList();
        if (refused.isEmpty()) {
            facts.add(new StateTag(language.text("datapage.import.refused.none"), StateTag.Tone.SUCCESS));
            return;
        }
        facts.add(new StateTag(
                language.text("datapage.import.refused.count", Numbers.count(refused.size()), Numbers.count(file.read())),
                StateTag.Tone.WARNING));
        VBox list = new VBox(8);
        refused.forEach(row -> list.getChildren().add(refusal(row)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        facts.add(scroll);
    }

    private Node refusal(Row row) {
        Label line = Words.label(language.text("datapage.import.at-line", Numbers.count(row.line())), "small", "semi");
        Label reason = Words.plain(reason(row), "muted", "small");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        return new VBox(1, line, reason);
    }

    private String reason(Row row) {
        RowProblem problem = row.problem();
        return problem == null ? "" : language.get(problem.key(), problem.arguments().toArray());
    }

    private void fact(String key, String value) {
        facts.fact(language.text(key), ImportTexts.plain(value));
    }
}

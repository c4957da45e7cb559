// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.DotLines;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.ParameterForm;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.prepare.StepSettings;
import org.tastemaker.split.Part;
import org.tastemaker.split.Split;

/// The split: which, how, what the protocol is called, and a picture of who is in which part.
final class SplitCard {
    /// Along what the rows of a user stand.
    private enum Along {
        ORDER,
        TIME
    }

    private final Language language;
    private final PrepareViewModel model;
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField name = new TextField();
    private final Label nameTrouble = Words.plain("", "form-message");
    private final VBox fields = new VBox(12);
    private final VBox right = new VBox(8);
    private final DotLines picture = new DotLines();
    private final FlowPane legend = new FlowPane(14, 2);
    private final Segmented<Along> along;
    private final Card card;
    private @Nullable ParameterForm form;
    private String formOf = "";
    private boolean showing;

    SplitCard(Language language, PrepareViewModel model) {
        this.language = language;
        this.model = model;
        kind.setId("split-kind");
        kind.getItems().setAll(model.splitKinds().stream().map(Split::name).toList());
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setCellFactory(view -> new KindCell());
        kind.setButtonCell(new KindCell());
        kind.accessibleTextProperty().bind(language.text("preparepage.split"));
        kind.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.chooseSplit(now);
            }
        });
        name.setId("protocol-name");
        name.accessibleTextProperty().bind(language.text("preparepage.name"));
        name.textProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.setName(now.strip());
            }
        });
        nameTrouble.setWrapText(true);
        nameTrouble.managedProperty().bind(nameTrouble.textProperty().isNotEmpty());
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinHeight(FlowPane.USE_PREF_SIZE);
        picture.accessibleRoleDescriptionProperty().bind(language.text("preparepage.split"));
        VBox.setVgrow(picture, Priority.ALWAYS);
        fields.setPadding(new Insets(1, 10, 1, 1));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(220);
        scroll.setPrefWidth(256);
        BorderPane both = new BorderPane();
        both.setLeft(scroll);
        both.setCenter(right);
        BorderPane.setMargin(right, new Insets(0, 0, 0, 14));
        along = new Segmented<>(
                List.of(Along.ORDER, Along.TIME), Along.ORDER,
                each -> language.text("preparepage.along." + each.name().toLowerCase(Locale.ROOT)));
        along.valueProperty().addListener((property, before, now) -> showPicture());
        card = new Card(language, language.text("preparepage.split")).show(picture, both).aside(along);
        model.draftProperty().addListener((property, before, now) -> show());
        model.previewProperty().addListener((property, before, now) -> showPicture());
        language.textsProperty().addListener((property, before, now) -> {
            formOf = "";
            show();
            showPicture();
        });
        show();
        showPicture();
    }

    Card node() {
        return card;
    }

    private final class KindCell extends ListCell<String> {
        @Override
        protected void updateItem(String split, boolean empty) {
            super.updateItem(split, empty);
            textProperty().unbind();
            if (empty || split == null) {
                setText("");
            } else {
                textProperty().bind(language.text("split." + split + ".title"));
            }
        }
    }

    private void show() {
        showing = true;
        Draft draft = model.draftProperty().get();
        StepSettings split = draft.split();
        kind.setValue(split.name());
        if (!name.getText().strip().equals(draft.name())) {
            name.setText(draft.name());
        }
        String trouble = model.nameTrouble();
        nameTrouble.setText(trouble == null ? "" : language.get(trouble));
        ParameterForm known = form;
        boolean same = split.name().equals(formOf) && known != null
                && known.values().equals(Draft.merged(known.values(), split.values()));
        if (!same) {
            if (!split.name().equals(formOf)) {
                along.valueProperty().set(split.name().equals("global-time") ? Along.TIME : Along.ORDER);
            }
            formOf = split.name();
            build(split);
        }
        showing = false;
    }

    private void build(StepSettings split) {
        ParameterForm made = new ParameterForm(
                language, "split." + split.name(), model.parametersOfSplit(split), split.values());
        made.setId("split-form");
        made.onChange(() -> {
            if (made.validProperty().get()) {
                model.setSplit(made.values());
            }
        });
        form = made;
        Label what = Words.label(language.text("split." + split.name() + ".description"), "muted", "small");
        what.setWrapText(true);
        what.setMinHeight(VBox.USE_PREF_SIZE);
        Label called = Words.label(language.text("preparepage.name"), "muted", "small");
        called.setLabelFor(name);
        fields.getChildren().setAll(kind, what, made, new VBox(4, called, name, nameTrouble));
    }

    private void showPicture() {
        Preview now = model.previewProperty().get();
        if (now == null) {
            right.getChildren().clear();
            return;
        }
        Preview.Trouble trouble = now.trouble();
        SplitPicture shown = now.picture();
        if (shown == null) {
            right.getChildren().clear();
            if (trouble != null) {
                var why = language.textsProperty().map(texts -> trouble.step() >= 0
                        ? texts.get("preparepage.split.after-step")
                        : trouble.cause().describe(texts));
                right.getChildren().add(new ErrorStrip(
                        language.text("preparepage.split.fails"), why,
                        trouble.step() >= 0 ? ErrorStrip.Weight.CAUTION : ErrorStrip.Weight.ERROR));
            }
            return;
        }
        List<DotLines.Group> groups = new ArrayList<>();
        legend.getChildren().clear();
        for (Part part : Part.values()) {
            groups.add(new DotLines.Group(partName(part), colour(part)));
        }
        for (Part part : List.of(Part.TRAIN, Part.VALIDATION, Part.TEST, Part.NONE)) {
            if (part != Part.NONE || shown.rows()[part.code()] > 0) {
                legend.getChildren().add(mark(part, shown.rows()[part.code()]));
            }
        }
        List<DotLines.Line> lines = new ArrayList<>();
        for (int i = 0; i < shown.users().size(); i++) {
            double[] at = along.value() == Along.TIME && shown.timed() ? shown.at().get(i) : shown.inOrder(i);
            lines.add(new DotLines.Line(shown.users().get(i), at, shown.part().get(i)));
        }
        picture.set(lines, groups);
        right.getChildren().setAll(picture, legend);
    }

    private String partName(Part part) {
        return language.get("preparepage.part." + part.name().toLowerCase(Locale.ROOT));
    }

    private HBox mark(Part part, long rows) {
        Region square = new Region();
        square.getStyleClass().add("legend-square");
        if (part == Part.TRAIN) {
            square.getStyleClass().add("round");
        } else if (part == Part.TEST) {
            square.getStyleClass().add("triangle");
        }
        square.setStyle("-fx-background-color: "
                + (part == Part.NONE ? "-color-fg-subtle" : "-tm-series-" + (colour(part) + 1)));
        HBox mark = new HBox(
                6, square, Words.plain(partName(part), "muted", "small"), Words.plain(Numbers.count(rows), "small"));
        mark.setAlignment(Pos.CENTER_LEFT);
        return mark;
    }

    /// The colours of the Data page's time line.
    private static int colour(Part part) {
        return switch (part) {
            case TRAIN -> 0;
            case VALIDATION -> 2;
            case TEST -> 1;
            case NONE -> -1;
        };
    }
}

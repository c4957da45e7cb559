// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.prepare;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.BarChart;
import org.tastemaker.app.chart.Histogram;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.ParameterForm;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.prepare.StepReport;
import org.tastemaker.prepare.StepSettings;

/// The selected step: its form on the left, what it does to the data on the right.
final class StepDetail {
    /// What is compared before and after.
    private enum Compared {
        USERS,
        ITEMS,
        RATINGS
    }

    private final Language language;
    private final PrepareViewModel model;
    private final StackPane place = new StackPane();
    private final StringProperty title = new SimpleStringProperty();
    private final BarChart chart;
    private final GridPane facts = new GridPane(18, 6);
    private final Segmented<Compared> compared;
    private final VBox right = new VBox(8);
    private @Nullable ParameterForm form;
    private String formOf = "";

    StepDetail(Language language, PrepareViewModel model) {
        this.language = language;
        this.model = model;
        chart = new BarChart(language);
        compared = new Segmented<>(
                List.of(Compared.values()), Compared.USERS,
                each -> language.text("preparepage.compared." + each.name().toLowerCase(Locale.ROOT)));
        compared.valueProperty().addListener((property, before, now) -> showChange());
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(110);
        model.draftProperty().addListener((property, before, now) -> show());
        model.selectedProperty().addListener((property, before, now) -> show());
        model.previewProperty().addListener((property, before, now) -> showChange());
        language.textsProperty().addListener((property, before, now) -> {
            formOf = "";
            show();
        });
        show();
    }

    StackPane node() {
        return place;
    }

    private void show() {
        int at = model.selectedProperty().get();
        List<StepSettings> steps = model.draftProperty().get().steps();
        if (at < 0 || at >= steps.size()) {
            formOf = "";
            form = null;
            Label hint = Words.label(language.text("preparepage.step.none"), "muted");
            hint.setWrapText(true);
            hint.setMaxWidth(320);
            hint.setTextAlignment(TextAlignment.CENTER);
            place.getChildren().setAll(new Card(language, language.text("preparepage.step")).with(new StackPane(hint)));
            return;
        }
        StepSettings step = steps.get(at);
        title.set((at + 1) + ". " + StepWords.title(language.texts(), "step", step.name()));
        String key = at + step.name();
        ParameterForm known = form;
        boolean same = key.equals(formOf) && known != null
                && known.values().equals(Draft.merged(known.values(), step.values()));
        if (!same) {
            formOf = key;
            build(at, step);
        }
        showChange();
    }

    private void build(int at, StepSettings step) {
        ParameterForm made = new ParameterForm(
                language, "step." + step.name(), model.parametersOfStep(step), step.values());
        made.setId("step-form");
        made.onChange(() -> {
            if (made.validProperty().get()) {
                model.setStep(at, made.values());
            }
        });
        form = made;
        Label what = Words.label(language.text("step." + step.name() + ".description"), "muted", "small");
        what.setWrapText(true);
        what.setMinHeight(VBox.USE_PREF_SIZE);
        VBox fields = new VBox(12, what, made);
        fields.setPadding(new Insets(1, 10, 1, 1));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(220);
        scroll.setPrefWidth(256);
        right.getChildren().setAll(facts, chart);
        BorderPane both = new BorderPane();
        both.setLeft(scroll);
        both.setCenter(right);
        BorderPane.setMargin(right, new Insets(0, 0, 0, 14));
        place.getChildren().setAll(new Card(language, title).show(chart, both).aside(compared));
    }

    private void showChange() {
        Preview now = model.previewProperty().get();
        int at = model.selectedProperty().get();
        boolean mine = now != null && at >= 0 && at < model.draftProperty().get().steps().size();
        facts.getChildren().clear();
        chart.set(List.of(), List.of(), BarChart.Parts.BESIDE);
        right.getChildren().setAll(facts, chart);
        if (!mine || now == null) {
            return;
        }
        Preview.Trouble trouble = now.trouble();
        if (trouble != null && trouble.step() == at) {
            var why = language.textsProperty().map(texts -> trouble.cause().describe(texts));
            var strip = new ErrorStrip(language.text("preparepage.step.fails"), why, ErrorStrip.Weight.ERROR)
                    .fix(language.text("preparepage.step.remove"), () -> model.removeStep(at));
            right.getChildren().setAll(stacked(strip));
            return;
        }
        if (at < now.reports().size()) {
            showFacts(now.reports().get(at));
        }
        StepChange change = now.change();
        if (change != null && change.step() == at) {
            showChart(change);
        }
    }

    /// In a narrow place what is wrong stands above why.
    private static VBox stacked(ErrorStrip strip) {
        return new VBox(strip);
    }

    private void showFacts(StepReport report) {
        facts.addRow(
                0, Words.plain("", "small"), head("preparepage.before", "-color-fg-subtle"),
                head("preparepage.after", "-tm-series-1"));
        row(1, "preparepage.rows", report.rowsBefore(), report.rowsAfter());
        row(2, "preparepage.users", report.usersBefore(), report.usersAfter());
        row(3, "preparepage.items", report.itemsBefore(), report.itemsAfter());
    }

    /// @param colour of its bars in the chart below
    private Label head(String key, String colour) {
        Label label = Words.label(language.text(key), "muted", "small");
        Region square = new Region();
        square.getStyleClass().add("legend-square");
        square.setStyle("-fx-background-color: " + colour);
        label.setGraphic(square);
        GridPane.setHalignment(label, javafx.geometry.HPos.RIGHT);
        return label;
    }

    private void row(int row, String key, long before, long after) {
        Label left = Words.plain(Numbers.count(before));
        Label now = Words.plain(Numbers.count(after), "semi");
        GridPane.setHalignment(left, javafx.geometry.HPos.RIGHT);
        GridPane.setHalignment(now, javafx.geometry.HPos.RIGHT);
        facts.addRow(row, Words.label(language.text(key), "muted"), left, now);
    }

    private void showChart(StepChange change) {
        Histogram before = of(change.before());
        Histogram after = of(change.after());
        List<String> labels = Histogram.labelsOf(before, after);
        chart.set(
                labels,
                List.of(
                        new BarChart.Part(language.get("preparepage.before"), -1, before.under(labels)),
                        new BarChart.Part(language.get("preparepage.after"), 0, after.under(labels))),
                BarChart.Parts.BESIDE);
    }

    private Histogram of(StepChange.Distributions distributions) {
        return switch (compared.value()) {
            case USERS -> distributions.users();
            case ITEMS -> distributions.items();
            case RATINGS -> distributions.ratings();
        };
    }
}

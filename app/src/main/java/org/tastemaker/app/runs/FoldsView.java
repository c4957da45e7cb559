// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.compare.Spread;
import org.tastemaker.evaluate.Estimate;

/// Whether the split matters: what a model reaches on each fold, what all folds say together, and every cross-validation of
/// the project beside the others.
final class FoldsView {
    private static final double ROW = 34;
    /// Head, axis and sentence.
    private static final double AROUND = 190;
    private static final double MOST = 460;

    private final Language language;
    private final RunsViewModel runs;
    private final FoldsViewModel model;
    private final NameChoice metric;
    private final IntervalCard drawn;
    private final Card table;
    private final EmptyState empty;
    private final VBox all = new VBox(14);
    private final Node bar;
    private boolean filling;

    FoldsView(Language language, RunsViewModel runs, FoldsViewModel model, FoldsRequest request) {
        this.language = language;
        this.runs = runs;
        this.model = model;
        bar = new FoldsBar(language, runs, request).node();
        metric = new NameChoice(language, runs.names()::title);
        metric.setId("folds-metric");
        metric.accessibleTextProperty().bind(language.text("runspage.pair.metric"));
        metric.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.metricProperty().set(now);
            }
        });
        drawn = IntervalCard.of(language, "folds-chart", "folds-sentence", metric, "muted");
        VBox.setVgrow(drawn.card(), Priority.SOMETIMES);
        table = new FoldsTable(language, runs, model).node();
        table.setPrefHeight(220);
        table.setMinHeight(130);
        VBox.setVgrow(table, Priority.ALWAYS);
        empty = new EmptyState("fth-layers", language.text("runspage.folds.empty.head"), language.text("runspage.folds.empty"));
        empty.setId("folds-empty");
        VBox.setVgrow(empty, Priority.ALWAYS);
        InvalidationListener draw = change -> draw();
        model.linesProperty().addListener(draw);
        model.chosenProperty().addListener(draw);
        runs.lines().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Node node() {
        return all;
    }

    private void draw() {
        List<FoldsViewModel.Line> lines = model.linesProperty().get();
        List<Node> wanted = lines.isEmpty() ? List.of(bar, empty) : List.of(bar, drawn.card(), table);
        if (!all.getChildren().equals(wanted)) {
            all.getChildren().setAll(wanted);
        }
        filling = true;
        String of = model.metricProperty().get();
        metric.offer(model.metrics(), of);
        filling = false;
        int chosen = model.chosenProperty().get();
        if (of == null || chosen >= lines.size()) {
            return;
        }
        FoldsViewModel.Line line = lines.get(chosen);
        String title = runs.names().title(of);
        drawn.title().set(language.get("runspage.folds.title", title, line.validation().name()));
        line.outcome().ifPresentOrElse(
                outcome -> show(line.validation(), outcome, title),
                () -> drawn.empty(language.get("runspage.folds.without", line.validation().name(), title)));
    }

    private void show(CrossValidations.CrossValidation of, CrossValidations.Outcome outcome, String title) {
        int colour = colour(of);
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int n = 0; n < of.folds().size(); n++) {
            CrossValidations.Tested fold = of.folds().get(n);
            rows.add(row(
                    language.get("runspage.folds.fold", fold.number()), outcome.values().get(n), Optional.of(fold), colour));
        }
        rows.add(row(language.get("runspage.folds.together"), outcome.together(), Optional.empty(), colour));
        drawn.card().setPrefHeight(Math.min(MOST, AROUND + ROW * rows.size()));
        String told = told(of, outcome);
        drawn.sentence().setText(told);
        drawn.show(
                rows,
                new IntervalChart.Words(
                        language.get("runspage.folds.rows"), title,
                        List.of(title, language.get("runspage.segments.users")), outcome.together().value()),
                told);
    }

    private IntervalChart.Row row(String name, Estimate value, Optional<CrossValidations.Tested> fold, int colour) {
        String users = fold.map(each -> Numbers.count(each.users())).orElse("");
        String spoken = language.get(
                "runspage.folds.spoken", name, Numbers.metric(value.value()), Numbers.metric(value.low()), Numbers.metric(value.high()));
        // the mark of all folds is hollow, so that it is not taken for one more
        IntervalChart.Mark mark =
                new IntervalChart.Mark(runs.names().title(metricName()), value.value(), value.low(), value.high(), colour, fold.isEmpty());
        return new IntervalChart.Row(name, List.of(Numbers.metric(value.value()), users), List.of(mark), false, spoken);
    }

    private String metricName() {
        return String.valueOf(model.metricProperty().get());
    }

    /// @return the colour of the run that was tried, or of its first fold where that is gone
    private int colour(CrossValidations.CrossValidation of) {
        boolean there = runs.every().stream().anyMatch(line -> line.name().equals(of.name()));
        return runs.colours().of(there ? of.name() : of.folds().getFirst().runs().getFirst().name());
    }

    private String told(CrossValidations.CrossValidation of, CrossValidations.Outcome outcome) {
        Estimate together = outcome.together();
        Spread spread = outcome.spread();
        boolean ofUsers = model.isOfUsers(metricName());
        String value = ofUsers
                ? language.get(
                        "runspage.folds.told", of.name(), Numbers.metric(together.value()), of.folds().size(),
                        Numbers.metric(together.low()), Numbers.metric(together.high()))
                : "";
        String between = spread.runs() < 2 ? ""
                : language.get(
                        "runspage.folds.between", Numbers.metric(spread.mean()), Numbers.metric(spread.deviation()),
                        Numbers.metric(spread.low()), Numbers.metric(spread.high()));
        String missing = of.folds().size() < of.planned()
                ? language.get("runspage.folds.missing", of.folds().size(), of.planned()) : "";
        String seeds = of.seeds() > 1 ? language.get("runspage.folds.seeded", of.seeds()) : "";
        return new Sentences(language).join(value, between, seeds, missing);
    }
}

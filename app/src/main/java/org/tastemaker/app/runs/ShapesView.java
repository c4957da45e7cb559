// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.ConfusionChart;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.DotChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.evaluate.RankingCurve;
import org.tastemaker.evaluate.RatedRows;

/// ROC and precision against recall of all runs; and of one that predicts ratings, whether these are calibrated and what
/// they are taken for.
final class ShapesView {
    private final Language language;
    private final RunsViewModel runs;
    private final ShapesViewModel model;
    private final CurveChart roc = new CurveChart();
    private final CurveChart precision = new CurveChart();
    private final DotChart calibration = new DotChart();
    private final ConfusionChart confusion = new ConfusionChart();
    private final ComboBox<String> run = new ComboBox<>();
    private final Label sentence = Words.plain("", "muted");
    private final Button start;
    private final HBox ratings = new HBox(14);
    private final VBox all = new VBox(14);
    private boolean filling;

    ShapesView(Language language, RunsViewModel runs, ShapesViewModel model) {
        this.language = language;
        this.runs = runs;
        this.model = model;
        roc.setId("roc-chart");
        precision.setId("precision-chart");
        calibration.setId("calibration-chart");
        confusion.setId("confusion-chart");
        sentence.setId("shapes-sentence");
        sentence.setWrapText(true);
        start = Words.button(language.text("runspage.shapes.start"), "secondary", model::compute);
        start.setId("shapes-start");
        HBox bar = new HBox(12, sentence, Words.spring(), new ReasonedButton(start, language.text("runspage.shapes.nothing")));
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox ranking = new HBox(14);
        add(ranking, new Card(language, language.text("runspage.shapes.roc")).show(roc));
        add(ranking, new Card(language, language.text("runspage.shapes.precision")).show(precision));
        run.setId("shapes-run");
        run.accessibleTextProperty().bind(language.text("runspage.column.run"));
        run.valueProperty().addListener((property, before, now) -> {
            if (!filling) {
                rated();
            }
        });
        add(ratings, new Card(language, language.text("runspage.shapes.calibration")).show(calibration).aside(run));
        add(ratings, new Card(language, language.text("runspage.shapes.confusion")).show(confusion));
        VBox.setVgrow(ranking, Priority.ALWAYS);
        VBox.setVgrow(ratings, Priority.ALWAYS);
        all.getChildren().setAll(bar, ranking, ratings);
        InvalidationListener draw = change -> draw();
        model.curves().addListener(draw);
        model.underwayProperty().addListener(draw);
        runs.lines().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Node node() {
        return all;
    }

    private static void add(HBox row, Card card) {
        card.setPrefSize(400, 260);
        card.setMinSize(280, 170);
        HBox.setHgrow(card, Priority.ALWAYS);
        row.getChildren().add(card);
    }

    private void draw() {
        List<String> known = runs.lines().stream().map(RunLine::name).filter(model.curves()::containsKey).toList();
        curves(roc, known, RankingCurve::fallOut, RankingCurve::recall, true);
        curves(precision, known, RankingCurve::recall, RankingCurve::precision, false);
        int missing = model.missing().size();
        start.setDisable(missing == 0 || model.underwayProperty().get() || runs.isReadOnly());
        sentence.setText(model.underwayProperty().get() ? language.get("runspage.shapes.underway")
                : known.isEmpty() ? language.get("runspage.shapes.empty")
                : language.get("runspage.shapes.sentence"));
        List<String> rated = known.stream().filter(name -> of(name).calibration() != null).toList();
        ratings.setVisible(!rated.isEmpty());
        ratings.setManaged(!rated.isEmpty());
        filling = true;
        String before = run.getValue();
        if (!run.getItems().equals(rated)) {
            run.getItems().setAll(rated);
        }
        run.setValue(rated.contains(String.valueOf(before)) ? before : rated.isEmpty() ? null : rated.getFirst());
        filling = false;
        rated();
    }

    private RunCurves of(String name) {
        return java.util.Objects.requireNonNull(model.curves().get(name), name);
    }

    private void curves(
            CurveChart chart, List<String> known, Function<RankingCurve, double[]> x, Function<RankingCurve, double[]> y, boolean fromZero) {
        List<Curve> curves = new ArrayList<>();
        for (String name : known) {
            Curve curve = new Curve(new ReadOnlyStringWrapper(name), runs.colours().of(name));
            RankingCurve ranking = of(name).ranking();
            curve.set(fromZero ? led(x.apply(ranking)) : x.apply(ranking), fromZero ? led(y.apply(ranking)) : y.apply(ranking));
            curves.add(curve);
        }
        chart.curves().setAll(curves);
    }

    /// @return the values behind a first 0
    private static double[] led(double[] values) {
        return DoubleStream.concat(DoubleStream.of(0), DoubleStream.of(values)).toArray();
    }

    private void rated() {
        String name = run.getValue();
        RunCurves found = name == null ? null : model.curves().get(name);
        RatedRows.Bin[] bins = found == null ? null : found.calibration();
        RatedRows.Confusion square = found == null ? null : found.confusion();
        if (name == null || bins == null || square == null) {
            calibration.set(new DotChart.Axes("", "", true), List.of(), "");
            confusion.set(List.of(), new int[0][], "", "", (truth, taken, count) -> "");
            return;
        }
        List<DotChart.Dot> dots = new ArrayList<>();
        for (RatedRows.Bin bin : bins) {
            if (bin.rows() > 0) {
                String told = language.get(
                        "runspage.shapes.bin", Numbers.metric(bin.predicted(), 2), Numbers.metric(bin.actual(), 2), Numbers.count(bin.rows()));
                dots.add(new DotChart.Dot(Numbers.compact(bin.rows()), bin.predicted(), bin.actual(), runs.colours().of(name), false, told));
            }
        }
        calibration.set(
                new DotChart.Axes(language.get("runspage.shapes.predicted"), language.get("runspage.shapes.actual"), true), dots,
                dots.stream().map(DotChart.Dot::spoken).reduce((a, b) -> a + "; " + b).orElse(""));
        List<String> levels = DoubleStream.of(square.levels()).mapToObj(Numbers::compact).toList();
        confusion.set(
                levels, square.rows(), language.get("runspage.shapes.actual"), language.get("runspage.shapes.predicted"),
                (truth, taken, count) -> language.get("runspage.shapes.cell", levels.get(truth), levels.get(taken), Numbers.count(count)));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.ConfusionChart;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.DotChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Sentence;
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
    private final NameChoice run;
    private final Sentence sentence = new Sentence("", "muted");
    private final Button start;
    private final ReasonedButton begin;
    private final HBox bar = new HBox(12);
    private final EmptyState empty;
    private final StringProperty line = new SimpleStringProperty("");
    private final HBox ranking = new HBox(14);
    private final HBox ratings = new HBox(14);
    private final VBox all = new VBox(14);
    private final StringProperty square = new SimpleStringProperty("");
    private List<Object> drawn = List.of();
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
        start = Words.button(language.text("runspage.shapes.start"), "secondary", model::compute);
        start.setId("shapes-start");
        begin = new ReasonedButton(start, language.text("runspage.shapes.nothing"));
        begin.setMaxWidth(ReasonedButton.USE_PREF_SIZE);
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        empty = new EmptyState("fth-activity", language.text("runspage.shapes.empty.head"), line);
        VBox.setVgrow(empty, Priority.ALWAYS);
        add(ranking, new Card(language, language.text("runspage.shapes.roc")).show(roc));
        add(ranking, new Card(language, language.text("runspage.shapes.precision")).show(precision));
        run = new NameChoice(language);
        run.setId("shapes-run");
        run.accessibleTextProperty().bind(language.text("runspage.column.run"));
        run.valueProperty().addListener((property, before, now) -> {
            if (!filling) {
                rated();
            }
        });
        add(ratings, new Card(language, language.text("runspage.shapes.calibration")).show(calibration).aside(run));
        add(ratings, new Card(language, square).show(confusion));
        VBox.setVgrow(ranking, Priority.ALWAYS);
        VBox.setVgrow(ratings, Priority.ALWAYS);
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
        List<Object> asked = new ArrayList<>(List.of(language.locale(), model.underwayProperty().get(), model.missing().size()));
        known.forEach(name -> asked.addAll(List.of(name, of(name))));
        // an epoch of a run that learns, or a value that is computed, changes no curve
        if (asked.equals(drawn)) {
            return;
        }
        drawn = asked;
        curves(roc, known, RankingCurve::fallOut, RankingCurve::recall, true);
        curves(precision, known, RankingCurve::recall, RankingCurve::precision, false);
        int missing = model.missing().size();
        start.setDisable(missing == 0 || model.underwayProperty().get() || runs.isReadOnly());
        boolean underway = model.underwayProperty().get();
        line.set(language.get(underway ? "runspage.shapes.underway" : "runspage.shapes.empty"));
        sentence.setText(language.get(underway ? "runspage.shapes.underway" : "runspage.shapes.sentence"));
        arrange(known.isEmpty());
        List<String> rated = known.stream().filter(name -> of(name).calibration() != null).toList();
        ratings.setVisible(!rated.isEmpty());
        ratings.setManaged(!rated.isEmpty());
        filling = true;
        String before = run.getValue();
        run.offer(rated, rated.contains(String.valueOf(before)) ? before : rated.isEmpty() ? null : rated.getFirst());
        filling = false;
        rated();
    }

    /// What belongs here and the button that brings it; or what it brought, with the button beside the sentence.
    private void arrange(boolean nothing) {
        List<Node> wanted = nothing ? List.of(empty) : List.of(bar, ranking, ratings);
        if (!all.getChildren().equals(wanted)) {
            bar.getChildren().clear();
            empty.getChildren().remove(begin);
            if (nothing) {
                empty.getChildren().add(begin);
            } else {
                bar.getChildren().setAll(sentence, Words.spring(), begin);
            }
            all.getChildren().setAll(wanted);
        }
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
        RatedRows.Confusion counted = found == null ? null : found.confusion();
        square.set(language.get("runspage.shapes.confusion", name == null ? "" : name));
        if (name == null || bins == null || counted == null) {
            calibration.set(new DotChart.Axes("", "", true), List.of(), "");
            confusion.set(List.of(), new int[0][], "", "", (truth, taken, count) -> "");
            return;
        }
        List<DotChart.Dot> dots = new ArrayList<>();
        for (RatedRows.Bin bin : bins) {
            if (bin.rows() > 0) {
                String told = language.get(
                        "runspage.shapes.bin", Numbers.metric(bin.predicted(), 2), Numbers.metric(bin.actual(), 2), bin.rows());
                dots.add(new DotChart.Dot(Numbers.compact(bin.rows()), bin.predicted(), bin.actual(), runs.colours().of(name), false, told));
            }
        }
        calibration.set(
                new DotChart.Axes(language.get("runspage.shapes.predicted"), language.get("runspage.shapes.actual"), true), dots,
                dots.stream().map(DotChart.Dot::spoken).reduce((a, b) -> a + "; " + b).orElse(""));
        List<String> levels = DoubleStream.of(counted.levels()).mapToObj(Numbers::compact).toList();
        confusion.set(
                levels, counted.rows(), language.get("runspage.shapes.actual"), language.get("runspage.shapes.predicted"),
                (truth, taken, count) -> language.get("runspage.shapes.cell", levels.get(truth), levels.get(taken), count));
    }
}

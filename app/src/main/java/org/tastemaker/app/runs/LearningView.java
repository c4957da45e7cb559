// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.EmptyState;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.evaluate.Estimate;

/// What a model reaches on growing shares of the training rows, and whether the last step still helped.
final class LearningView {
    private final Language language;
    private final RunsViewModel runs;
    private final LearningViewModel model;
    private final CurveChart chart = new CurveChart();
    private final NameChoice metric;
    private final NameChoice run;
    private final Button start;
    private final Sentence bands = new Sentence("", "muted", "small");
    private final Sentence sentence = new Sentence("", "muted");
    private final StringProperty title = new SimpleStringProperty("");
    private final VBox place = new VBox(8);
    private final List<Node> nothing;
    private final Card card;
    private List<Object> judged = List.of();
    private boolean filling;

    LearningView(Language language, RunsViewModel runs, LearningViewModel model) {
        this.language = language;
        this.runs = runs;
        this.model = model;
        chart.setId("learning-chart");
        chart.setMinHeight(200);
        VBox.setVgrow(chart, Priority.ALWAYS);
        bands.setId("learning-bands");
        sentence.setId("learning-sentence");
        metric = new NameChoice(language, runs.names()::title);
        metric.setId("learning-metric");
        metric.accessibleTextProperty().bind(language.text("runspage.pair.metric"));
        metric.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.metricProperty().set(now);
            }
        });
        run = new NameChoice(language);
        run.setId("learning-run");
        run.accessibleTextProperty().bind(language.text("runspage.learning.run"));
        run.valueProperty().addListener((property, before, now) -> offer());
        start = Words.button(language.text("runspage.learning.start"), "secondary", () -> {
            if (run.getValue() != null) {
                model.measure(run.getValue());
                offer();
            }
        });
        start.setId("learning-start");
        EmptyState empty = new EmptyState(
                "fth-trending-up", language.text("runspage.learning.empty.head"), language.text("runspage.learning.empty"));
        empty.setId("learning-empty");
        VBox.setVgrow(empty, Priority.ALWAYS);
        nothing = List.of(empty);
        card = new Card(language, title).show(chart, place)
                .aside(new ReasonedButton(start, language.text("runspage.learning.nothing")))
                .aside(run)
                .aside(metric);
        InvalidationListener draw = change -> draw();
        model.curvesProperty().addListener(draw);
        runs.selected().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Card node() {
        return card;
    }

    private void offer() {
        String chosen = run.getValue();
        start.setDisable(chosen == null || runs.isReadOnly() || model.missing(chosen).isEmpty());
    }

    private void draw() {
        filling = true;
        List<String> known = runs.metrics();
        String of = model.metricProperty().get();
        metric.offer(known, of);
        run.offer(model.candidates(), runs.selected());
        filling = false;
        offer();
        title.set(of == null ? language.get("runspage.learning.title")
                : language.get("runspage.learning.title-metric", runs.names().title(of)));
        List<Curve> curves = new ArrayList<>();
        for (LearningCurves.LearningCurve each : model.curvesProperty().get().curves()) {
            Curve curve = new Curve(new ReadOnlyStringWrapper(each.run()), runs.colours().of(each.run()));
            curve.set(
                    each.points().stream().mapToDouble(point -> 100 * point.share()).toArray(),
                    ends(each, Estimate::value),
                    each.hasBand() ? ends(each, Estimate::low) : new double[0],
                    each.hasBand() ? ends(each, Estimate::high) : new double[0]);
            curves.add(curve);
        }
        chart.curves().setAll(curves);
        bands.setText(bands());
        bands.setVisible(!bands.getText().isEmpty());
        bands.setManaged(bands.isVisible());
        List<Node> shown = curves.isEmpty() ? nothing : List.of(chart, bands, sentence);
        if (!place.getChildren().equals(shown)) {
            place.getChildren().setAll(shown);
        }
        List<Object> asked = List.of(language.locale(), String.valueOf(of), model.curvesProperty().get());
        // an epoch of a run that learns changes no curve
        if (!curves.isEmpty() && !asked.equals(judged)) {
            judged = asked;
            model.judge(this::tell);
        }
    }

    private static double[] ends(LearningCurves.LearningCurve curve, ToDoubleFunction<Estimate> end) {
        return curve.points().stream().map(LearningCurves.Point::value).mapToDouble(end).toArray();
    }

    /// @return what the bands around the curves are
    private String bands() {
        List<LearningCurves.LearningCurve> banded =
                model.curvesProperty().get().curves().stream().filter(LearningCurves.LearningCurve::hasBand).toList();
        List<String> told = new ArrayList<>();
        banded.stream()
                .filter(curve -> curve.seeds() > 1)
                .forEach(curve -> told.add(language.get("runspage.learning.band.seeds", curve.run(), curve.seeds())));
        if (banded.stream().anyMatch(curve -> curve.seeds() == 1)) {
            told.add(language.get(told.isEmpty() ? "runspage.learning.band.users" : "runspage.learning.band.others"));
        }
        return new Sentences(language).join(told.toArray(String[]::new));
    }

    private void tell(List<Optional<Verdict>> last) {
        List<String> told = new ArrayList<>();
        List<LearningCurves.LearningCurve> curves = model.curvesProperty().get().curves();
        for (int c = 0; c < Math.min(curves.size(), last.size()); c++) {
            Verdict verdict = last.get(c).orElse(null);
            if (verdict != null) {
                List<LearningCurves.Point> points = curves.get(c).points();
                double gain = runs.names().isBetterLow(verdict.metric()) ? -verdict.test().difference() : verdict.test().difference();
                String key = !verdict.distinguishes() ? "runspage.learning.flat" : gain > 0 ? "runspage.learning.gains" : "runspage.learning.loses";
                told.add(language.get(
                        key, curves.get(c).run(), percent(points.get(points.size() - 2).share()), percent(points.getLast().share()),
                        Numbers.metric(Math.abs(gain)), CompareView.p(verdict.test().p())));
            }
        }
        sentence.setText(new Sentences(language).join(told.toArray(String[]::new)));
    }

    private static String percent(double share) {
        return Numbers.compact(Math.rint(1000 * share) / 10) + " %";
    }
}

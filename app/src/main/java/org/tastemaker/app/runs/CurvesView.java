// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.text.Language;
import org.tastemaker.project.MetricPoint;

/// The validation metric and the loss of the runs, while they are trained and after. Models without epochs
/// are dashed lines; of the run that is selected, or else at work, the best epoch is marked.
final class CurvesView extends HBox {
    /// More curves than this cannot be told apart; the best, the selected and those at work are drawn.
    private static final int MOST = 8;
    /// Colours from here on are drawn with dashes.
    private static final int DASHED = 6;

    /// A validation metric that has lost this share since its best epoch has not only wavered.
    private static final double FALL = 0.03;
    /// A chart with less room than this has short remarks.
    private static final double NARROW = 420;
    /// One with less room than this has a short title.
    private static final double NARROWEST = 300;
    private static final double ROOM_FOR_AXIS = 330;

    /// The axis shows what is planned, but no more than this many times what is there.
    private static final double MOST_AHEAD = 4;
    private static final double LEAST_PLANNED = 20;

    private enum Horizontal {
        EPOCH,
        TIME
    }

    private final Language language;
    private final RunsViewModel model;
    private final CurveChart metric = new CurveChart();
    private final CurveChart loss = new CurveChart();
    private final Map<String, Curve> metricCurves = new HashMap<>();
    private final Map<String, Curve> lossCurves = new HashMap<>();
    private final StringProperty series = new SimpleStringProperty("");
    private final StringProperty metricTitle = new SimpleStringProperty("");
    private final StringProperty lossTitle = new SimpleStringProperty("");
    private final Segmented<Horizontal> horizontal;
    private final NameChoice choice;

    CurvesView(Language language, RunsViewModel model) {
        super(14);
        this.language = language;
        this.model = model;
        horizontal = new Segmented<>(
                List.of(Horizontal.values()), Horizontal.EPOCH,
                each -> language.text(each == Horizontal.EPOCH ? "runspage.axis.epoch" : "runspage.axis.time"));
        horizontal.valueProperty().addListener((property, before, now) -> redraw());
        choice = new NameChoice(language, model.names()::title);
        choice.setId("curve-metric");
        choice.accessibleTextProperty().bind(language.text("runspage.curve.choose"));
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null && !now.equals(series.get())) {
                series.set(now);
                redraw();
            }
        });
        metric.setId("metric-chart");
        loss.setId("loss-chart");
        Card left = new Card(language, metricTitle).show(metric).aside(horizontal).aside(choice);
        Segmented<CurveChart.Axis> axis = new Segmented<>(
                List.of(CurveChart.Axis.LINEAR, CurveChart.Axis.LOGARITHMIC), CurveChart.Axis.LINEAR,
                each -> language.text(each == CurveChart.Axis.LINEAR ? "runspage.axis.linear" : "runspage.axis.log"));
        loss.axisProperty().bind(axis.valueProperty());
        Segmented<Double> smoothing = new Segmented<>(
                List.of(0.0, 0.6, 0.9), 0.0,
                each -> language.text(each == 0 ? "runspage.smoothing.none" : "runspage.smoothing", each == 0.6 ? ".6" : ".9"));
        loss.smoothingProperty().bind(smoothing.valueProperty());
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text("runspage.smoothing.help"));
        Tooltip.install(smoothing, help);
        Card right = new Card(language, lossTitle).show(loss).aside(axis).aside(smoothing);
        axis.visibleProperty().bind(right.widthProperty().greaterThan(ROOM_FOR_AXIS));
        axis.managedProperty().bind(axis.visibleProperty());
        for (Card card : new Card[] {left, right}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(400);
            card.setMinWidth(280);
            card.setMinHeight(180);
        }
        new Unfolding(this).then(() -> getChildren().add(left)).then(() -> getChildren().add(right));
        metric.widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() < NARROW != now.doubleValue() < NARROW
                    || before.doubleValue() < NARROWEST != now.doubleValue() < NARROWEST) {
                redraw();
            }
        });
        model.revisionProperty().addListener((property, before, now) -> redraw());
        model.selected().addListener((javafx.beans.InvalidationListener) change -> redraw());
        language.textsProperty().addListener((property, before, now) -> redraw());
        redraw();
    }

    private void redraw() {
        List<String> all = model.validationSeries();
        if (!all.contains(series.get())) {
            series.set(all.isEmpty() ? "" : all.getFirst());
        }
        choice.offer(all, series.get().isEmpty() ? null : series.get());
        choice.setVisible(all.size() > 1);
        choice.setManaged(all.size() > 1);
        metricTitle.set(series.get().isEmpty()
                ? language.get("runspage.curve.none")
                : metric.getWidth() > 0 && metric.getWidth() < NARROWEST
                        ? model.names().title(series.get())
                        : language.get("runspage.curve.title", model.names().title(series.get())));
        lossTitle.set(language.get("runspage.loss.title"));
        List<RunLine> shown = shown();
        double last = 1;
        double planned = Double.NaN;
        for (RunLine line : shown) {
            for (MetricPoint point : line.series(series.get()).values()) {
                last = Math.max(last, x(point));
            }
            if (line.state().isActive() && horizontal.value() == Horizontal.EPOCH) {
                planned = line.planned();
            }
        }
        planned = Math.min(planned, Math.max(LEAST_PLANNED, MOST_AHEAD * last));
        metric.setPlanned(planned);
        loss.setPlanned(planned);
        double end = Double.isNaN(planned) ? last : Math.max(last, planned);
        show(metric, metricCurves, shown, series.get(), end);
        show(loss, lossCurves, shown, "loss", Double.NaN);
        mark(shown);
    }

    private List<RunLine> shown() {
        List<RunLine> shown = new ArrayList<>();
        int others = 0;
        for (RunLine line : model.lines()) {
            if (line.points().isEmpty()) {
                continue;
            }
            boolean wanted = line.state().isActive() || model.selected().contains(line.name());
            if (wanted || others < MOST) {
                shown.add(line);
                others += wanted ? 0 : 1;
            }
        }
        return shown;
    }

    private double x(MetricPoint point) {
        return horizontal.value() == Horizontal.EPOCH ? point.epoch() : point.seconds();
    }

    /// @param end where lines of models without epochs end; NaN to leave them out
    private void show(CurveChart chart, Map<String, Curve> known, List<RunLine> lines, String wanted, double end) {
        List<Curve> curves = new ArrayList<>();
        for (RunLine line : lines) {
            List<MetricPoint> points = List.copyOf(line.series(wanted).values());
            if (points.isEmpty()) {
                continue;
            }
            boolean flat = points.size() == 1 && !line.state().isActive();
            if (flat && Double.isNaN(end)) {
                continue;
            }
            int colour = model.colours().of(line.name());
            String key = line.name() + (flat ? " flat" : "");
            Curve curve = known.computeIfAbsent(key, name -> new Curve(
                    new ReadOnlyStringWrapper(line.name()), flat ? colour % DASHED + DASHED : colour));
            if (flat) {
                double value = points.getFirst().value();
                curve.set(new double[] {Math.min(1, x(points.getFirst())), Math.max(end, 2)}, new double[] {value, value});
            } else {
                curve.set(
                        points.stream().mapToDouble(this::x).toArray(),
                        points.stream().mapToDouble(MetricPoint::value).toArray());
            }
            if (curve.isLive() != line.state().isActive()) {
                curve.setLive(line.state().isActive());
            }
            curves.add(curve);
        }
        if (!chart.curves().equals(curves)) {
            chart.curves().setAll(curves);
        }
    }

    private void mark(List<RunLine> shown) {
        Optional<RunLine> of = shown.stream()
                .filter(line -> model.selected().contains(line.name()))
                .findFirst()
                .or(() -> shown.stream().filter(line -> line.state().isActive()).findFirst())
                .or(() -> shown.stream().filter(line -> best(line).isPresent()).findFirst());
        CurveChart.@Nullable Note note = of.flatMap(line -> best(line).map(best -> note(line, best))).orElse(null);
        List<CurveChart.Note> notes = note == null ? List.of() : List.of(note);
        if (!metric.notes().equals(notes)) {
            metric.notes().setAll(notes);
        }
    }

    private Optional<MetricPoint> best(RunLine line) {
        String of = series.get();
        return of.isEmpty() ? Optional.empty() : line.best(of, model.names().isBetterLow(of));
    }

    private CurveChart.Note note(RunLine line, MetricPoint best) {
        MetricPoint last = line.series(series.get()).lastEntry().getValue();
        boolean fell = last.epoch() - best.epoch() >= 3
                && Math.abs(best.value() - last.value()) > FALL * Math.abs(best.value());
        String key = metric.getWidth() < NARROW ? "runspage.best.short" : fell ? "runspage.best.fell" : "runspage.best";
        return new CurveChart.Note(
                x(best),
                language.get(key, line.name(), Integer.toString(best.epoch())),
                model.colours().of(line.name()));
    }
}

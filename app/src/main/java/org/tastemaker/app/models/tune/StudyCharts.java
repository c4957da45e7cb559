// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.ParallelAxis;
import org.tastemaker.app.chart.ParallelCoordinates;
import org.tastemaker.app.chart.ShareBars;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ParameterWords;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.tune.Dimension;
import org.tastemaker.tune.Importance;
import org.tastemaker.tune.Study;
import org.tastemaker.tune.Trial;

/// A study in pictures: how the best rose, which parameters mattered, and every trial through all of its values.
final class StudyCharts {
    private final Language language;
    private final TuneViewModel model;
    private final ParameterWords words;
    private final CurveChart curves = new CurveChart();
    private final Curve best;
    private final Curve each;
    private final ShareBars bars = new ShareBars();
    private final Label few;
    private final ParallelCoordinates parallel = new ParallelCoordinates();
    private final HBox above = new HBox(14);
    private final Card below;
    private List<Trial> lines = List.of();

    StudyCharts(Language language, TuneViewModel model) {
        this.language = language;
        this.model = model;
        this.words = ParameterWords.ofModels(language, model.descriptor().name());
        best = new Curve(language.text("modelspage.tune.best"), 0);
        each = new Curve(language.text("modelspage.tune.each"), 1);
        curves.setId("tune-curve");
        curves.curves().setAll(each, best);
        Card left = new Card(language, language.text("modelspage.tune.curve")).show(curves);
        few = Words.label(language.text("modelspage.tune.importance.few", Importance.FEWEST), "muted", "small");
        few.setWrapText(true);
        bars.setId("tune-importance");
        Card right = new Card(language, language.text("modelspage.tune.importance")).show(bars, new StackPane(bars, few));
        for (Card card : new Card[] {left, right}) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(200);
            card.setMinHeight(120);
        }
        left.setPrefWidth(400);
        right.setPrefWidth(300);
        above.getChildren().addAll(left, right);
        parallel.setId("tune-parallel");
        below = new Card(language, language.text("modelspage.tune.parallel")).show(parallel).aside(language.text("modelspage.tune.parallel.help"));
        below.setMinHeight(150);
    }

    HBox above() {
        return above;
    }

    Card below() {
        return below;
    }

    /// @param listener hears the number of the trial whose line is selected, -1 for none
    void onSelect(IntConsumer listener) {
        parallel.selectedProperty().addListener((property, before, now) -> listener.accept(
                now.intValue() >= 0 && now.intValue() < lines.size() ? lines.get(now.intValue()).number() : -1));
    }

    /// @param number of a trial, -1 for none
    void select(int number) {
        int found = -1;
        for (int n = 0; n < lines.size(); n++) {
            found = lines.get(n).number() == number ? n : found;
        }
        parallel.selectedProperty().set(found);
    }

    /// Shows the study as it is now.
    void show(Study study, Optional<Importance> importance) {
        curve(study);
        bars.setVisible(importance.isPresent());
        few.setVisible(importance.isEmpty());
        importance.ifPresent(this::shares);
        lines(study);
    }

    private void curve(Study study) {
        List<Trial> done = study.trials().stream().filter(trial -> trial.succeeded() && trial.full()).toList();
        double[] xs = new double[done.size()];
        double[] values = new double[done.size()];
        double[] soFar = new double[done.size()];
        for (int n = 0; n < done.size(); n++) {
            xs[n] = done.get(n).number();
            values[n] = done.get(n).value();
            soFar[n] = n == 0 ? values[n]
                    : study.plan().lowerIsBetter() ? Math.min(soFar[n - 1], values[n]) : Math.max(soFar[n - 1], values[n]);
        }
        best.set(xs, soFar);
        each.set(xs, values);
        best.setLive(study.state() == Study.State.RUNNING);
    }

    private void shares(Importance importance) {
        List<ShareBars.Share> shares = new ArrayList<>();
        importance.shares().entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(share -> shares.add(new ShareBars.Share(
                        words.title(share.getKey()).getValue(), share.getValue(), false)));
        shares.add(new ShareBars.Share(language.get("modelspage.tune.importance.together"), importance.together(), true));
        bars.set(shares);
    }

    private void lines(Study study) {
        List<Trial> order = study.bestFirst().stream().filter(Trial::succeeded).toList();
        if (order.equals(lines)) {
            return;
        }
        Trial chosen = parallel.selectedProperty().get() >= 0 && parallel.selectedProperty().get() < lines.size()
                ? lines.get(parallel.selectedProperty().get()) : null;
        lines = order;
        List<ParallelAxis> axes = new ArrayList<>();
        List<Dimension> dimensions = study.plan().space().dimensions();
        for (Dimension dimension : dimensions) {
            String title = words.title(dimension.name()).getValue();
            axes.add(dimension.kind() == Dimension.Kind.CHOICE
                    ? ParallelAxis.words(title, dimension.values().stream().map(word -> words.choice(dimension.name(), word).getValue()).toList())
                    : ParallelAxis.numbers(title, dimension.from(), dimension.to(), dimension.logarithmic()));
        }
        double low = order.stream().mapToDouble(Trial::value).min().orElse(0);
        double high = order.stream().mapToDouble(Trial::value).max().orElse(1);
        axes.add(ParallelAxis.numbers(MetricNames.title(language, study.plan().metric()).getValue(), low, high, false));
        List<ParallelCoordinates.Line> drawn = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            Trial trial = order.get(n);
            double[] values = new double[axes.size()];
            for (int d = 0; d < dimensions.size(); d++) {
                String value = trial.values().getOrDefault(dimensions.get(d).name(), "");
                values[d] = dimensions.get(d).kind() == Dimension.Kind.CHOICE
                        ? dimensions.get(d).values().indexOf(value)
                        : Double.parseDouble(value);
            }
            values[dimensions.size()] = trial.value();
            drawn.add(new ParallelCoordinates.Line(
                    language.get("modelspage.tune.trial", trial.number()), values, order.size() < 2 ? 0 : n / (order.size() - 1.0)));
        }
        parallel.set(axes, drawn);
        select(chosen == null ? -1 : chosen.number());
    }

    /// Words of the language that are drawn are drawn again.
    void retell(Study study, Optional<Importance> importance) {
        lines = List.of();
        show(study, importance);
    }
}

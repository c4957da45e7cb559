// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.compare.PairedStatistics;
import org.tastemaker.compare.PairedTest;
import org.tastemaker.evaluate.Metric;

/// The differences of two runs in all metrics as a forest plot, and what they mean in the metric that is chosen: who is
/// ahead, by which test, how large that is, and how small a difference these users could show.
///
/// Metrics have units of their own, so the plot counts in standard deviations of the users' differences; the differences
/// themselves stand beside it.
final class PairDifferences {
    private static final double LEVEL = 0.05;

    private final Language language;
    private final RunsViewModel runs;
    private final PairViewModel pair;
    private final IntervalCard drawn;
    private List<String> shown = List.of();

    PairDifferences(Language language, RunsViewModel runs, PairViewModel pair) {
        this.language = language;
        this.runs = runs;
        this.pair = pair;
        Segmented<PairedTest> test = new Segmented<>(
                List.of(PairedTest.values()), pair.testProperty().get(), each -> language.text("runspage.test." + each.word()));
        test.setId("pair-test");
        test.valueProperty().bindBidirectional(pair.testProperty());
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text("runspage.test.help"));
        help.setWrapText(true);
        help.setMaxWidth(360);
        Tooltip.install(test, help);
        drawn = IntervalCard.of(language, "pair-forest", "pair-sentence", test, "small");
        drawn.chart().onChoose(row -> {
            if (pair.metrics().contains(shown.get(row))) {
                pair.metricProperty().set(shown.get(row));
            }
        });
        InvalidationListener draw = change -> draw();
        pair.findingsProperty().addListener(draw);
        pair.testProperty().addListener(draw);
        pair.metricProperty().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Card node() {
        return drawn.card();
    }

    private void draw() {
        PairFindings found = pair.findingsProperty().get();
        RunLine one = pair.firstProperty().get();
        RunLine other = pair.secondProperty().get();
        drawn.title().set(one == null || other == null ? language.get("runspage.compare.title")
                : language.get("runspage.differences", one.name(), other.name()));
        if (found == null) {
            drawn.empty(one == null || other == null ? "" : language.get("runspage.pair.working"));
            return;
        }
        List<IntervalChart.Row> rows = new ArrayList<>();
        shown = List.copyOf(found.differences().keySet());
        PairedTest by = pair.testProperty().get();
        for (Map.Entry<String, PairFindings.Difference> each : found.differences().entrySet()) {
            rows.add(row(found, each.getKey(), each.getValue(), by));
        }
        drawn.show(
                rows,
                new IntervalChart.Words(
                        language.get("runspage.pair.metric"), language.get("runspage.pair.axis", found.first(), found.second()),
                        List.of(language.get("runspage.pair.difference"), "d", "p"), 0),
                new Sentences(language).join(rows.stream().map(IntervalChart.Row::spoken).toArray(String[]::new)));
        String chosen = pair.metricProperty().get();
        drawn.chart().select(chosen == null ? -1 : shown.indexOf(chosen));
        drawn.sentence().setText(sentence(found, chosen, by));
    }

    private IntervalChart.Row row(PairFindings found, String metric, PairFindings.Difference difference, PairedTest by) {
        PairedStatistics tested = difference.tested().orElse(null);
        String name = runs.names().title(metric);
        String signed = IntervalChart.signed(tested == null ? difference.value() : tested.mean().difference(), 4);
        if (tested == null) {
            return new IntervalChart.Row(
                    name, List.of(signed, "–", "–"), List.of(), true,
                    language.get("runspage.pair.spoken.plain", name, signed));
        }
        double deviation = tested.mean().difference() / tested.standardised();
        boolean flat = !Double.isFinite(deviation) || deviation == 0;
        double scale = flat ? Double.NaN : deviation;
        double p = tested.p(by);
        IntervalChart.Mark mark = new IntervalChart.Mark(
                found.first(), flat ? 0 : tested.standardised(), tested.mean().low() / scale, tested.mean().high() / scale,
                runs.colours().of(ahead(metric, tested) ? found.first() : found.second()), !(p < LEVEL));
        String d = Double.isFinite(tested.standardised()) ? Numbers.metric(tested.standardised(), 2) : "0";
        return new IntervalChart.Row(
                name, List.of(signed, d, CompareView.p(p)), List.of(mark), !(p < LEVEL),
                language.get(p < LEVEL ? "runspage.pair.spoken" : "runspage.pair.spoken.same", name, signed, CompareView.p(p)));
    }

    private boolean ahead(String metric, PairedStatistics tested) {
        double difference = tested.mean().difference();
        return runs.names().isBetterLow(metric) ? difference < 0 : difference > 0;
    }

    private String sentence(PairFindings found, @Nullable String metric, PairedTest by) {
        PairFindings.Difference difference = metric == null ? null : found.differences().get(metric);
        PairedStatistics tested = difference == null ? null : difference.tested().orElse(null);
        if (metric == null || tested == null) {
            return found.differences().isEmpty() ? language.get("runspage.differences.none") : "";
        }
        double p = tested.p(by);
        String name = runs.names().title(metric);
        String test = language.get("runspage.test." + by.word() + ".long");
        boolean first = ahead(metric, tested);
        String better = first ? found.first() : found.second();
        String worse = first ? found.second() : found.first();
        String size = Numbers.metric(Math.abs(tested.mean().difference()));
        String told = !(p < LEVEL)
                ? language.get("runspage.pair.same", found.first(), found.second(), name, test, CompareView.p(p))
                : language.get(
                        runs.names().better(metric) == Metric.Direction.NEITHER ? "runspage.pair.more" : "runspage.pair.ahead",
                        better, worse, name, size, test, CompareView.p(p));
        String effect = Double.isFinite(tested.standardised())
                ? language.get(effect(Math.abs(tested.standardised())), Numbers.metric(Math.abs(tested.standardised()), 2)) : "";
        String power = Double.isFinite(tested.detectable()) && tested.detectable() > 0
                ? language.get("runspage.pair.power", Numbers.metric(tested.detectable(), 4), name) : "";
        return new Sentences(language).join(told, effect, power);
    }

    /// Cohen's words for sizes.
    private static String effect(double d) {
        return "runspage.effect." + (d < 0.2 ? "tiny" : d < 0.5 ? "small" : d < 0.8 ? "medium" : "large");
    }
}

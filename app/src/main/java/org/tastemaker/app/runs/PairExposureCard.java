// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.segment.Exposure;

/// Two runs by groups of items: which share of the places in lists each group gets, beside its share of what users did,
/// and how far the runs are from parity of providers.
final class PairExposureCard {
    private final Language language;
    private final RunsViewModel runs;
    private final ExposureViewModel model;
    private final NameChoice by;
    private final Button start;
    private final IntervalCard drawn;
    private boolean filling;

    PairExposureCard(Language language, RunsViewModel runs, PairViewModel pair, ExposureViewModel model) {
        this.language = language;
        this.runs = runs;
        this.model = model;
        by = new NameChoice(language, name -> model.division(name).getValue());
        by.setId("exposure-divide");
        by.accessibleTextProperty().bind(language.text("runspage.exposure.by"));
        by.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                model.divideByProperty().set(now);
            }
        });
        start = Words.button(language.text("runspage.exposure.start"), "secondary", model::compute);
        start.setId("exposure-start");
        drawn = IntervalCard.of(
                language, "pair-exposure", "pair-exposure-sentence", new ReasonedButton(start, language.text("runspage.exposure.nothing")),
                "muted", "small");
        drawn.card().aside(by);
        drawn.title().bind(language.text("runspage.exposure"));
        InvalidationListener draw = change -> draw();
        model.onChange(draw);
        pair.firstProperty().addListener(draw);
        pair.secondProperty().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Card node() {
        return drawn.card();
    }

    private void draw() {
        filling = true;
        String divided = model.divideByProperty().get();
        by.offer(model.divisions(), model.divisions().contains(divided) ? divided : null);
        filling = false;
        List<RunLine> pair = model.pair();
        start.setDisable(pair.isEmpty() || model.missing().isEmpty() || model.underwayProperty().get() || model.isReadOnly());
        List<RunLine> known = pair.stream().filter(line -> model.of(line).isPresent()).toList();
        if (known.isEmpty()) {
            drawn.empty(language.get(model.underwayProperty().get() ? "runspage.exposure.underway" : "runspage.exposure.empty"));
            return;
        }
        show(known);
    }

    private void show(List<RunLine> known) {
        List<Exposure> all = known.stream().map(line -> model.of(line).orElseThrow()).toList();
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int g = 0; g < all.getFirst().rows().size(); g++) {
            Exposure.Row any = all.getFirst().rows().get(g);
            List<IntervalChart.Mark> marks = new ArrayList<>();
            List<String> asides = new ArrayList<>(List.of(percent(any.interactions())));
            List<String> told = new ArrayList<>();
            for (int r = 0; r < known.size(); r++) {
                String run = known.get(r).name();
                Exposure.Row row = all.get(r).rows().get(g);
                marks.add(new IntervalChart.Mark(
                        run, 100 * row.exposure(), 100 * row.low(), 100 * row.high(), runs.colours().of(run), false));
                asides.add(ratio(row));
                told.add(language.get("runspage.exposure.spoken.run", run, percent(row.exposure()), ratio(row)));
            }
            String group = new SegmentWords(language).of(any.segment());
            rows.add(new IntervalChart.Row(
                    group, asides, marks, any.small(),
                    new Sentences(language).join(
                            language.get("runspage.exposure.spoken", group, percent(any.interactions())),
                            new Sentences(language).join(told.toArray(String[]::new)))));
        }
        List<String> heads = new ArrayList<>(List.of(language.get("runspage.exposure.use")));
        known.forEach(line -> heads.add(language.get("runspage.exposure.ratio", line.name())));
        List<String> told = new ArrayList<>();
        for (int r = 0; r < known.size(); r++) {
            Exposure exposure = all.get(r);
            told.add(language.get(
                    Double.isNaN(exposure.parity()) ? "runspage.exposure.distance" : "runspage.exposure.parity", known.get(r).name(),
                    percent(exposure.distance()), Numbers.metric(exposure.parity(), 2)));
        }
        told.add(language.get("runspage.exposure.meaning"));
        drawn.sentence().setText(new Sentences(language).join(told.toArray(String[]::new)));
        drawn.show(
                rows,
                new IntervalChart.Words(
                        by.getValue() == null ? "" : model.division(by.getValue()).getValue(),
                        language.get("runspage.exposure.axis"), heads, Double.NaN),
                drawn.sentence().getText());
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? Numbers.compact(Math.rint(1000 * share) / 10) + " %" : "–";
    }

    private static String ratio(Exposure.Row row) {
        return Double.isFinite(row.ratio()) ? "× " + Numbers.metric(row.ratio(), 2) : "–";
    }
}

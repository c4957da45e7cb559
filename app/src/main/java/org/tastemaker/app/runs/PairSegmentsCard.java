// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.tastemaker.app.catalogue.ColumnNames;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.segment.SegmentReport;
import org.tastemaker.segment.Segments;

/// Two runs by groups of users: a value with its interval for each, the group that is served worst, and the gap.
final class PairSegmentsCard {
    private static final Set<String> WORDS = Set.copyOf(Segments.OF_USERS);
    /// Leaves the title its room in a narrow window.
    private static final double WIDTH = 188;

    private final Language language;
    private final RunsViewModel runs;
    private final PairViewModel pair;
    private final NameChoice by;
    private final IntervalCard drawn;
    private boolean filling;

    PairSegmentsCard(Language language, RunsViewModel runs, PairViewModel pair) {
        this.language = language;
        this.runs = runs;
        this.pair = pair;
        by = new NameChoice(language, this::division);
        by.setId("pair-divide");
        by.setPrefWidth(WIDTH);
        by.accessibleTextProperty().bind(language.text("runspage.segments.by"));
        by.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                pair.divideByProperty().set(now);
            }
        });
        drawn = IntervalCard.of(language, "pair-segments", "pair-segments-sentence", by, "muted", "small");
        InvalidationListener draw = change -> draw();
        pair.segmentsProperty().addListener(draw);
        pair.segmentProblemProperty().addListener(draw);
        pair.divisions().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    private String division(String name) {
        return WORDS.contains(name) ? language.get("runspage.divide." + name) : ColumnNames.of(language, name).getValue();
    }

    Card node() {
        return drawn.card();
    }

    private void draw() {
        filling = true;
        // a value that is not among the items would show its raw name for ever
        String divided = pair.divideByProperty().get();
        by.offer(pair.divisions(), pair.divisions().contains(divided) ? divided : null);
        filling = false;
        PairSegments found = pair.segmentsProperty().get();
        Throwable problem = pair.segmentProblemProperty().get();
        if (found == null) {
            drawn.title().set(language.get("runspage.segments"));
            drawn.empty(problem == null ? "" : pair.describe(problem));
            return;
        }
        String one = pair.names().getOrDefault(true, "");
        String other = pair.names().getOrDefault(false, "");
        String name = runs.names().title(found.metric());
        drawn.title().set(language.get("runspage.segments.title", name));
        List<IntervalChart.Row> rows = new ArrayList<>();
        boolean small = false;
        for (int g = 0; g < found.first().rows().size(); g++) {
            SegmentReport.Row a = found.first().rows().get(g);
            SegmentReport.Row b = found.second().rows().get(g);
            small |= a.small();
            String group = new SegmentWords(language).of(a.segment());
            String users = Numbers.count(a.users());
            rows.add(new IntervalChart.Row(
                    group, List.of(a.small() ? language.get("runspage.segments.few", users) : users),
                    List.of(mark(one, a), mark(other, b)), a.small(),
                    language.get(
                            "runspage.segments.spoken", group, a.users(), one, Numbers.metric(a.estimate().value()), other,
                            Numbers.metric(b.estimate().value()))));
        }
        String told = new Sentences(language).join(worst(one, found.first()), worst(other, found.second()));
        String few = small ? language.get("runspage.segments.small", Integer.toString(SegmentReport.SMALL)) : "";
        drawn.sentence().setText(new Sentences(language).join(told, few));
        drawn.show(
                rows,
                new IntervalChart.Words(
                        division(found.by()), "", List.of(language.get("runspage.segments.users")), Double.NaN),
                told);
    }

    private IntervalChart.Mark mark(String run, SegmentReport.Row row) {
        return new IntervalChart.Mark(
                run, row.estimate().value(), row.estimate().low(), row.estimate().high(), runs.colours().of(run), false);
    }

    private String worst(String run, SegmentReport report) {
        return report.worst()
                .map(row -> language.get(
                        "runspage.segments.worst", run, new SegmentWords(language).of(row.segment()), Numbers.metric(row.estimate().value()),
                        Numbers.metric(report.gap())))
                .orElse("");
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.tastemaker.app.chart.BarChart;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.chart.Histogram;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Segmented;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.split.Part;

/// The charts of the page that count: long tail, time line, and ratings, kinds of events or activity.
final class DistributionCards {
    /// What the third chart counts.
    private enum Third {
        RATINGS,
        KINDS,
        ACTIVITY
    }

    /// Colours of the parts of a split: the same here and on the Prepare page.
    private static final List<Part> PARTS = List.of(Part.TRAIN, Part.VALIDATION, Part.TEST, Part.NONE);

    private final Language language;
    private final BarChart tail;
    private final BarChart weeks;
    private final BarChart third;
    private final HBox legend = new HBox(10);
    private final StringProperty timeKey = new SimpleStringProperty("datapage.chart.week");
    private final StringProperty thirdKey = new SimpleStringProperty("datapage.chart.ratings");
    private final Segmented<CurveChart.Axis> axis;
    private final StackPane choices = new StackPane();
    private Third chosen = Third.RATINGS;
    private final Card tailCard;
    private final Card weeksCard;
    private final Card thirdCard;
    private DataFigures figures;

    DistributionCards(Language language, DataFigures first) {
        this.language = language;
        this.figures = first;
        tail = new BarChart(language);
        weeks = new BarChart(language);
        third = new BarChart(language);
        axis = new Segmented<>(
                List.of(CurveChart.Axis.LINEAR, CurveChart.Axis.LOGARITHMIC), CurveChart.Axis.LINEAR,
                kind -> language.text("datapage.axis." + kind.name().toLowerCase(Locale.ROOT)));
        axis.valueProperty().addListener((property, before, now) -> tail.setAxis(now));
        legend.setAlignment(Pos.CENTER_RIGHT);
        tailCard = new Card(language, language.text("datapage.chart.tail")).show(tail).aside(axis);
        weeksCard = new Card(language, keyed(timeKey)).show(weeks).aside(legend);
        thirdCard = new Card(language, keyed(thirdKey)).show(third).aside(choices);
        language.textsProperty().addListener((property, before, now) -> show(figures));
        show(first);
    }

    /// A text whose key changes too.
    private ObservableValue<String> keyed(StringProperty key) {
        return key.flatMap(language::text);
    }

    Card tail() {
        return tailCard;
    }

    Card timeLine() {
        return weeksCard;
    }

    Card third() {
        return thirdCard;
    }

    void show(DataFigures now) {
        figures = now;
        tail.set(now.longTail().labels(), one("datapage.part.events-each", now.longTail()), BarChart.Parts.STACKED);
        showTimeLine(now.timeLine());
        offerThird();
        showThird();
    }

    /// Offers what these data have.
    private void offerThird() {
        List<Third> possible = new ArrayList<>();
        if (!figures.ratings().isEmpty()) {
            possible.add(Third.RATINGS);
        }
        if (!figures.kinds().isEmpty()) {
            possible.add(Third.KINDS);
        }
        possible.add(Third.ACTIVITY);
        if (!possible.contains(chosen)) {
            chosen = possible.getFirst();
        }
        choices.getChildren().clear();
        if (possible.size() > 1) {
            Segmented<Third> segments = new Segmented<>(
                    possible, chosen, each -> language.text("datapage.third." + each.name().toLowerCase(Locale.ROOT)));
            segments.setId("third-choice");
            segments.valueProperty().addListener((property, before, now) -> {
                chosen = now;
                showThird();
            });
            choices.getChildren().setAll(segments);
        }
    }

    private void showThird() {
        Histogram histogram = switch (chosen) {
            case RATINGS -> figures.ratings();
            case KINDS -> figures.kinds();
            case ACTIVITY -> figures.activity();
        };
        thirdKey.set("datapage.chart." + chosen.name().toLowerCase(Locale.ROOT));
        String part = chosen == Third.ACTIVITY ? "datapage.part.users" : "datapage.part.rows";
        third.set(histogram.labels(), one(part, histogram), BarChart.Parts.STACKED);
    }

    private void showTimeLine(@org.jspecify.annotations.Nullable TimeLine line) {
        legend.getChildren().clear();
        if (line == null) {
            timeKey.set("datapage.chart.no-time");
            weeks.set(List.of(), List.of(), BarChart.Parts.STACKED);
            return;
        }
        timeKey.set("datapage.chart." + line.stretch().name().toLowerCase(Locale.ROOT));
        boolean divided = line.has(Part.TRAIN) || line.has(Part.VALIDATION) || line.has(Part.TEST);
        List<BarChart.Part> parts = new ArrayList<>();
        for (Part part : PARTS) {
            if (line.has(part)) {
                boolean whole = part == Part.NONE && !divided;
                parts.add(new BarChart.Part(
                        language.get("datapage.part." + (whole ? "events" : part.name().toLowerCase(Locale.ROOT))),
                        whole ? 0 : colour(part),
                        line.parts()[part.code()]));
                if (divided) {
                    legend.getChildren().add(mark(part));
                }
            }
        }
        if (line.outside() > 0) {
            Label outside = Words.label(
                    language.text("datapage.chart.outside", Numbers.count(line.outside())), "card-aside");
            Tooltip why = new Tooltip();
            why.textProperty().bind(language.text("datapage.chart.outside.why"));
            why.setWrapText(true);
            why.setMaxWidth(360);
            outside.setTooltip(why);
            legend.getChildren().add(outside);
        }
        weeks.set(line.labels(), parts, BarChart.Parts.STACKED);
    }

    private HBox mark(Part part) {
        Region square = new Region();
        square.getStyleClass().add("legend-square");
        square.setStyle("-fx-background-color: "
                + (part == Part.NONE ? "-color-fg-subtle" : "-tm-series-" + (colour(part) + 1)));
        HBox mark = new HBox(
                5, square,
                Words.label(language.text("datapage.part." + part.name().toLowerCase(Locale.ROOT)), "card-aside"));
        mark.setAlignment(Pos.CENTER);
        return mark;
    }

    /// @return number of the series colour: train blue, validation green, test orange; negative for grey
    private static int colour(Part part) {
        return switch (part) {
            case TRAIN -> 0;
            case VALIDATION -> 2;
            case TEST -> 1;
            case NONE -> -1;
        };
    }

    private List<BarChart.Part> one(String key, Histogram histogram) {
        return histogram.isEmpty()
                ? List.of()
                : List.of(new BarChart.Part(language.get(key), 0, histogram.values()));
    }
}

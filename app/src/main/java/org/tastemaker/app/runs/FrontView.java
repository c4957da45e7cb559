// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.DotChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// How right against how varied: a dot for each run, and the line of those that nobody beats in both.
final class FrontView {
    private final Language language;
    private final RunsViewModel runs;
    private final FrontViewModel model;
    private final DotChart chart = new DotChart();
    private final NameChoice up;
    private final NameChoice right;
    private final Sentence sentence = new Sentence("", "muted");
    private final Card card;
    private boolean filling;

    FrontView(
            Language language, RunsViewModel runs, FrontViewModel model, BoardViewModel board, MeasureViewModel measure) {
        this.language = language;
        this.runs = runs;
        this.model = model;
        chart.setId("front-chart");
        up = choice("front-up", "runspage.front.up", model.upProperty());
        right = choice("front-right", "runspage.front.right", model.rightProperty());
        sentence.setId("front-sentence");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(200);
        MetricsView metrics = new MetricsView(language, runs, board, measure, name -> runs.metrics().contains(name));
        card = new Card(language, language.text("runspage.front.title")).show(chart, new VBox(8, chart, sentence))
                .aside(metrics.button())
                .aside(right)
                .aside(Words.label(language.text("runspage.front.against"), "muted", "small"))
                .aside(up);
        chart.onDot(dot -> runs.selected().setAll(model.frontProperty().get().points().get(dot).run()));
        InvalidationListener draw = change -> draw();
        model.frontProperty().addListener(draw);
        runs.selected().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    private NameChoice choice(String id, String key, ObjectProperty<@Nullable String> chosen) {
        NameChoice box = new NameChoice(language, runs.names()::title);
        box.setId(id);
        box.accessibleTextProperty().bind(language.text(key));
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                chosen.set(now);
            }
        });
        return box;
    }

    Card node() {
        return card;
    }

    private void draw() {
        filling = true;
        List<String> known = runs.metrics();
        String y = model.upProperty().get();
        String x = model.rightProperty().get();
        up.offer(known, y);
        right.offer(known, x);
        filling = false;
        Front front = model.frontProperty().get();
        if (x == null || y == null || front.points().isEmpty()) {
            chart.set(new DotChart.Axes("", "", false), List.of(), "");
            chart.setStairs(new double[0], new double[0]);
            sentence.setText(language.get("runspage.sentence.none"));
            return;
        }
        List<DotChart.Dot> dots = new ArrayList<>();
        for (Front.Point point : front.points()) {
            dots.add(new DotChart.Dot(
                    point.run(), point.x(), point.y(), runs.colours().of(point.run()), point.beatenBy().isEmpty(), spoken(point, x, y)));
        }
        String told = told(front, x, y);
        sentence.setText(new Sentences(language).join(told, advice(x)));
        chart.set(
                new DotChart.Axes(axis(x), axis(y), false), dots,
                told + " " + dots.stream().map(DotChart.Dot::spoken).collect(Collectors.joining("; ")));
        chart.setStairs(
                front.front().stream().mapToDouble(Front.Point::x).toArray(),
                front.front().stream().mapToDouble(Front.Point::y).toArray());
        List<String> names = front.points().stream().map(Front.Point::run).toList();
        chart.select(runs.selected().size() == 1 ? names.indexOf(runs.selected().getFirst()) : -1);
    }

    private String axis(String metric) {
        String title = runs.names().title(metric);
        return runs.names().isBetterLow(metric) ? language.get("runspage.front.lower", title) : title;
    }

    private String spoken(Front.Point point, String x, String y) {
        String place = point.beatenBy().map(by -> language.get("runspage.front.beaten", by)).orElse(language.get("runspage.front.on"));
        return language.get(
                "runspage.front.one", point.run(), runs.names().title(y), Numbers.metric(point.y()), runs.names().title(x),
                Numbers.metric(point.x()), place);
    }

    private String told(Front front, String x, String y) {
        String names = front.front().stream().map(Front.Point::run).collect(Collectors.joining(language.get("runspage.front.comma")));
        return language.get(
                front.front().size() == 1 ? "runspage.front.single" : "runspage.front.sentence", names, runs.names().title(y),
                runs.names().title(x));
    }

    /// Without a metric of variety the picture says little.
    private String advice(String x) {
        boolean varied = MeasureViewModel.group(runs.names().parse(x).metric()) == MeasureViewModel.Group.BEYOND;
        return varied ? "" : language.get("runspage.front.advice");
    }
}

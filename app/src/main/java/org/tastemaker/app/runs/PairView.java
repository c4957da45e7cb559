// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// Two runs against each other, with room: differences, users, groups of users, settings.
final class PairView {
    /// A chart with more rows than fit in here scrolls.
    static final double MOST_CHART = 220;
    /// Rows that do not fit into the window are scrolled to.
    private static final double LEAST_ROW = 306;
    private static final double LEAST_SETTINGS = 230;


    private final Language language;
    private final RunsViewModel runs;
    private final PairViewModel pair;
    private final NameChoice first;
    private final NameChoice second;
    private final NameChoice metric;
    private final Region firstMark = new Region();
    private final Region secondMark = new Region();
    private final VBox desk = new VBox(14);
    private final Label too = Words.plain("", "muted");
    private final HBox bar = new HBox(8);
    private final HBox upper = new HBox(14);
    private final HBox lower = new HBox(14);
    private final HBox lowest = new HBox(14);
    private final ScrollPane scroll = new ScrollPane(desk);
    private boolean filling;

    PairView(Language language, RunsViewModel runs, PairViewModel pair, ExposureViewModel exposure, SettingWords words) {
        this.language = language;
        this.runs = runs;
        this.pair = pair;
        first = new NameChoice(language);
        second = new NameChoice(language);
        metric = new NameChoice(language, runs.names()::title);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setId("pair-view");
        bar();
        too.setWrapText(true);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox.setVgrow(lower, Priority.ALWAYS);
        VBox.setVgrow(lowest, Priority.ALWAYS);
        upper.setMinHeight(LEAST_ROW);
        lower.setMinHeight(LEAST_ROW);
        lowest.setMinHeight(LEAST_SETTINGS);
        // the bar keeps clear of the cards
        desk.setPadding(new Insets(0, 10, 0, 0));
        desk.getChildren().setAll(bar, too, upper, lower, lowest);
        new Unfolding(desk)
                .then(() -> add(upper, new PairDifferences(language, runs, pair).node()))
                .then(() -> add(upper, new PairUsers(language, runs, pair).node()))
                .then(() -> add(lower, new PairSegmentsCard(language, runs, pair).node()))
                .then(() -> add(lower, new PairExposureCard(language, runs, pair, exposure).node()))
                .then(() -> add(lowest, new PairSettings(language, pair, words).node()));
        InvalidationListener follow = change -> follow();
        pair.firstProperty().addListener(follow);
        pair.secondProperty().addListener(follow);
        pair.metrics().addListener(follow);
        pair.metricProperty().addListener(follow);
        runs.lines().addListener(follow);
        language.textsProperty().addListener(follow);
        follow();
    }

    Node node() {
        return scroll;
    }

    private static void add(HBox row, Card card) {
        card.setPrefWidth(500);
        card.setMinWidth(280);
        card.setPrefHeight(300);
        HBox.setHgrow(card, Priority.ALWAYS);
        row.getChildren().add(card);
    }

    private void bar() {
        first.setId("pair-first");
        first.accessibleTextProperty().bind(language.text("runspage.pair.first"));
        second.setId("pair-second");
        second.accessibleTextProperty().bind(language.text("runspage.pair.second"));
        metric.setId("pair-metric");
        metric.accessibleTextProperty().bind(language.text("runspage.pair.metric"));
        first.valueProperty().addListener((property, before, now) -> choose(now, second.getValue()));
        second.valueProperty().addListener((property, before, now) -> choose(first.getValue(), now));
        metric.valueProperty().addListener((property, before, now) -> {
            if (now != null && !filling) {
                pair.metricProperty().set(now);
            }
        });
        Button swap = Words.iconButton("fth-repeat", language.text("runspage.pair.swap"), pair::swap);
        swap.setId("pair-swap");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().setAll(
                firstMark, first, swap, secondMark, second, Words.spring(),
                Words.label(language.text("runspage.pair.metric"), "muted", "small"), metric);
    }

    /// Choosing the run that the other side has swaps the two.
    private void choose(@Nullable String one, @Nullable String other) {
        if (filling || one == null || other == null) {
            return;
        }
        if (one.equals(other)) {
            pair.swap();
        } else {
            pair.choose(one, other);
        }
    }

    private void follow() {
        filling = true;
        RunLine one = pair.firstProperty().get();
        RunLine other = pair.secondProperty().get();
        List<String> possible = pair.candidates();
        first.offer(possible, one == null ? null : one.name());
        second.offer(possible, other == null ? null : other.name());
        metric.offer(pair.metrics(), pair.metricProperty().get());
        mark(firstMark, one, "5");
        mark(secondMark, other, "1");
        boolean comparable = one != null && other != null && !pair.metrics().isEmpty();
        too.setText(comparable ? "" : language.get(
                one == null || other == null ? "runspage.pair.too-few"
                        : one.protocol().equals(other.protocol()) ? "runspage.pair.other-users" : "runspage.other-protocol"));
        too.setVisible(!comparable);
        too.setManaged(!comparable);
        upper.setVisible(comparable);
        filling = false;
    }

    /// The first has a round mark, the second a square one, here and in the charts.
    private void mark(Region mark, @Nullable RunLine line, String radius) {
        mark.setStyle(line == null ? "" : "-fx-background-color: " + runs.colours().paint(line.name()) + "; -fx-background-radius: " + radius
                + "; -fx-min-width: 10; -fx-max-width: 10; -fx-min-height: 10; -fx-max-height: 10;");
    }
}

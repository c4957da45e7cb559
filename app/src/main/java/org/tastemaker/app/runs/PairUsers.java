// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.DotChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// Every user's value under two runs. Those for whom the runs differ most have rings and names; a click on a user leads
/// to her lists.
final class PairUsers {
    private final Language language;
    private final RunsViewModel runs;
    private final PairViewModel pair;
    private final DotChart chart = new DotChart();
    private final Sentence sentence = new Sentence("", "muted", "small");
    private final StringProperty title = new SimpleStringProperty("");
    private final Card card;

    PairUsers(Language language, RunsViewModel runs, PairViewModel pair) {
        this.language = language;
        this.runs = runs;
        this.pair = pair;
        chart.setId("pair-users");
        sentence.setId("pair-users-sentence");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(120);
        card = new Card(language, title).show(chart, new VBox(8, chart, sentence));
        chart.onDot(dot -> {
            UserPairs found = pair.usersProperty().get();
            if (found != null) {
                pair.open(found.users().get(found.outliers().get(dot)));
            }
        });
        chart.onCloud(user -> {
            UserPairs found = pair.usersProperty().get();
            if (found != null) {
                pair.open(found.users().get(user));
            }
        });
        InvalidationListener draw = change -> draw();
        pair.usersProperty().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Card node() {
        return card;
    }

    private void draw() {
        UserPairs found = pair.usersProperty().get();
        RunLine one = pair.firstProperty().get();
        RunLine other = pair.secondProperty().get();
        String metric = pair.metricProperty().get();
        if (found == null || one == null || other == null || metric == null) {
            title.set(language.get("runspage.users"));
            sentence.setText("");
            chart.setCloud(new double[0], new double[0], Integer::toString);
            chart.set(new DotChart.Axes("", "", true), List.of(), "");
            return;
        }
        title.set(language.get("runspage.users.title", runs.names().title(metric)));
        String told = language.get(
                "runspage.users.sentence", found.users().size(), Numbers.count(found.ahead()), one.name(),
                Numbers.count(found.behind()), other.name(), Numbers.count(found.equal()));
        sentence.setText(new Sentences(language).join(told, language.get("runspage.users.click")));
        List<DotChart.Dot> dots = new ArrayList<>();
        for (int user : found.outliers()) {
            boolean first = found.outliers().indexOf(user) < firstOutliers(found);
            dots.add(new DotChart.Dot(
                    found.users().get(user), found.drawnX()[user], found.drawnY()[user],
                    runs.colours().of(first ? one.name() : other.name()) % 6, true, spoken(found, user, one, other)));
        }
        chart.setCloud(found.drawnX(), found.drawnY(), user -> spoken(found, user, one, other));
        chart.set(new DotChart.Axes(one.name(), other.name(), true), dots, told);
    }

    /// @return how many of the outliers are those for whom the first run is ahead
    private int firstOutliers(UserPairs found) {
        String metric = pair.metricProperty().get();
        boolean low = metric != null && runs.names().isBetterLow(metric);
        return (int) found.outliers().stream()
                .filter(u -> low ? found.first()[u] < found.second()[u] : found.first()[u] > found.second()[u])
                .count();
    }

    private String spoken(UserPairs found, int user, RunLine one, RunLine other) {
        return language.get(
                "runspage.users.one", found.users().get(user), one.name(), Numbers.metric(found.first()[user]), other.name(),
                Numbers.metric(found.second()[user]));
    }
}

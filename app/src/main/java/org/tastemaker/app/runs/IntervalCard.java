// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// A card with a chart of intervals that may be longer than its room, and a sentence below that says what it means.
///
/// @param chart the chart
/// @param room what the chart scrolls in; away while there is nothing to draw, so that the sentence stands alone
/// @param sentence the sentence
/// @param title title of the card
/// @param card all of it
record IntervalCard(IntervalChart chart, ScrollPane room, Label sentence, StringProperty title, Card card) {

    /// @param id of the chart
    /// @param sentenceId of the sentence
    /// @param aside what stands at the right of the title
    /// @param styles of the sentence
    static IntervalCard of(Language language, String id, String sentenceId, Node aside, String... styles) {
        IntervalChart chart = new IntervalChart();
        chart.setId(id);
        Sentence sentence = new Sentence("", styles);
        sentence.setId(sentenceId);
        ScrollPane scroll = new ScrollPane(chart);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.minHeightProperty().bind(Bindings.min(PairView.MOST_CHART, chart.minHeightProperty()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        StringProperty title = new SimpleStringProperty("");
        return new IntervalCard(
                chart, scroll, sentence, title, new Card(language, title).show(chart, new VBox(8, scroll, sentence)).aside(aside));
    }

    /// Shows rows in the chart; see [IntervalChart#set].
    void show(List<IntervalChart.Row> rows, IntervalChart.Words words, String summary) {
        chart.set(rows, words, summary);
        room.setVisible(true);
    }

    /// Shows nothing but a sentence.
    void empty(String told) {
        room.setVisible(false);
        chart.set(List.of(), new IntervalChart.Words("", "", List.of(), Double.NaN), "");
        sentence.setText(told);
    }
}

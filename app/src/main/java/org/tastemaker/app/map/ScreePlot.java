// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.tastemaker.app.chart.StaticFigure;
import org.tastemaker.app.figure.ScreeFigure;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.PopOvers;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.piece.WriteFailure;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;

/// How much of the variance each component keeps, beside the caption of the map.
final class ScreePlot {
    private static final double WIDTH = 440;
    private static final double HEIGHT = 230;
    private static final int SOME = 10;

    private final PageContext context;
    private final Language language;

    ScreePlot(PageContext context) {
        this.context = context;
        this.language = context.language();
    }

    /// @param map has at least two variances
    /// @param beside where it opens
    void show(Scoring.PointMap map, Node beside) {
        StaticFigure figure = new StaticFigure(context.tasks(), "map.scree");
        figure.setId("scree-figure");
        figure.setPrefSize(WIDTH, HEIGHT);
        figure.show(new ScreeFigure(map.variances()), table(map.variances()));
        Card card = new Card(language, language.text("mappage.scree"));
        Sentence note = new Sentence(note(map.variances()), "muted", "small");
        note.setMaxWidth(WIDTH);
        card.show(figure, new VBox(6, figure, note));
        card.aside(new HBox(
                12, mark("-tm-series-1", "mappage.scree.each"), mark("-tm-series-2", "mappage.scree.sum")));
        card.getStyleClass().add("bare-card");
        card.addEventHandler(WriteFailure.TYPE, event -> context.notices().problem(event.problem()));
        PopOver popOver = PopOvers.with(card);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.show(beside);
        // the menu button, first in the order, would keep Escape for itself
        figure.requestFocus();
    }

    private HBox mark(String paint, String key) {
        Region dot = new Region();
        dot.getStyleClass().addAll("legend-square", "round");
        dot.setStyle("-fx-background-color: " + paint + ";");
        HBox mark = new HBox(5, dot, Words.label(language.text(key), "card-aside"));
        mark.setAlignment(Pos.CENTER);
        return mark;
    }

    private String note(double[] variances) {
        int some = Math.min(SOME, variances.length);
        return language.get("mappage.scree.note", percent(sum(variances, 2)), some, percent(sum(variances, some)));
    }

    private static double sum(double[] variances, int count) {
        return IntStream.range(0, Math.min(count, variances.length)).mapToDouble(k -> variances[k]).sum();
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }

    private List<List<String>> table(double[] variances) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.get("mappage.scree.table.component"), language.get("mappage.scree.table.share"),
                language.get("mappage.scree.table.sum")));
        for (int k = 0; k < variances.length; k++) {
            rows.add(List.of(
                    Integer.toString(k + 1), String.format(Locale.ROOT, "%.6f", variances[k]),
                    String.format(Locale.ROOT, "%.6f", sum(variances, k + 1))));
        }
        return rows;
    }
}

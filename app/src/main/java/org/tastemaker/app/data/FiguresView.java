// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.tastemaker.app.piece.KeyFigure;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// The page with data: six figures, four charts, the tables.
final class FiguresView extends VBox {
    private static final double GAP = 14;

    private final Language language;
    private final SimpleObjectProperty<DataFigures> figures;
    private final DistributionCards cards;
    private final SpreadCard spread;
    private final TablesCard tables;
    private DataViewModel.Shown shown;

    FiguresView(PageContext context, DataViewModel.Shown first) {
        super(GAP);
        this.language = context.language();
        this.shown = first;
        this.figures = new SimpleObjectProperty<>(first.figures());
        this.cards = new DistributionCards(language, first.figures());
        this.spread = new SpreadCard(context);
        this.tables = new TablesCard(context);
        GridPane charts = grid();
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(keyFigures(), charts);
        new Unfolding(this)
                .then(() -> charts.add(cards.tail(), 0, 0))
                .then(() -> charts.add(cards.timeLine(), 1, 0))
                .then(() -> charts.add(new VBox(GAP, growing(cards.third(), 156), growing(spread.card(), 188)), 0, 1))
                .then(() -> charts.add(tables.node(), 1, 1))
                .then(() -> tables.show(shown))
                .then(() -> spread.show(shown.data()));
    }

    void show(DataViewModel.Shown now) {
        shown = now;
        figures.set(now.figures());
        cards.show(now.figures());
        tables.show(now);
        spread.show(now.data());
    }

    private static Region growing(Region card, double height) {
        card.setMinHeight(120);
        card.setPrefHeight(height);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(GAP, GAP);
        grid.getColumnConstraints().addAll(share(38), share(62));
        RowConstraints top = new RowConstraints(190, 214, 240);
        RowConstraints below = new RowConstraints(300, 344, Double.MAX_VALUE);
        below.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().addAll(List.of(top, below));
        return grid;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setFillWidth(true);
        return column;
    }

    private HBox keyFigures() {
        HBox row = new HBox(
                12,
                figure("users", now -> Numbers.count(now.users())).leadsTo(() -> tables.choose(TablesCard.Rows.USERS)),
                figure("items", now -> Numbers.count(now.items())).leadsTo(() -> tables.choose(TablesCard.Rows.ITEMS)),
                figure("events", now -> Numbers.count(now.interactions()))
                        .leadsTo(() -> tables.choose(TablesCard.Rows.INTERACTIONS)),
                figure("density", now -> percent(now.density())),
                figure("gini", now -> Numbers.metric(now.gini(), 2)),
                figure("weeks", FiguresView::weeks));
        row.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        row.getChildren().forEach(each -> ((Region) each).setPrefWidth(160));
        return row;
    }

    private interface Written {
        String of(DataFigures figures);
    }

    private KeyFigure figure(String name, Written written) {
        ObservableValue<String> number = figures.map(written::of);
        KeyFigure figure = new KeyFigure(number, language.text("datapage.figure." + name));
        figure.setId("figure-" + name);
        javafx.scene.control.Tooltip help = new javafx.scene.control.Tooltip();
        help.textProperty().bind(language.text("datapage.figure." + name + ".help"));
        javafx.scene.control.Tooltip.install(figure, help);
        return figure;
    }

    private static String percent(double share) {
        double percent = share * 100;
        return String.format(Locale.ROOT, percent >= 10 ? "%.1f" : percent >= 0.01 ? "%.2f" : "%.4f", percent) + " %";
    }

    private static String weeks(DataFigures figures) {
        TimeLine line = figures.timeLine();
        return line == null ? "–"
                : line.weeks() < 10 ? String.format(Locale.ROOT, "%.1f", line.weeks()) : Numbers.count(Math.round(line.weeks()));
    }
}

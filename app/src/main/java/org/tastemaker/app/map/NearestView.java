// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.tastemaker.app.catalogue.ItemRows;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.piece.Inspector;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.problem.ProblemException;

/// The selected item or user, and what is near it.
final class NearestView {
    private final PageContext context;
    private final Language language;
    private final MapViewModel model;
    private final ItemRows rows;
    private final Inspector inspector = new Inspector();

    NearestView(PageContext context, MapViewModel model, ItemRows rows) {
        this.context = context;
        this.language = context.language();
        this.model = model;
        this.rows = rows;
        inspector.setMaxWidth(280);
        inspector.setPrefWidth(280);
        inspector.setMinWidth(250);
        model.pointsProperty().addListener((property, before, now) -> show());
        model.nearestProperty().addListener((property, before, now) -> show());
        context.selection().itemProperty().addListener((property, before, now) -> show());
        context.selection().userProperty().addListener((property, before, now) -> show());
        language.textsProperty().addListener((property, before, now) -> show());
        show();
    }

    Node node() {
        return inspector;
    }

    private void show() {
        inspector.clear();
        int point = model.selectedPoint();
        Points points = model.shownPoints();
        boolean items = model.ofProperty().get() == MapViewModel.Of.ITEMS;
        if (points == null || point < 0) {
            inspector.section(text(items ? "mappage.inspector.item" : "mappage.inspector.user"));
            inspector.text(text(items ? "mappage.inspector.none.item" : "mappage.inspector.none.user"), "muted");
            return;
        }
        if (items) {
            inspector.section(text("mappage.inspector.item"));
            ItemWords words = points.words();
            int item = points.rows()[point];
            inspector.add(rows.row(words, item, words.category(item)));
            inspector.add(new DetailsSheet(language, points, point).node());
            inspector.rule();
            showNearest(points);
        } else {
            inspector.section(text("mappage.inspector.user"));
            inspector.add(new ItemRow(
                    points.ids()[point], null, points.ids()[point],
                    language.get("catalogue.events", points.words().eventsOfUser(points.rows()[point]))));
            inspector.add(new DetailsSheet(language, points, point).node());
            inspector.add(Words.button(
                    text("mappage.inspector.lists"), "secondary", () -> context.navigator().show("lists")));
        }
    }

    private void showNearest(Points points) {
        switch (model.nearestProperty().get()) {
            case Loadable.Absent<Scoring.Nearest> absent -> {}
            case Loadable.Loading<Scoring.Nearest> loading -> inspector
                    .section(text("mappage.nearest"))
                    .text(text("mappage.nearest.loading"), "muted");
            case Loadable.Failed<Scoring.Nearest> failed -> inspector
                    .section(text("mappage.nearest"))
                    .text(language.textsProperty().map(texts -> failed.cause() instanceof ProblemException known
                            ? known.describe(texts)
                            : texts.get("mappage.problem.unexpected", failed.cause().toString())), "muted");
            case Loadable.Ready<Scoring.Nearest> ready -> {
                inspector.section(ready.value().learned()
                        ? language.text("mappage.nearest.dimensions", points.map().dimensions())
                        : text("mappage.nearest.counted"));
                ItemWords words = points.words();
                VBox list = new VBox(2);
                for (Scoring.Scored near : ready.value().items()) {
                    int item = words.item(near.item());
                    if (item >= 0) {
                        list.getChildren().add(rows.row(words, item, words.category(item))
                                .mark(Numbers.metric(near.value(), 2))
                                .onOpen(() -> context.selection().itemProperty().set(near.item())));
                    }
                }
                inspector.add(list);
            }
        }
    }

    private ObservableValue<String> text(String key) {
        return language.text(key);
    }
}

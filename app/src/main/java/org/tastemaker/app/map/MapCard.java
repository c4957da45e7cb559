// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ItemRows;
import org.tastemaker.app.catalogue.RunChoice;
import org.tastemaker.app.chart.ScatterMap;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.ErrorStrip;
import org.tastemaker.app.piece.ItemRow;
import org.tastemaker.app.piece.PartWindow;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.session.Loadable;
import org.tastemaker.app.session.RunColours;
import org.tastemaker.app.session.Scoring;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.problem.ProblemException;

/// The map with its search, its colours and its legend.
final class MapCard {
    private static final double HOVER_WIDTH = 290;
    private static final double HOVER_HEIGHT = 62;

    private final Language language;
    private final MapViewModel model;
    private final ItemRows rows;
    private final ScatterMap map = new ScatterMap();
    private final Pane hover = new Pane();
    private final StackPane message = new StackPane();
    private final TextField search = new TextField();
    private final Label found = Words.plain("", "muted", "small");
    private final ComboBox<String> colour;
    private final Spinner<Integer> clusters = new Spinner<>(2, ClusterColours.MOST, 8);
    private final ToggleButton filtering = new ToggleButton();
    private final FilterBar filter;
    private final RunChoice run;
    private final MapLegend legend;
    private final Label part = Words.plain("", "state-tag");
    private final Label caption = Words.plain("", "muted", "small");
    private final Hyperlink variance = new Hyperlink();
    private final Card card;
    private Scoring.@Nullable PointMap drawn;
    private int at = -1;
    private boolean showing;

    MapCard(PageContext context, MapViewModel model, RunColours colours, ItemRows rows) {
        this.language = context.language();
        this.model = model;
        this.rows = rows;
        colour = ColumnCell.box(language, "mappage.colour.by", "mappage.colour");
        filter = new FilterBar(language, model);
        legend = new MapLegend(language);
        run = new RunChoice(colours, language.text("mappage.run"), model::chooseRun);
        run.setId("map-run");
        buildTools();
        map.setId("map-points");
        hover.setMouseTransparent(true);
        message.setMouseTransparent(true);
        message.setAlignment(Pos.CENTER);
        StackPane layers = new StackPane(map, hover, message);
        layers.setMinSize(0, 0);
        VBox.setVgrow(layers, Priority.ALWAYS);
        found.setMinWidth(Region.USE_PREF_SIZE);
        variance.setId("map-variance");
        variance.getStyleClass().addAll("small", "variance");
        variance.visibleProperty().bind(variance.textProperty().isNotEmpty());
        variance.managedProperty().bind(variance.visibleProperty());
        variance.accessibleHelpProperty().bind(language.text("mappage.scree.open"));
        variance.setTooltip(new Tooltip());
        variance.getTooltip().textProperty().bind(language.text("mappage.scree.open"));
        variance.setOnAction(event -> {
            Points points = model.shownPoints();
            variance.setVisited(false);
            if (points != null && points.map().variances().length > 1) {
                new ScreePlot(context).show(points.map(), variance);
            }
        });
        part.setId("map-part");
        part.visibleProperty().bind(part.textProperty().isNotEmpty());
        part.managedProperty().bind(part.visibleProperty());
        HBox below = new HBox(4, part, caption, variance, Words.spring(), found);
        below.setAlignment(Pos.CENTER_LEFT);
        card = new Card(language, language.text("mappage.card"))
                .show(map, new VBox(8, filter.node(), layers, legend.node(), below));
        card.beside(search);
        card.aside(run).aside(clusters).aside(colour).aside(filtering);
        card.more("piece.part.menu", () -> new PartWindow(
                language, language.text("piece.part.title", language.text("mappage.title")), map).show());
        map.onHover(this::hover);
        map.onSelect(model::select);
        model.pointsProperty().addListener((property, before, now) -> show(now));
        model.colouringProperty().addListener((property, before, now) -> colour());
        model.foundProperty().addListener((property, before, now) -> mark());
        model.nearestProperty().addListener((property, before, now) -> mark());
        model.filter().viewProperty().addListener((property, before, now) -> fade());
        model.runProperty().addListener((property, before, now) -> showRuns());
        context.selection().itemProperty().addListener((property, before, now) -> choose());
        context.selection().userProperty().addListener((property, before, now) -> choose());
        language.textsProperty().addListener((property, before, now) -> show(model.pointsProperty().get()));
        showRuns();
        show(model.pointsProperty().get());
    }

    Node node() {
        return card;
    }

    private void buildTools() {
        search.setId("map-search");
        search.setPrefWidth(180);
        search.promptTextProperty().bind(language.text("mappage.search"));
        search.accessibleTextProperty().bind(language.text("mappage.search"));
        search.textProperty().addListener((property, before, now) -> {
            at = -1;
            model.search(now);
        });
        search.setOnAction(event -> next(1));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                next(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        colour.setId("map-colour");
        colour.valueProperty().addListener((property, before, now) -> {
            boolean grouped = Colouring.CLUSTERS.equals(now);
            clusters.setVisible(grouped);
            clusters.setManaged(grouped);
            if (!showing && now != null) {
                model.chooseColumn(now);
            }
        });
        clusters.setId("map-clusters");
        clusters.setEditable(true);
        clusters.setVisible(false);
        clusters.setManaged(false);
        clusters.getStyleClass().add("cluster-count");
        clusters.accessibleTextProperty().bind(language.text("mappage.clusters"));
        clusters.getEditor().accessibleTextProperty().bind(language.text("mappage.clusters"));
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text("mappage.clusters.help"));
        clusters.setTooltip(help);
        clusters.getValueFactory().setValue(model.clustersProperty().get());
        clusters.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.clustersProperty().set(now);
            }
        });
        filtering.setId("map-filter");
        filtering.setGraphic(Words.icon("fth-filter"));
        filtering.getStyleClass().addAll("quiet", "filter-toggle");
        filtering.accessibleTextProperty().bind(language.text("mappage.filter"));
        filtering.setTooltip(new Tooltip());
        filtering.getTooltip().textProperty().bind(language.text("mappage.filter"));
        filter.node().visibleProperty().bind(filtering.selectedProperty());
        filter.node().managedProperty().bind(filtering.selectedProperty());
        filtering.selectedProperty().addListener((property, before, now) -> {
            if (!now) {
                filter.reset();
            }
        });
    }

    /// The next of what was found becomes the selected one and comes into the middle.
    private void next(int by) {
        List<Integer> all = model.foundProperty().get();
        if (!all.isEmpty()) {
            at = at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size());
            int point = all.get(at);
            model.select(point);
            map.centreOn(point);
        }
    }

    private void showRuns() {
        run.show(model.runs(), model.runProperty().get());
        part.setText(model.part(language.texts()));
    }

    private void show(Loadable<Points> now) {
        switch (now) {
            case Loadable.Absent<Points> absent -> say(null);
            case Loadable.Loading<Points> loading -> say(Words.label(language.text("mappage.loading"), "muted"));
            case Loadable.Failed<Points> failed -> {
                clear();
                say(problem(failed.cause()));
            }
            case Loadable.Ready<Points> ready -> {
                say(null);
                draw(ready.value());
            }
        }
        showRuns();
    }

    private void clear() {
        drawn = null;
        map.setLabels(List.of());
        map.setMarked(List.of());
        map.set(new double[0], new double[0], new int[0], point -> "");
        legend.clear();
        caption.setText("");
        variance.setText("");
        hover(-1);
    }

    private void draw(Points points) {
        if (!points.map().equals(drawn)) {
            clear();
            int[] grey = new int[points.size()];
            java.util.Arrays.fill(grey, -1);
            map.set(points.x(), points.y(), grey, this::nameOf);
            drawn = points.map();
        }
        caption.setText(language.get(
                "mappage.caption." + points.map().of(), points.size(), points.map().dimensions()));
        variance.setText(language.get("mappage.caption.variance", Math.round(points.map().explained() * 100)));
        search.promptTextProperty().unbind();
        search.promptTextProperty().bind(language.text(points.ofItems() ? "mappage.search" : "mappage.search.user"));
        showing = true;
        colour.getItems().setAll(Colouring.choices(points.words(), points.ofItems()));
        colour.setValue(model.column());
        showing = false;
        filter.show(points);
        colour();
        choose();
    }

    private String nameOf(int point) {
        Points now = model.shownPoints();
        return now == null || point < 0 || point >= now.size() ? "" : now.title(point);
    }

    private void colour() {
        Points points = model.shownPoints();
        if (points == null || !points.map().equals(drawn)) {
            return;
        }
        switch (model.colouringProperty().get()) {
            case Loadable.Absent<Colouring> absent -> legend.clear();
            case Loadable.Loading<Colouring> loading -> {
                map.setLabels(List.of());
                legend.say("mappage.clusters.loading");
            }
            case Loadable.Failed<Colouring> failed -> {
                map.setLabels(List.of());
                legend.say("mappage.clusters.problem", reason(failed.cause()).getValue());
            }
            case Loadable.Ready<Colouring> ready -> {
                if (ready.value().groups().length == points.size()) {
                    map.setGroups(ready.value().groups());
                    map.setLabels(ready.value().labels());
                    legend.show(ready.value());
                    filter.levels().show(ready.value().levels());
                    fade();
                }
            }
        }
    }

    private void fade() {
        PointFilter.View view = model.filter().viewProperty().get();
        Points points = model.shownPoints();
        if (points != null && points.map().equals(drawn) && view.points().length == points.size()) {
            map.setShown(view.points());
        }
    }

    /// Rings round what was found; without a search round the neighbours of the selected item.
    private void mark() {
        Points points = model.shownPoints();
        if (points == null || !points.map().equals(drawn)) {
            return;
        }
        List<Integer> all = model.foundProperty().get();
        boolean searching = !search.getText().isBlank();
        found.setText(searching ? language.get("mappage.found", Numbers.count(all.size())) : "");
        if (searching) {
            map.setMarked(all);
        } else if (model.nearestProperty().get() instanceof Loadable.Ready<Scoring.Nearest> near && points.ofItems()) {
            map.setMarked(near.value().items().stream()
                    .map(item -> points.point(item.item()))
                    .filter(point -> point >= 0)
                    .toList());
        } else {
            map.setMarked(List.of());
        }
    }

    private void choose() {
        Points points = model.shownPoints();
        if (points != null && points.map().equals(drawn)) {
            map.select(model.selectedPoint());
        }
        mark();
    }

    private void hover(int point) {
        hover.getChildren().clear();
        Points points = model.shownPoints();
        if (point < 0 || points == null || point >= points.size()) {
            return;
        }
        Region shown;
        if (points.ofItems()) {
            shown = rows.row(points.words(), points.rows()[point]);
        } else {
            shown = new ItemRow(points.ids()[point], null, points.title(point), points.line(point));
        }
        StackPane frame = new StackPane(shown);
        frame.getStyleClass().add("hover-card");
        frame.setPrefWidth(HOVER_WIDTH);
        Point2D place = map.besides(point, HOVER_WIDTH, HOVER_HEIGHT);
        frame.setLayoutX(place.getX());
        frame.setLayoutY(place.getY());
        hover.getChildren().add(frame);
    }

    private void say(@Nullable Node node) {
        if (node == null) {
            message.getChildren().clear();
        } else {
            message.getChildren().setAll(node);
        }
    }

    private Node problem(Throwable cause) {
        ObservableValue<String> why = reason(cause);
        ErrorStrip strip = new ErrorStrip(language.text("mappage.problem"), why, ErrorStrip.Weight.CAUTION);
        strip.setMaxSize(560, Region.USE_PREF_SIZE);
        return strip;
    }

    private ObservableValue<String> reason(Throwable cause) {
        return language.textsProperty().map(texts -> cause instanceof ProblemException known
                ? known.describe(texts)
                : texts.get("mappage.problem.unexpected", cause.toString()));
    }
}

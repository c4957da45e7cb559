// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.chart.RangeHistogram;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// What is in view: levels of the colouring column, and a range of a number, dragged or typed.
final class FilterBar {
    private static final int BARS = 40;
    private static final double STEP = 0.02;
    private static final double COLUMN_WIDTH = 118;

    private final Language language;
    private final MapViewModel model;
    private final PointFilter filter;
    private final LevelChoice levels;
    private final ComboBox<String> column;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final RangeHistogram histogram = new RangeHistogram();
    private final TextField low = new TextField();
    private final TextField high = new TextField();
    private final Label count = Words.plain("", "muted", "small");
    private final HBox bar;
    private boolean moving;

    FilterBar(Language language, MapViewModel model) {
        this.language = language;
        this.model = model;
        this.filter = model.filter();
        levels = new LevelChoice(language, model);
        column = ColumnCell.box(language, "", "mappage.filter.column");
        column.setId("map-filter-column");
        column.setPrefWidth(COLUMN_WIDTH);
        column.setMinWidth(COLUMN_WIDTH);
        column.valueProperty().addListener((property, before, now) -> {
            if (!moving && now != null && !now.equals(model.number())) {
                model.chooseNumber(now);
            }
        });
        StackPane range = new StackPane(histogram, slider);
        range.getStyleClass().add("range-field");
        HBox.setHgrow(range, Priority.ALWAYS);
        var reset = Words.iconButton("fth-rotate-ccw", language.text("mappage.filter.reset"), this::reset);
        reset.setId("map-filter-reset");
        count.setId("map-filter-count");
        count.setMinWidth(Label.USE_PREF_SIZE);
        bar = new HBox(8, levels.node(), column, low, range, high, count, reset);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("filter-bar");
        bar.setMinWidth(0);
        bar.setPrefWidth(0);
        buildSlider();
        buildField(low, "map-filter-low", "mappage.filter.low", true);
        buildField(high, "map-filter-high", "mappage.filter.high", false);
        filter.rangeProperty().addListener((property, before, now) -> showRange());
        filter.viewProperty().addListener((property, before, now) -> showCount());
        filter.lowProperty().addListener((property, before, now) -> showValues());
        filter.highProperty().addListener((property, before, now) -> showValues());
        language.textsProperty().addListener((property, before, now) -> showCount());
        showRange();
    }

    Node node() {
        return bar;
    }

    LevelChoice levels() {
        return levels;
    }

    /// Shows what can be filtered of other points.
    void show(Points points) {
        moving = true;
        column.getItems().setAll(PointValues.choices(points.words(), points.ofItems()));
        column.setValue(model.number());
        moving = false;
        showCount();
    }

    void reset() {
        model.want(java.util.Set.of());
        filter.reset();
    }

    private void buildSlider() {
        slider.setId("map-filter-range");
        slider.setBlockIncrement(STEP);
        // its thumbs take the focus
        slider.setFocusTraversable(false);
        slider.lowValueProperty().addListener((property, before, now) -> take(filter.rangeProperty().get(), now.doubleValue(), true));
        slider.highValueProperty().addListener((property, before, now) -> take(filter.rangeProperty().get(), now.doubleValue(), false));
        slider.accessibleTextProperty().bind(language.text("mappage.filter.range"));
        slider.skinProperty().addListener((property, before, now) -> {
            name(slider.lookup(".low-thumb"), "map-filter-low-thumb", "mappage.filter.low");
            name(slider.lookup(".high-thumb"), "map-filter-high-thumb", "mappage.filter.high");
        });
    }

    private void name(@Nullable Node thumb, String id, String key) {
        if (thumb != null) {
            thumb.setId(id);
            thumb.accessibleTextProperty().bind(language.text(key));
        }
    }

    private void take(@Nullable PointRange range, double position, boolean lower) {
        if (!moving && range != null) {
            (lower ? filter.lowProperty() : filter.highProperty()).set(range.valueAt(position));
        }
    }

    private void buildField(TextField field, String id, String key, boolean lower) {
        field.setId(id);
        field.getStyleClass().add("range-value");
        field.accessibleTextProperty().bind(language.text(key));
        field.setOnAction(event -> typed(field, lower));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed(field, lower);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                showValues();
                event.consume();
            }
        });
    }

    /// Takes what was typed as far as it lies in the range and below, or above, the other end.
    private void typed(TextField field, boolean lower) {
        PointRange range = filter.rangeProperty().get();
        if (range != null && !field.getText().equals(range.written(lower ? filter.lowProperty().get() : filter.highProperty().get()))) {
            number(field.getText()).ifPresent(value -> {
                if (lower) {
                    filter.lowProperty().set(Math.clamp(value, range.least(), filter.highProperty().get()));
                } else {
                    filter.highProperty().set(Math.clamp(value, filter.lowProperty().get(), range.most()));
                }
            });
        }
        showValues();
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text.strip().replace(",", ""));
            return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    private void showRange() {
        PointRange range = filter.rangeProperty().get();
        slider.setDisable(range == null);
        low.setDisable(range == null);
        high.setDisable(range == null);
        histogram.set(range == null ? new double[0] : range.bars(BARS));
        moving = true;
        column.setValue(model.number());
        moving = false;
        showValues();
        showCount();
    }

    private void showValues() {
        PointRange range = filter.rangeProperty().get();
        moving = true;
        double from = range == null ? 0 : range.position(filter.lowProperty().get());
        double to = range == null ? 1 : range.position(filter.highProperty().get());
        slider.setLowValue(0);
        slider.setHighValue(to);
        slider.setLowValue(from);
        histogram.setBetween(from, to);
        low.setText(range == null ? "" : range.written(filter.lowProperty().get()));
        high.setText(range == null ? "" : range.written(filter.highProperty().get()));
        moving = false;
    }

    private void showCount() {
        PointFilter.View view = filter.viewProperty().get();
        count.setText(language.get("mappage.filter.count", Numbers.count(view.count()), Numbers.count(view.points().length)));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ColumnNames;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.data.Column;
import org.tastemaker.data.Role;
import org.tastemaker.data.Table;

/// What the columns say of a selected item or user: words as words, tags as tags, and a number with its
/// place among those of all.
final class DetailsSheet {
    private static final double ROW = 21;
    private static final double TAG_ROW = 25;
    private static final double HIGHEST = 236;
    private static final double TAG_WIDTH = 118;
    private static final double TAG_EDGE = 20;
    private static final double BAR = 46;

    private final Language language;
    private final Points points;
    private final int point;

    DetailsSheet(Language language, Points points, int point) {
        this.language = language;
        this.points = points;
        this.point = point;
    }

    Node node() {
        PropertySheet sheet = new PropertySheet();
        sheet.setId("map-details");
        sheet.getStyleClass().add("details");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setSearchBoxVisible(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setFocusTraversable(false);
        sheet.setPropertyEditorFactory(item -> new Shown(((Fact) item).node()));
        sheet.getItems().setAll(facts());
        double height = sheet.getItems().stream().mapToDouble(item -> ((Fact) item).height()).sum() + 8;
        sheet.setPrefHeight(Math.min(HIGHEST, height));
        sheet.setMinHeight(Math.min(HIGHEST, height));
        sheet.setMaxHeight(Math.min(HIGHEST, height));
        return sheet;
    }

    private List<Fact> facts() {
        ItemWords words = points.words();
        Table table = points.ofItems() ? words.data().items() : words.data().users();
        int row = points.rows()[point];
        List<Fact> facts = new ArrayList<>();
        facts.add(number(PointValues.EVENTS, language.text("mappage.colour.events")));
        for (Column column : words.columns(table)) {
            List<String> values = ItemWords.values(column, row);
            if (values.isEmpty() || column.role() == Role.IGNORE) {
                continue;
            }
            String name = ItemWords.base(column);
            ObservableValue<String> title = ColumnNames.of(language, name);
            switch (column) {
                case Column.Numbers numbers -> facts.add(number(name, title));
                case Column.Times times -> facts.add(new Fact(title, word(values.getFirst()), ROW));
                case Column.Categories categories -> facts.add(new Fact(title, word(values.getFirst()), ROW));
                case Column.Tags tags -> facts.add(new Fact(title, tags(values), TAG_ROW * tagRows(values)));
                case Column.Strings text -> {}
            }
        }
        // what takes one line comes first
        facts.sort(Comparator.comparing(fact -> fact.height() > ROW));
        return facts;
    }

    private static Label word(String text) {
        Label label = Words.plain(text, "small");
        label.setTooltip(new Tooltip(text));
        return label;
    }

    /// About how many rows the tags take.
    private static int tagRows(List<String> values) {
        int rows = 1;
        double taken = 0;
        for (String value : values) {
            double wide = Math.min(TAG_WIDTH, TAG_EDGE + value.codePoints().mapToDouble(letter -> letter < 0x2e80 ? 6 : 11).sum());
            if (taken > 0 && taken + wide > TAG_WIDTH) {
                rows++;
                taken = 0;
            }
            taken += wide;
        }
        return rows;
    }

    private static FlowPane tags(List<String> values) {
        FlowPane pane = new FlowPane(4, 4);
        for (String value : values) {
            Label tag = Words.plain(value, "state-tag");
            tag.setMaxWidth(TAG_WIDTH);
            tag.setTooltip(new Tooltip(value));
            pane.getChildren().add(tag);
        }
        pane.setPrefWrapLength(TAG_WIDTH);
        return pane;
    }

    private Fact number(String column, ObservableValue<String> title) {
        double[] all = PointValues.of(points, column);
        double mine = all[point];
        int below = 0;
        int known = 0;
        for (double each : all) {
            below += each < mine ? 1 : 0;
            known += Double.isNaN(each) ? 0 : 1;
        }
        double rank = known < 2 ? 0 : below / (known - 1.0);
        Region bar = new Region();
        bar.getStyleClass().add("rank-bar");
        bar.setMinWidth(Math.max(2, rank * BAR));
        bar.setMaxWidth(Math.max(2, rank * BAR));
        HBox track = new HBox(bar);
        track.getStyleClass().add("share-track");
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        Label value = Words.plain(PointValues.written(mine), "small");
        HBox field = new HBox(8, track, value);
        field.setAlignment(Pos.CENTER_LEFT);
        String said = language.get("mappage.details.rank", Math.round(rank * 100));
        Tooltip.install(field, new Tooltip(said));
        field.setAccessibleText(PointValues.written(mine) + ", " + said);
        return new Fact(title, field, ROW);
    }

    /// One line of the sheet.
    private record Fact(ObservableValue<String> title, Node node, double height) implements PropertySheet.Item {
        @Override
        public Class<?> getType() {
            return String.class;
        }

        @Override
        public String getCategory() {
            return "";
        }

        @Override
        public String getName() {
            return title.getValue();
        }

        @Override
        public @Nullable String getDescription() {
            return null;
        }

        @Override
        public @Nullable Object getValue() {
            return null;
        }

        @Override
        public void setValue(Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ObservableValue<? extends Object>> getObservableValue() {
            return Optional.empty();
        }

        @Override
        public boolean isEditable() {
            return false;
        }
    }

    /// Shows a value and takes none.
    private record Shown(Node node) implements PropertyEditor<Object> {
        @Override
        public Node getEditor() {
            return new VBox(node);
        }

        @Override
        public @Nullable Object getValue() {
            return null;
        }

        @Override
        public void setValue(Object value) {}
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.catalogue.ColumnNames;
import org.tastemaker.app.catalogue.ItemWords;
import org.tastemaker.app.chart.StaticFigure;
import org.tastemaker.app.figure.BoxFigure;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.shell.PageContext;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.data.DataSet;

/// How a number is spread in the groups of a column, as boxes.
final class SpreadCard {
    private static final double VALUE_WIDTH = 108;
    private static final double GROUP_WIDTH = 138;

    private final Language language;
    private final Tasks tasks;
    private final StaticFigure figure;
    private final ComboBox<SpreadField> value = new ComboBox<>();
    private final ComboBox<SpreadField> group = new ComboBox<>();
    private final Label remark = Words.plain("", "card-aside");
    private final Label nothing;
    private final Card card;
    private @Nullable DataSet data;
    private @Nullable ItemWords words;
    private boolean showing;

    SpreadCard(PageContext context) {
        language = context.language();
        tasks = context.tasks();
        figure = new StaticFigure(tasks, "data.spread.figure");
        figure.setId("spread-figure");
        nothing = Words.label(language.text("datapage.spread.nothing"), "muted");
        value.setPrefWidth(VALUE_WIDTH);
        group.setPrefWidth(GROUP_WIDTH);
        choice(value, "spread-value", "datapage.spread.value", this::valueName);
        choice(group, "spread-group", "datapage.spread.group", field -> language.text("datapage.spread.by", groupName(field)));
        value.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chooseValue(now);
                compute();
            }
        });
        group.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                compute();
            }
        });
        StackPane content = new StackPane(figure, nothing);
        content.setMinSize(0, 0);
        remark.setMinWidth(0);
        card = new Card(language, language.text("datapage.spread")).show(figure, content);
        card.beside(remark).aside(group).aside(value);
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text("datapage.spread.help"));
        Tooltip.install(figure, help);
        figure.accessibleHelpProperty().bind(language.text("datapage.spread.help"));
        nothing.setAlignment(Pos.CENTER);
        language.textsProperty().addListener((property, before, now) -> refresh());
    }

    Card card() {
        return card;
    }

    void show(DataSet now) {
        if (!now.equals(data)) {
            data = now;
            refresh();
        }
    }

    private void refresh() {
        DataSet of = data;
        if (of != null) {
            tasks.compute(
                    "data.spread.words", cancellation -> new ItemWords(of, language.texts()), this::offer,
                    failure -> figure.show(null, List.of(List.of())));
        }
    }

    /// Offers what can be compared in these words; what was chosen stays.
    private void offer(ItemWords now) {
        words = now;
        List<SpreadField> values = SpreadField.values(now).stream().filter(each -> !each.groups(now).isEmpty()).toList();
        SpreadField before = value.getValue();
        boolean any = !values.isEmpty();
        showing = true;
        value.getItems().setAll(values);
        value.setValue(before != null && values.contains(before) ? before : any ? values.getFirst() : null);
        showing = false;
        for (ComboBox<SpreadField> box : List.of(value, group)) {
            box.setVisible(any);
            box.setManaged(any);
        }
        nothing.setVisible(!any);
        figure.setVisible(any);
        SpreadField chosen = value.getValue();
        if (chosen != null) {
            chooseValue(chosen);
            compute();
        } else {
            figure.show(null, List.of(List.of()));
        }
    }

    private void chooseValue(SpreadField now) {
        ItemWords known = words;
        if (known != null) {
            List<SpreadField> groups = now.groups(known);
            SpreadField before = group.getValue();
            showing = true;
            group.getItems().setAll(groups);
            group.setValue(before != null && groups.contains(before) ? before : groups.getFirst());
            showing = false;
        }
    }

    private void compute() {
        ItemWords known = words;
        SpreadField what = value.getValue();
        SpreadField by = group.getValue();
        if (known != null && what != null && by != null) {
            tasks.compute(
                    "data.spread", cancellation -> Spread.of(known, what, by, cancellation), this::draw,
                    failure -> figure.show(null, List.of(List.of())));
        }
    }

    private void draw(Spread spread) {
        remark.setText(spread.logarithmic() ? language.get("datapage.spread.log") : "");
        remark.setTooltip(spread.leftOut() == 0 ? null
                : new Tooltip(language.get("datapage.spread.left-out", spread.leftOut())));
        List<BoxFigure.Group> groups = spread.boxes().stream()
                .map(box -> new BoxFigure.Group(
                        box.name(),
                        spread.logarithmic() ? Arrays.stream(box.values()).filter(each -> each > 0).toArray() : box.values()))
                .filter(each -> each.values().length > 0)
                .toList();
        figure.show(groups.isEmpty() ? null : new BoxFigure(groups, spread.logarithmic()), table(spread));
    }

    private List<List<String>> table(Spread spread) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("group", "count", "least", "q1", "median", "q3", "most").stream()
                .map(name -> language.get("datapage.spread.table." + name))
                .toList());
        for (Spread.Box box : spread.boxes()) {
            rows.add(List.of(
                    box.name(), Integer.toString(box.count()), written(box.least()), written(box.q1()),
                    written(box.median()), written(box.q3()), written(box.most())));
        }
        return rows;
    }

    private static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%.0f", number)
                : Double.toString(number);
    }

    private ObservableValue<String> valueName(SpreadField field) {
        return switch (field.name()) {
            case SpreadField.RATING -> language.text("datapage.spread.rating");
            case SpreadField.EVENTS -> language.text(
                    "datapage.spread.events." + field.side().name().toLowerCase(Locale.ROOT));
            default -> ColumnNames.of(language, field.name());
        };
    }

    private ObservableValue<String> groupName(SpreadField field) {
        return field.name().equals(SpreadField.KIND)
                ? language.text("datapage.spread.kind")
                : ColumnNames.of(language, field.name());
    }

    private void choice(
            ComboBox<SpreadField> box, String id, String key, Function<SpreadField, ObservableValue<String>> name) {
        box.setId(id);
        box.getStyleClass().add("run-choice");
        box.setVisibleRowCount(14);
        box.accessibleTextProperty().bind(language.text(key));
        box.setCellFactory(list -> new FieldCell(name));
        box.setButtonCell(new FieldCell(name));
    }

    private static final class FieldCell extends ListCell<SpreadField> {
        private final Function<SpreadField, ObservableValue<String>> name;

        FieldCell(Function<SpreadField, ObservableValue<String>> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(@Nullable SpreadField field, boolean empty) {
            super.updateItem(field, empty);
            textProperty().unbind();
            if (empty || field == null) {
                setText(null);
            } else {
                textProperty().bind(name.apply(field));
            }
        }
    }
}

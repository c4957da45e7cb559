// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.models.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.ParameterWords;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.tune.Dimension;
import org.tastemaker.tune.Study;
import org.tastemaker.tune.Trial;

/// The trials of one study, best first, and what can be done with the values of one: those of the selected, or else
/// of the best.
final class TrialsCard {
    private final Language language;
    private final ParameterWords words;
    private final Card card;
    private final DataTable table;
    private final Button use;
    private final Button train;
    private Study study;
    private List<Trial> rows = List.of();
    private int selected = -1;
    private IntConsumer onSelect = number -> {};

    TrialsCard(Language language, TuneViewModel model, Study study) {
        this.language = language;
        this.words = ParameterWords.ofModels(language, model.descriptor().name());
        this.study = study;
        table = new DataTable(language, null, columns(study), DataTable.Filter.NONE);
        table.setId("trials");
        table.onSelect(row -> {
            selected = row < 0 || row >= rows.size() ? -1 : rows.get(row).number();
            enable();
            onSelect.accept(selected);
        });
        table.onOpen(row -> chosen().ifPresent(trial -> model.use(this.study, trial)));
        use = button("modelspage.tune.use", "use-values", trial -> model.use(this.study, trial));
        train = button("modelspage.tune.train", "train-with-values", trial -> model.train(this.study, trial));
        card = new Card(language, language.text("modelspage.tune.trials.title")).show(table).aside(train).aside(use);
        card.setMinHeight(150);
        show(study);
    }

    Card node() {
        return card;
    }

    /// @param listener hears the number of the selected trial, -1 for none
    void onSelect(IntConsumer listener) {
        onSelect = listener;
    }

    private Button button(String key, String id, java.util.function.Consumer<Trial> act) {
        Button button = Words.button(language.text(key), "secondary", () -> chosen().ifPresent(act));
        button.setId(id);
        Tooltip help = new Tooltip();
        help.textProperty().bind(language.text(key + ".effect"));
        button.setTooltip(help);
        return button;
    }

    private Optional<Trial> chosen() {
        return rows.stream().filter(trial -> trial.number() == selected && trial.succeeded()).findFirst().or(study::best);
    }

    private void enable() {
        use.setDisable(chosen().isEmpty());
        train.setDisable(chosen().isEmpty());
    }

    private List<DataColumn> columns(Study of) {
        List<DataColumn> columns = new ArrayList<>(List.of(
                DataColumn.number("trial", language.text("modelspage.tune.column.trial"), row -> rows.get(row).number(), n -> Long.toString((long) n)).width(54),
                DataColumn.number(
                        "metric", MetricNames.title(language, of.plan().metric()), row -> rows.get(row).value(), Numbers::metric).style("strong").width(80)));
        if (of.plan().search() == org.tastemaker.tune.SearchKind.HALVING) {
            columns.add(DataColumn.number(
                    "share", language.text("modelspage.tune.column.share"), row -> rows.get(row).share(),
                    share -> Math.round(100 * share) + " %").width(70));
        }
        for (Dimension dimension : of.plan().space().dimensions()) {
            columns.add(dimension.kind() == Dimension.Kind.CHOICE
                    ? DataColumn.text(dimension.name(), title(dimension), row -> word(row, dimension)).width(room(dimension))
                    : DataColumn.number(
                            dimension.name(), title(dimension), row -> Double.parseDouble(value(row, dimension)),
                            Numbers::typed).width(room(dimension)));
        }
        columns.add(DataColumn.number(
                "seconds", language.text("modelspage.tune.column.time"), row -> rows.get(row).seconds(), language.numbers()::duration).width(70));
        columns.add(DataColumn.text("remark", language.text("modelspage.tune.column.remark"), row -> Objects.requireNonNullElse(rows.get(row).problem(), ""))
                .style("muted").width(70));
        return columns;
    }

    /// @return as wide as its heading needs; a Chinese sign is as wide as two others
    private double room(Dimension dimension) {
        double heading = title(dimension).getValue().codePoints().mapToDouble(sign -> sign >= 0x2E80 ? 13 : 7.3).sum();
        return Math.max(90, 24 + heading);
    }

    private javafx.beans.value.ObservableValue<String> title(Dimension dimension) {
        return words.title(dimension.name());
    }

    private String word(int row, Dimension dimension) {
        return words.choice(dimension.name(), value(row, dimension)).getValue();
    }

    private String value(int row, Dimension dimension) {
        return rows.get(row).values().getOrDefault(dimension.name(), "");
    }

    /// Shows the study as it is now.
    void show(Study now) {
        int before = selected;
        study = now;
        rows = now.bestFirst();
        table.setRowCount(rows.size());
        // the same row numbers stand for other trials now
        table.view().refresh();
        boolean remarks = rows.stream().anyMatch(trial -> trial.problem() != null);
        table.view().getColumns().stream()
                .filter(column -> "remark".equals(column.getId()))
                .forEach(column -> column.setVisible(remarks));
        select(before);
        enable();
    }

    /// @param number of a trial, -1 for none
    void select(int number) {
        if (number == selected && number < 0) {
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).number() == number) {
                table.select(row);
                return;
            }
        }
        table.view().getSelectionModel().clearSelection();
    }
}

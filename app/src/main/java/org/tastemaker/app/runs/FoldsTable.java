// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

/// Every cross-validation of the project in a row: what all folds say together, how far they lie apart, and each of them.
final class FoldsTable {
    private final Language language;
    private final RunsViewModel runs;
    private final FoldsViewModel model;
    private final VBox place = new VBox();
    private final Card card;
    private @Nullable DataTable table;
    private List<FoldsViewModel.Line> lines = List.of();
    private List<Object> shape = List.of();
    private boolean filling;

    FoldsTable(Language language, RunsViewModel runs, FoldsViewModel model) {
        this.language = language;
        this.runs = runs;
        this.model = model;
        place.setId("folds-table");
        card = new Card(language, language.text("runspage.folds.table")).show(Exportable.ofRows(place, this::rows), place);
        InvalidationListener draw = change -> draw();
        model.linesProperty().addListener(draw);
        model.chosenProperty().addListener(change -> select());
        language.textsProperty().addListener(draw);
        draw();
    }

    Card node() {
        return card;
    }

    private List<List<String>> rows() {
        DataTable now = table;
        return now == null ? List.of() : now.table();
    }

    private void draw() {
        lines = model.linesProperty().get();
        String metric = model.metricProperty().get();
        if (lines.isEmpty() || metric == null) {
            return;
        }
        int most = lines.stream().mapToInt(line -> line.validation().planned()).max().orElse(0);
        boolean protocols = lines.stream().map(line -> line.validation().protocol()).distinct().count() > 1;
        boolean seeds = lines.stream().anyMatch(line -> line.validation().seeds() > 1);
        List<Object> wanted = List.of(language.locale(), metric, most, protocols, seeds);
        filling = true;
        DataTable now = table;
        if (now == null || !wanted.equals(shape)) {
            shape = wanted;
            now = make(runs.names().title(metric), most, protocols, seeds);
            table = now;
            VBox.setVgrow(now, Priority.ALWAYS);
            place.getChildren().setAll(now);
        }
        now.setRowCount(lines.size());
        now.view().refresh();
        filling = false;
        select();
    }

    private DataTable make(String title, int most, boolean protocols, boolean seeds) {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.text("name", language.text("runspage.folds.column.name"), row -> lines.get(row).validation().name())
                .style("strong").width(130));
        if (protocols) {
            columns.add(DataColumn.text("protocol", language.text("runspage.column.protocol"), row -> lines.get(row).validation().protocol())
                    .style("muted").width(96));
        }
        columns.add(DataColumn.number(
                        "folds", language.text("runspage.folds.column.folds"), row -> lines.get(row).validation().folds().size(), Numbers::compact)
                .written(this::folds)
                .width(70));
        if (seeds) {
            columns.add(DataColumn.number(
                            "seeds", language.text("runspage.folds.column.seeds"), row -> lines.get(row).validation().seeds(), Numbers::compact)
                    .width(64));
        }
        columns.add(number("value", new ReadOnlyStringWrapper(title), outcome -> outcome.together().value()).style("strong").width(84));
        columns.add(DataColumn.text("interval", language.text("runspage.folds.column.interval"), row -> outcome(row)
                        .map(CrossValidations.Outcome::together).map(all -> between(all.low(), all.high())).orElse("–"))
                .width(108));
        columns.add(number("mean", language.text("runspage.folds.column.mean"), outcome -> outcome.spread().mean()).width(88));
        columns.add(number("deviation", language.text("runspage.folds.column.deviation"), outcome -> outcome.spread().deviation())
                .width(88));
        columns.add(DataColumn.text("student", language.text("runspage.folds.column.student"), row -> outcome(row)
                        .map(CrossValidations.Outcome::spread).map(all -> between(all.low(), all.high())).orElse("–"))
                .style("muted").width(116));
        for (int fold = 1; fold <= most; fold++) {
            int number = fold;
            columns.add(DataColumn.number(
                            "fold" + fold, language.text("runspage.folds.fold", fold), row -> value(row, number), Numbers::metric)
                    .width(68));
        }
        return new DataTable(language, null, columns, DataTable.Filter.NONE).named(language.text("runspage.folds.table")).onSelect(row -> {
            if (!filling) {
                model.choose(row);
            }
        });
    }

    private DataColumn number(String id, ObservableValue<String> title, ToDoubleFunction<CrossValidations.Outcome> of) {
        return DataColumn.number(
                id, title, row -> outcome(row).map(found -> of.applyAsDouble(found)).orElse(Double.NaN), Numbers::metric);
    }

    private Optional<CrossValidations.Outcome> outcome(int row) {
        return lines.get(row).outcome();
    }

    /// @return how many folds there are, and of how many
    private String folds(int row) {
        CrossValidations.CrossValidation of = lines.get(row).validation();
        return of.folds().size() == of.planned() ? Integer.toString(of.planned())
                : language.get("runspage.folds.of", of.folds().size(), of.planned());
    }

    /// @return the value of a fold, if it is there
    private double value(int row, int number) {
        List<CrossValidations.Tested> folds = lines.get(row).validation().folds();
        for (int n = 0; n < folds.size(); n++) {
            if (folds.get(n).number() == number && outcome(row).isPresent()) {
                return outcome(row).get().values().get(n).value();
            }
        }
        return Double.NaN;
    }

    private static String between(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? "–" : Numbers.metric(low) + " – " + Numbers.metric(high);
    }

    private void select() {
        DataTable now = table;
        if (now != null) {
            filling = true;
            now.select(model.chosenProperty().get());
            filling = false;
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// The settings in which two runs differ, and nothing of those they share.
final class PairSettings {
    private final Language language;
    private final PairViewModel pair;
    private final SettingWords words;
    private final VBox place = new VBox();
    private final Card card;
    private List<List<String>> rows = List.of();

    PairSettings(Language language, PairViewModel pair, SettingWords words) {
        this.language = language;
        this.pair = pair;
        this.words = words;
        place.setId("pair-settings");
        card = new Card(language, language.text("runspage.differs")).show(Exportable.ofRows(place, () -> rows), place);
        InvalidationListener draw = change -> draw();
        pair.firstProperty().addListener(draw);
        pair.secondProperty().addListener(draw);
        language.textsProperty().addListener(draw);
        draw();
    }

    Card node() {
        return card;
    }

    private void draw() {
        RunLine one = pair.firstProperty().get();
        RunLine other = pair.secondProperty().get();
        rows = List.of();
        place.getChildren().clear();
        if (one == null || other == null) {
            return;
        }
        List<PairFindings.Setting> settings = PairFindings.settings(one.record(), other.record());
        if (settings.isEmpty()) {
            Label none = Words.label(language.text("runspage.differs.nothing"), "muted");
            none.setWrapText(true);
            place.getChildren().setAll(none);
            return;
        }
        DataTable table = new DataTable(
                language, null,
                List.of(
                        DataColumn.text(
                                        "setting", language.text("runspage.column.setting"),
                                        row -> words.title(settings.get(row).name(), one.model(), other.model()).getValue())
                                .width(170),
                        DataColumn.text(
                                        "first", new ReadOnlyStringWrapper(one.name()),
                                        row -> words.value(one.model(), settings.get(row).name(), settings.get(row).first()).getValue())
                                .width(120),
                        DataColumn.text(
                                        "second", new ReadOnlyStringWrapper(other.name()),
                                        row -> words.value(other.model(), settings.get(row).name(), settings.get(row).second()).getValue())
                                .width(120)),
                DataTable.Filter.NONE).named(language.text("runspage.differs"));
        table.setRowCount(settings.size());
        VBox.setVgrow(table, Priority.ALWAYS);
        place.getChildren().setAll(table);
        rows = table.table();
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.tastemaker.app.chart.IntervalChart;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.Inspector;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.project.RunRecord;

/// On the right: one run with its settings and what can be done with it, or two side by side with the
/// settings that differ and the difference in each metric, with interval and p-value. One run is compared
/// with the pinned baseline.
final class CompareView {
    private final Language language;
    private final RunsViewModel model;
    private final BoardViewModel board;
    private final SettingWords words;
    private final Runnable onPair;
    private final Inspector inspector = new Inspector();
    private final ScrollPane scroll = new ScrollPane(inspector);

    /// @param onPair hears that two runs are to be compared with more room
    CompareView(Language language, RunsViewModel model, BoardViewModel board, SettingWords words, Runnable onPair) {
        this.language = language;
        this.model = model;
        this.board = board;
        this.words = words;
        this.onPair = onPair;
        scroll.setId("run-inspector");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("framed-scroll");
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(language.text("runspage.compare.title"));
        scroll.setPrefWidth(300);
        scroll.setMinWidth(300);
    }

    ScrollPane node() {
        return scroll;
    }

    /// @return a p-value as people write it: `.31`, `.004`, `< .001`
    static String p(double value) {
        return value < 0.001 ? "< .001" : Numbers.metric(value, value < 0.01 ? 3 : 2);
    }

    /// Shows the runs that are selected now.
    void show() {
        List<RunLine> chosen = model.selected().stream()
                .map(name -> model.line(name).orElse(null))
                .filter(line -> line != null)
                .limit(2)
                .toList();
        inspector.clear();
        if (chosen.isEmpty()) {
            inspector.section(language.text("runspage.compare.title")).text(language.text("runspage.compare.hint"), "muted");
        } else if (chosen.size() == 2) {
            two(chosen.get(0), chosen.get(1));
        } else {
            one(chosen.getFirst());
        }
    }

    private void one(RunLine line) {
        inspector.add(head(line));
        RunRecord record = line.record();
        if (record == null) {
            inspector.text(language.text("runspage.waiting"), "muted");
            inspector.add(actions(line));
            return;
        }
        String problem = record.problem();
        if (problem != null) {
            inspector.text(fixed(problem), "form-message");
        }
        inspector.add(actions(line));
        inspector.rule();
        inspector.fact(language.text(PairFindings.MODEL), words.model(record.model()));
        fact("runspage.fact.protocol", record.protocol());
        fact("runspage.fact.epochs", record.bestEpoch() > 0 && record.epochsDone() > 1
                ? language.get("runspage.fact.epochs.best", Integer.toString(record.epochsDone()), Integer.toString(record.bestEpoch()))
                : Integer.toString(record.epochsDone()));
        fact("runspage.fact.time", language.numbers().duration(record.seconds()));
        fact("runspage.fact.seed", Long.toString(record.seed()));
        if (!record.engine().isEmpty()) {
            fact("runspage.fact.engine", record.engine());
        }
        if (!record.parameters().isEmpty()) {
            inspector.rule().section(language.text("runspage.settings"));
            record.parameters().forEach((name, value) -> inspector.fact(
                    words.title(name, record.model()), words.value(record.model(), name, PairFindings.plain(value))));
        }
        String pinned = model.baselineProperty().get();
        if (pinned != null && !pinned.equals(line.name())) {
            model.line(pinned).ifPresent(other -> {
                inspector.rule();
                differences(line, other);
            });
        }
    }

    private void two(RunLine first, RunLine second) {
        inspector.section(language.text("runspage.compare.title"));
        inspector.add(head(first)).add(head(second));
        inspector.rule().section(language.text("runspage.differs"));
        List<PairFindings.Setting> settings = PairFindings.settings(first.record(), second.record());
        if (settings.isEmpty()) {
            inspector.text(language.text("runspage.differs.nothing"), "muted");
        } else {
            GridPane grid = new GridPane(8, 6);
            int row = 0;
            for (PairFindings.Setting each : settings) {
                Label name = Words.label(words.title(each.name(), first.model(), second.model()), "muted", "small");
                name.setWrapText(true);
                name.setMaxWidth(110);
                grid.addRow(
                        row++, name, Words.label(words.value(first.model(), each.name(), each.first()), "small"),
                        Words.label(words.value(second.model(), each.name(), each.second()), "small", "semi"));
            }
            inspector.add(grid);
        }
        inspector.rule();
        if (!first.protocol().equals(second.protocol())) {
            inspector.section(language.text("runspage.differences", first.name(), second.name()));
            inspector.text(language.text("runspage.other-protocol"), "muted");
            return;
        }
        differences(first, second);
        var room = Words.button(language.text("runspage.compare.room"), "secondary", onPair);
        room.setId("compare-room");
        inspector.add(room);
    }

    /// The differences as rows, for who takes them along.
    private static List<List<String>> rows(GridPane grid) {
        List<String> head = List.of("", "", "95 %", "p");
        List<List<String>> rows = new ArrayList<>();
        for (Node each : grid.getChildren()) {
            int row = GridPane.getRowIndex(each);
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
            rows.get(row).add(((Label) each).getText());
        }
        rows.forEach(row -> row.addAll(Collections.nCopies(Math.max(0, head.size() - row.size()), "")));
        rows.addFirst(head);
        return rows;
    }

    /// Fills in when the tests are done; what was found belongs to these two runs alone.
    private void differences(RunLine first, RunLine second) {
        GridPane grid = new GridPane(6, 6);
        grid.setId("differences");
        Card card = new Card(language, language.text("runspage.differences", first.name(), second.name()))
                .show(Exportable.ofRows(grid, () -> rows(grid)));
        card.getStyleClass().add("bare-card");
        inspector.add(card);
        board.compare(first, second, found -> {
            grid.getChildren().clear();
            int row = 0;
            for (String metric : model.metrics()) {
                Verdict verdict = found.get(metric);
                double plain = first.value(metric) - second.value(metric);
                if (verdict == null && Double.isNaN(plain)) {
                    continue;
                }
                double difference = verdict == null ? plain : verdict.test().difference();
                Label value = Words.plain(signed(difference), "semi", "small");
                value.setMinWidth(Label.USE_PREF_SIZE);
                Label interval = Words.plain(
                        verdict == null ? "" : signed(verdict.test().low()) + " … " + signed(verdict.test().high()),
                        "muted", "small");
                Label p = Words.plain(verdict == null ? "" : "p " + p(verdict.test().p()), "small");
                interval.setMinWidth(Label.USE_PREF_SIZE);
                p.setMinWidth(Label.USE_PREF_SIZE);
                if (verdict != null && !verdict.distinguishes()) {
                    p.getStyleClass().add("muted");
                }
                grid.addRow(row++, Words.plain(model.names().title(metric), "small"), value, interval, p);
            }
            if (row == 0) {
                Label none = Words.label(language.text("runspage.differences.none"), "muted");
                none.setWrapText(true);
                grid.addRow(0, none);
            }
        });
    }

    private static String signed(double value) {
        return IntervalChart.signed(value, 3);
    }

    private HBox head(RunLine line) {
        HBox head = new HBox(8, BoardCells.dot(model, line.name()), Words.plain(line.name(), "semi"), Words.spring(),
                new StateTag(language.text(line.state().key()), line.state().tone()));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return head;
    }

    private FlowPane actions(RunLine line) {
        FlowPane buttons = new FlowPane(8, 8);
        if (line.state().isActive()) {
            buttons.getChildren().add(Words.button(language.text("runspage.cancel"), "secondary", () -> model.cancel(line)));
            return buttons;
        }
        if (line.state().isResumable()) {
            buttons.getChildren().add(Words.button(language.text("runspage.resume"), "secondary", () -> model.resume(line)));
        }
        boolean pinned = line.name().equals(model.baselineProperty().get());
        var pin = Words.button(
                language.text(pinned ? "runspage.unpin" : "runspage.pin"), "secondary", () -> model.pin(line));
        pin.setId("pin-run");
        var remove = Words.button(language.text("runspage.remove"), "secondary", () -> model.remove(line));
        remove.setId("remove-run");
        buttons.getChildren().addAll(pin, remove);
        return buttons;
    }

    private void fact(String key, String value) {
        inspector.fact(language.text(key), fixed(value));
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text);
    }
}

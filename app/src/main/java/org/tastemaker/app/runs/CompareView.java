// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
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
    private final Inspector inspector = new Inspector();
    private final ScrollPane scroll = new ScrollPane(inspector);

    CompareView(Language language, RunsViewModel model) {
        this.language = language;
        this.model = model;
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
        fact("runspage.fact.model", record.model());
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
            record.parameters().forEach((name, value) -> inspector.fact(parameter(record.model(), name), fixed(plain(value))));
        }
        String pinned = model.baselineProperty().get();
        if (pinned != null && !pinned.equals(line.name())) {
            model.line(pinned).ifPresent(other -> {
                inspector.rule().section(language.text("runspage.against", pinned));
                differences(line, other);
            });
        }
    }

    private void two(RunLine first, RunLine second) {
        inspector.section(language.text("runspage.compare.title"));
        inspector.add(head(first)).add(head(second));
        inspector.rule().section(language.text("runspage.differs"));
        GridPane grid = new GridPane(8, 6);
        int row = 0;
        Map<String, List<String>> settings = settings(first.record(), second.record());
        for (var each : settings.entrySet()) {
            List<String> values = each.getValue();
            if (!values.get(0).equals(values.get(1))) {
                Label name = Words.label(settingName(first, second, each.getKey()), "muted", "small");
                name.setWrapText(true);
                name.setMaxWidth(110);
                grid.addRow(row++, name, Words.plain(plain(values.get(0)), "small"), Words.plain(plain(values.get(1)), "small", "semi"));
            }
        }
        if (row == 0) {
            inspector.text(language.text("runspage.differs.nothing"), "muted");
        } else {
            inspector.add(grid);
        }
        inspector.rule().section(language.text("runspage.differences", first.name(), second.name()));
        if (!first.protocol().equals(second.protocol())) {
            inspector.text(language.text("runspage.other-protocol"), "muted");
            return;
        }
        differences(first, second);
    }

    /// Fills in when the tests are done; what was found belongs to these two runs alone.
    private void differences(RunLine first, RunLine second) {
        GridPane grid = new GridPane(6, 6);
        grid.setId("differences");
        inspector.add(grid);
        model.compare(first, second, found -> {
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
                grid.addRow(row++, Words.plain(model.title(metric), "small"), value, interval, p);
            }
            if (row == 0) {
                Label none = Words.label(language.text("runspage.differences.none"), "muted");
                none.setWrapText(true);
                grid.addRow(0, none);
            }
        });
    }

    /// @return a setting as people write it: 1 and not 1.0
    private static String plain(String value) {
        return value.matches("-?\\d+\\.0") ? value.substring(0, value.length() - 2) : value;
    }

    private static String signed(double value) {
        return value > 0 ? "+" + Numbers.metric(value, 3) : Numbers.metric(value, 3);
    }

    private HBox head(RunLine line) {
        Region dot = new Region();
        dot.setStyle("-fx-background-color: " + model.colours().paint(line.name())
                + "; -fx-background-radius: 5; -fx-min-width: 10; -fx-max-width: 10; -fx-min-height: 10; -fx-max-height: 10;");
        HBox head = new HBox(8, dot, Words.plain(line.name(), "semi"), Words.spring(),
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

    private Map<String, List<String>> settings(@Nullable RunRecord first, @Nullable RunRecord second) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (first == null || second == null) {
            return all;
        }
        all.put("runspage.fact.model", List.of(first.model(), second.model()));
        all.put("runspage.fact.protocol", List.of(first.protocol(), second.protocol()));
        all.put("runspage.fact.seed", List.of(Long.toString(first.seed()), Long.toString(second.seed())));
        all.put("runspage.fact.engine", List.of(first.engine(), second.engine()));
        Set<String> names = new LinkedHashSet<>(first.parameters().keySet());
        names.addAll(second.parameters().keySet());
        for (String name : names) {
            all.put(name, List.of(
                    first.parameters().getOrDefault(name, "–"), second.parameters().getOrDefault(name, "–")));
        }
        return all;
    }

    private ObservableValue<String> settingName(RunLine first, RunLine second, String name) {
        return name.startsWith("runspage.") ? language.text(name) : language.firstOf(
                List.of(
                        "model." + first.model() + ".parameter." + name, "model." + second.model() + ".parameter." + name,
                        "parameter." + name),
                name);
    }

    private ObservableValue<String> parameter(String of, String name) {
        return language.firstOf(List.of("model." + of + ".parameter." + name, "parameter." + name), name);
    }

    private void fact(String key, String value) {
        inspector.fact(language.text(key), fixed(value));
    }

    private static ObservableValue<String> fixed(String text) {
        return new ReadOnlyStringWrapper(text);
    }
}

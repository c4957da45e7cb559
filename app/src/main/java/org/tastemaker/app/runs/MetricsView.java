// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.piece.PopOvers;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;

/// Which metrics are columns of the leader board. All that are installed are offered; those that runs do not have yet
/// are computed in the background for the runs that lack them.
final class MetricsView {
    private static final double WIDE = 252;
    private static final double GAP = 18;
    private static final double ROOM = MeasureViewModel.Group.values().length * (WIDE + GAP);
    /// Two lines.
    private static final double REMARK = 34;
    private static final List<Integer> CUTOFFS = List.of(1, 3, 5, 10, 20, 50, 100);

    private final Language language;
    private final RunsViewModel runs;
    private final BoardViewModel board;
    private final MeasureViewModel measure;
    private final Predicate<String> isShown;
    private final Button button;
    private final Button compute;
    private final Label remark = Words.plain("", "muted", "small");
    private final HBox lists = new HBox(GAP);
    private final Set<String> wanted = new LinkedHashSet<>();
    private final MetricFields fields;
    /// Names by kind of those metrics that are given more than a cut-off.
    private final Map<String, String> filled = new HashMap<>();
    private @Nullable PopOver open;

    /// @param isShown whether a metric is a column that is seen now
    MetricsView(
            Language language, RunsViewModel runs, BoardViewModel board, MeasureViewModel measure, Predicate<String> isShown) {
        this.language = language;
        this.runs = runs;
        this.board = board;
        this.measure = measure;
        this.isShown = isShown;
        this.fields = new MetricFields(language, measure);
        button = Words.button(language.text("runspage.metrics"), "secondary", this::toggle);
        button.setId("board-metrics");
        compute = Words.button(language.text("runspage.metrics.compute.none"), "primary", this::start);
        compute.setId("compute-metrics");
        InvalidationListener refill = change -> fill();
        runs.lines().addListener(refill);
        measure.factsProperty().addListener(refill);
        measure.cutoffProperty().addListener(refill);
        measure.chosen().persistenceProperty().addListener(refill);
        measure.chosen().columnProperty().addListener(refill);
        measure.underway().addListener((SetChangeListener<String>) change -> fill());
        language.textsProperty().addListener((property, before, now) -> close());
    }

    /// @return opens and closes the choice
    Button button() {
        return button;
    }

    /// @return what items were ranked among, in words
    static String candidates(Language language, String candidates) {
        if (candidates.startsWith("sampled:")) {
            return language.get("runspage.candidates.sampled", candidates.substring("sampled:".length()));
        }
        return language.get("runspage.candidates." + candidates);
    }

    private void toggle() {
        PopOver shown = open;
        if (shown != null && shown.isShowing()) {
            close();
            return;
        }
        measure.look();
        wanted.clear();
        PopOver made = PopOvers.with(content());
        made.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        open = made;
        fill();
        made.show(button);
    }

    private void close() {
        PopOver shown = open;
        if (shown != null) {
            shown.hide();
            open = null;
        }
    }

    private Node content() {
        ComboBox<Integer> cutoff = new ComboBox<>();
        cutoff.setId("metrics-cutoff");
        cutoff.getItems().setAll(CUTOFFS);
        cutoff.setValue(measure.cutoffProperty().get());
        cutoff.valueProperty().addListener((property, before, now) -> {
            wanted.clear();
            measure.cutoffProperty().set(now);
        });
        Label of = Words.label(language.text("runspage.metrics.cutoff"), "small");
        of.setLabelFor(cutoff);
        NameChoice among = new NameChoice(language, each -> candidates(language, each));
        among.setId("metrics-candidates");
        among.offer(measure.candidates(), runs.candidatesProperty().get());
        among.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                wanted.clear();
                runs.candidatesProperty().set(now);
            }
        });
        Label ranked = Words.label(language.text("runspage.candidates"), "small");
        ranked.setLabelFor(among);
        HBox head = new HBox(8, Words.label(language.text("runspage.metrics.title"), "semi"), Words.spring(), of, cutoff, ranked, among);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        compute.setDisable(true);
        remark.setWrapText(true);
        remark.setPrefWidth(430);
        remark.setMinHeight(REMARK);
        remark.setPrefHeight(REMARK);
        HBox foot = new HBox(12, remark, Words.spring(), new ReasonedButton(compute, language.text("runspage.metrics.compute.why")));
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox all = new VBox(10, head, lists, foot);
        all.setPadding(new Insets(4, 8, 4, 8));
        // A pop-over that hangs on its corner must not change its width with a word: it would move, and be laid out
        // again, without end.
        all.setMinWidth(ROOM);
        all.setPrefWidth(ROOM);
        all.setMaxWidth(ROOM);
        return all;
    }

    private void fill() {
        if (open == null) {
            return;
        }
        List<VBox> columns = new ArrayList<>();
        List<MeasureViewModel.Choice> choices = measure.choices();
        follow(choices);
        for (MeasureViewModel.Group group : MeasureViewModel.Group.values()) {
            VBox column = new VBox(4, Words.label(
                    language.text("runspage.metrics.group." + group.name().toLowerCase(Locale.ROOT)), "muted", "small"));
            column.setPrefWidth(WIDE);
            choices.stream().filter(choice -> choice.group() == group).map(this::line).forEach(column.getChildren()::add);
            columns.add(column);
        }
        fields.keepingFocus(() -> lists.getChildren().setAll(columns));
        tell();
    }

    /// Whoever ticked a metric and chooses something else for it then wants it by that.
    private void follow(List<MeasureViewModel.Choice> choices) {
        for (MeasureViewModel.Choice choice : choices) {
            if (!choice.kind().isEmpty()) {
                String before = filled.put(choice.kind(), choice.name());
                if (before != null && !before.equals(choice.name()) && wanted.remove(before) && !choice.lacking().isEmpty()) {
                    wanted.add(choice.name());
                }
                if (choice.whyNot() != null) {
                    wanted.remove(choice.name());
                }
            }
        }
    }

    private HBox line(MeasureViewModel.Choice choice) {
        String name = choice.name();
        Optional<Node> field = fields.of(choice.kind());
        // what is chosen stands in the field
        CheckBox box = new CheckBox(field.isPresent() ? runs.names().plainTitle(name) : runs.names().title(name));
        // names of columns may have underlines
        box.setMnemonicParsing(false);
        box.setId("metric-" + name.replaceAll("[:.]+", "-"));
        box.setSelected(choice.having().isEmpty() ? wanted.contains(name) : isShown.test(name));
        box.setDisable(choice.whyNot() != null || measure.underway().contains(name) || name.equals(runs.metricProperty().get()));
        Tooltip help = new Tooltip(runs.names().explanation(name));
        help.setWrapText(true);
        help.setMaxWidth(340);
        box.setTooltip(help);
        box.setAccessibleHelp(runs.names().explanation(name));
        box.selectedProperty().addListener((property, before, now) -> pick(choice, now));
        String state = measure.underway().contains(name) ? language.get("runspage.metrics.underway")
                : choice.whyNot() != null ? language.get(choice.whyNot())
                : choice.having().size() + "/" + (choice.having().size() + choice.lacking().size());
        Label how = Words.plain(state, "muted", "small");
        how.setMinWidth(Label.USE_PREF_SIZE);
        box.setMinWidth(0);
        HBox line = new HBox(6, box);
        field.ifPresent(line.getChildren()::add);
        line.getChildren().addAll(Words.spring(), how);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void pick(MeasureViewModel.Choice choice, boolean now) {
        if (!choice.having().isEmpty()) {
            board.columns().put(choice.name(), now);
        }
        if (now && !choice.lacking().isEmpty()) {
            wanted.add(choice.name());
        } else {
            wanted.remove(choice.name());
        }
        tell();
    }

    private void tell() {
        Map<List<String>, List<String>> plan = measure.plan(wanted);
        int of = (int) plan.values().stream().flatMap(Collection::stream).distinct().count();
        compute.textProperty().unbind();
        compute.setText(plan.isEmpty()
                ? language.get("runspage.metrics.compute.none")
                : language.get("runspage.metrics.compute", wanted.size(), of));
        compute.setDisable(plan.isEmpty() || measure.isReadOnly());
        boolean full = runs.candidatesProperty().get().equals(RunsViewModel.FULL);
        boolean illegal = !measure.isPossible(MetricChoices.RBP);
        remark.getStyleClass().setAll(illegal ? List.of("form-message") : List.of("muted", "small"));
        remark.setText(illegal ? language.get("runspage.metrics.persistence.illegal", measure.chosen().persistenceProperty().get().strip())
                : language.get(full ? "runspage.metrics.remark" : "runspage.sampled.why"));
    }

    private void start() {
        List<String> asked = List.copyOf(wanted);
        asked.forEach(name -> board.columns().put(name, true));
        wanted.clear();
        measure.compute(asked);
        close();
    }
}

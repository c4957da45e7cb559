// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.IntervalDot;
import org.tastemaker.app.piece.ReasonedButton;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.evaluate.Estimate;
import org.tastemaker.evaluate.Evaluation;
import org.tastemaker.project.RunRecord;

/// Every run with its state and its values on the test part; the metric it is sorted by has intervals on a
/// shared axis. Below stands whether the two best can be told apart.
final class LeaderBoard {
    /// Shown at once beside the metric of the board; the others are a click on the column menu away.
    private static final Set<String> AT_ONCE = Set.of("ndcg@10", "recall@10", "mrr@10", "coverage@10", "rmse");
    private static final int MOST_AT_ONCE = 3;

    private static final double HEAD_HEIGHT = 50;
    private static final double ROW_HEIGHT = 32;

    private final Language language;
    private final RunsViewModel model;
    private final Runnable onOpen;
    private final StringProperty title = new SimpleStringProperty("");
    private final Label sentence = Words.plain("", "muted");
    private final VBox place = new VBox(8);
    private final ComboBox<String> choice = new ComboBox<>();
    private final Card card;
    private @Nullable DataTable table;
    private final BoardRoom room = new BoardRoom();
    private List<String> shape = List.of();
    private List<RunLine> lines = List.of();
    private boolean refreshing;

    /// @param onOpen hears that the selected runs are to be looked at closely
    LeaderBoard(Language language, RunsViewModel model, Runnable onOpen) {
        this.language = language;
        this.model = model;
        this.onOpen = onOpen;
        card = new Card(language, title);
        choice.setId("board-metric");
        choice.accessibleTextProperty().bind(language.text("runspage.board.metric"));
        choice.setCellFactory(view -> new MetricCell());
        choice.setButtonCell(new MetricCell());
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null && !refreshing) {
                model.metricProperty().set(now);
            }
        });
        sentence.setId("board-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.setPadding(new javafx.geometry.Insets(0, 8, 0, 8));
        card.show(new Rows(), place).aside(choice).aside(language.text("runspage.board.bars"));
        model.lines().addListener((ListChangeListener<RunLine>) change -> refresh());
        model.baselineProperty().addListener((property, before, now) -> refresh());
        model.verdictProperty().addListener((property, before, now) -> tell());
        language.textsProperty().addListener((property, before, now) -> {
            shape = List.of();
            refresh();
        });
        refresh();
    }

    Card node() {
        return card;
    }

    /// The rows of the table of the moment; it is made anew when its columns change.
    private final class Rows implements Exportable {
        @Override
        public Node node() {
            return place;
        }

        @Override
        public Optional<String> svg() {
            return Optional.empty();
        }

        @Override
        public boolean isDrawing() {
            return false;
        }

        @Override
        public List<List<String>> table() {
            DataTable now = table;
            return now == null ? List.of() : now.table();
        }
    }

    private final class MetricCell extends ListCell<String> {
        @Override
        protected void updateItem(String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty || name == null ? "" : model.title(name));
        }
    }

    private void refresh() {
        refreshing = true;
        lines = List.copyOf(model.lines());
        List<String> metrics = model.metrics();
        String by = model.metricProperty().get();
        if (!choice.getItems().equals(metrics)) {
            choice.getItems().setAll(metrics);
        }
        choice.setValue(by);
        choice.setVisible(metrics.size() > 1);
        choice.setManaged(metrics.size() > 1);
        boolean protocols = lines.stream().map(RunLine::protocol).filter(p -> !p.isEmpty()).distinct().count() > 1;
        List<String> wanted = new ArrayList<>(metrics);
        wanted.add(String.valueOf(by));
        wanted.add(Boolean.toString(protocols));
        wanted.add(Boolean.toString(acts()));
        DataTable now = table;
        if (now == null || !wanted.equals(shape)) {
            shape = wanted;
            now = make(metrics, by, protocols);
            table = now;
            VBox.setVgrow(now, Priority.ALWAYS);
            place.getChildren().setAll(now, sentence);
        }
        now.setRowCount(lines.size());
        // rows keep their numbers when runs change places, and cells of equal numbers would keep their text
        now.view().refresh();
        now.setMaxHeight(HEAD_HEIGHT + ROW_HEIGHT * lines.size());
        select(now);
        head();
        tell();
        refreshing = false;
    }

    /// @return whether a button stands beside the state of a run
    private boolean acts() {
        return lines.stream().anyMatch(line -> line.state().isActive() || line.state().isResumable());
    }

    private void select(DataTable board) {
        var selection = board.view().getSelectionModel();
        selection.clearSelection();
        List<Integer> order = board.shownRows();
        for (int at = 0; at < order.size(); at++) {
            if (model.selected().contains(lines.get(order.get(at)).name())) {
                selection.select(at);
            }
        }
    }

    private void head() {
        int users = lines.stream()
                .map(RunLine::evaluation)
                .filter(found -> found != null)
                .mapToInt(found -> found.users().length)
                .max()
                .orElse(0);
        title.set(users == 0
                ? language.get("runspage.board.title")
                : language.get("runspage.board.title-users", Numbers.count(users)));
    }

    private DataTable make(List<String> metrics, @Nullable String by, boolean protocols) {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.graphic("colour", language.text("runspage.column.colour"), this::dot, row -> "").width(30));
        columns.add(DataColumn.text("run", language.text("runspage.column.run"), row -> lines.get(row).name())
                .style("strong").width(140));
        columns.add(DataColumn.graphic("state", language.text("runspage.column.state"), this::state, this::stateWord).width(acts() ? 142 : 96));
        if (protocols) {
            columns.add(DataColumn.text("protocol", language.text("runspage.column.protocol"), row -> lines.get(row).protocol())
                    .style("muted").width(96));
        }
        if (by != null) {
            columns.add(metric(by).style("strong").width(84));
            columns.add(DataColumn.graphic("interval", language.text("runspage.column.interval"), row -> interval(row, by),
                            row -> intervalWords(row, by))
                    .width(176));
        }
        for (String name : metrics) {
            if (!name.equals(by)) {
                columns.add(metric(name).width(Math.max(76, 24 + wide(model.title(name)))));
            }
        }
        columns.add(DataColumn.number("time", language.text("runspage.column.time"),
                        row -> seconds(lines.get(row)), value -> language.numbers().duration(value))
                .style("muted").width(68));
        columns.add(DataColumn.number("speed", language.text("runspage.column.speed"),
                        row -> speed(lines.get(row)), value -> Numbers.compact(value) + "/s")
                .style("muted").width(76));
        DataTable made = new DataTable(language, null, columns, DataTable.Filter.NONE);
        made.setId("leader-board");
        List<String> atOnce = metrics.stream()
                .filter(name -> AT_ONCE.contains(name) && !name.equals(by))
                .limit(MOST_AT_ONCE)
                .toList();
        for (TableColumn<Integer, ?> column : made.view().getColumns()) {
            String id = column.getId();
            if (metrics.contains(id) && !id.equals(by)) {
                column.setVisible(atOnce.contains(id));
            }
        }
        List<String> least = new ArrayList<>(atOnce);
        least.addAll(List.of("time", "speed"));
        room.follow(made.view(), least);
        made.onOpen(row -> onOpen.run());
        made.view().getSelectionModel().getSelectedItems().addListener((ListChangeListener<Integer>) change -> selected());
        made.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && model.selected().size() == 1) {
                model.line(model.selected().getFirst()).ifPresent(model::remove);
                event.consume();
            }
        });
        return made;
    }

    private void selected() {
        DataTable board = table;
        if (!refreshing && board != null) {
            List<String> names = List.copyOf(board.view().getSelectionModel().getSelectedItems()).stream()
                    .filter(row -> row != null && row < lines.size())
                    .map(row -> lines.get(row).name())
                    .distinct()
                    .toList();
            if (!names.equals(model.selected())) {
                model.selected().setAll(names);
            }
        }
    }

    /// @return about how wide a heading is; a Chinese sign is as wide as two others
    private static double wide(String heading) {
        return heading.codePoints().mapToDouble(sign -> sign >= 0x2E80 ? 13 : 7.3).sum();
    }

    private DataColumn metric(String name) {
        return DataColumn.number(name, language.textsProperty().map(texts -> model.title(name)),
                row -> lines.get(row).value(name), Numbers::metric);
    }

    private Node dot(int row) {
        Region dot = new Region();
        dot.setStyle("-fx-background-color: " + model.colours().paint(lines.get(row).name())
                + "; -fx-background-radius: 5; -fx-min-width: 10; -fx-max-width: 10; -fx-min-height: 10; -fx-max-height: 10;");
        return dot;
    }

    private Node state(int row) {
        RunLine line = lines.get(row);
        boolean baseline = line.state() == RunState.DONE && model.isBaseline(line);
        StateTag tag = new StateTag(
                language.text(baseline ? "runspage.state.baseline" : line.state().key()),
                baseline ? StateTag.Tone.NEUTRAL : line.state().tone());
        RunRecord record = line.record();
        if (record != null && record.problem() != null) {
            tag.setTooltip(new Tooltip(record.problem()));
        }
        HBox cell = new HBox(4, tag);
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (line.state().isResumable()) {
            cell.getChildren().add(small("runspage.resume", "resume-" + line.name(), () -> model.resume(line)));
        } else if (line.state().isActive()) {
            cell.getChildren().add(small("runspage.cancel", "cancel-" + line.name(), () -> model.cancel(line)));
        }
        return cell;
    }

    private Node small(String key, String id, Runnable action) {
        Button button = Words.button(language.text(key), "link", action);
        button.setId(id);
        button.setStyle("-fx-font-size: 12px; -fx-padding: 1 4;");
        button.setDisable(model.isReadOnly());
        return new ReasonedButton(button, language.text("shell.read-only.why"));
    }

    private String stateWord(int row) {
        RunLine line = lines.get(row);
        return language.get(line.state() == RunState.DONE && model.isBaseline(line)
                ? "runspage.state.baseline" : line.state().key());
    }

    private Node interval(int row, String by) {
        RunLine line = lines.get(row);
        Estimate found = line.estimate(by).orElse(null);
        if (found == null || Double.isNaN(found.value())) {
            return new Region();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (RunLine each : lines) {
            Estimate other = each.estimate(by).orElse(null);
            if (other != null && !Double.isNaN(other.value())) {
                low = Math.min(low, other.low());
                high = Math.max(high, other.high());
            }
        }
        IntervalDot dot = new IntervalDot(
                found.value(), found.low(), found.high(), low, high, model.colours().of(line.name()));
        Tooltip.install(dot, new Tooltip(intervalWords(row, by)));
        return dot;
    }

    private String intervalWords(int row, String by) {
        return lines.get(row).estimate(by)
                .map(found -> String.format(
                        Locale.ROOT, "%s – %s", Numbers.metric(found.low()), Numbers.metric(found.high())))
                .orElse("");
    }

    private static double seconds(RunLine line) {
        RunRecord record = line.record();
        return record == null || record.seconds() <= 0 ? Double.NaN : record.seconds();
    }

    private static double speed(RunLine line) {
        RunRecord record = line.record();
        return record == null || record.samplesPerSecond() <= 0 ? Double.NaN : record.samplesPerSecond();
    }

    private void tell() {
        Verdict verdict = model.verdictProperty().get();
        if (verdict == null) {
            Evaluation none = lines.stream().map(RunLine::evaluation).filter(found -> found != null).findFirst().orElse(null);
            sentence.setText(none == null && !lines.isEmpty() ? language.get("runspage.sentence.none") : "");
            return;
        }
        String p = CompareView.p(verdict.test().p());
        String resolution = Numbers.metric(verdict.resolution(), 3);
        sentence.setText(verdict.distinguishes()
                ? language.get(
                        "runspage.sentence.better", verdict.first(), verdict.second(), model.title(verdict.metric()),
                        Numbers.metric(Math.abs(verdict.test().difference())), p)
                : language.get("runspage.sentence.same", verdict.first(), verdict.second(), p, resolution));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.piece.Card;
import org.tastemaker.app.piece.DataColumn;
import org.tastemaker.app.piece.DataTable;
import org.tastemaker.app.piece.Sentence;
import org.tastemaker.app.piece.StateTag;
import org.tastemaker.app.piece.Unfolding;
import org.tastemaker.app.piece.Words;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;
import org.tastemaker.evaluate.Evaluation;

/// Every run with its state and its values on the test part; the metric it is sorted by has intervals on a
/// shared axis. Below stands whether the two best can be told apart.
final class LeaderBoard {
    /// Shown at once beside the metric of the board; the others are a click on the column menu away.
    private static final Set<String> AT_ONCE = Set.of("ndcg@10", "recall@10", "mrr@10", "coverage@10", "rmse");
    private static final int MOST_AT_ONCE = 3;

    private static final String AGAINST = "against";
    private static final double HEAD_HEIGHT = 50;
    private static final double ROW_HEIGHT = 32;

    private final Language language;
    private final RunsViewModel model;
    private final BoardViewModel board;
    private final Runnable onOpen;
    private final StringProperty title = new SimpleStringProperty("");
    private final Sentence sentence = new Sentence("", "muted");
    private final HBox foot = new HBox(12);
    private final VBox place = new VBox(8);
    private final NameChoice choice;
    private final Card card;
    private @Nullable DataTable table;
    private final NameChoice candidates;
    private final StateTag sampled;
    private final BoardRoom room;
    private final MetricsView metrics;
    private final BoardCells cells;
    private List<String> shape = List.of();
    private List<RunLine> lines = List.of();
    private boolean refreshing;

    /// @param onOpen hears that the selected runs are to be looked at closely
    LeaderBoard(
            Language language, RunsViewModel model, BoardViewModel board, MeasureViewModel measure, Runnable onOpen) {
        this.language = language;
        this.model = model;
        this.board = board;
        this.onOpen = onOpen;
        this.room = new BoardRoom(board.columns());
        this.cells = new BoardCells(language, model, board, row -> lines.get(row));
        metrics = new MetricsView(language, model, board, measure, this::isShown);
        card = new Card(language, title);
        choice = new NameChoice(language, model.names()::title);
        choice.setId("board-metric");
        choice.accessibleTextProperty().bind(language.text("runspage.board.metric"));
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != null && !refreshing) {
                model.metricProperty().set(now);
            }
        });
        sentence.setId("board-sentence");
        sentence.setPadding(new javafx.geometry.Insets(0, 8, 0, 8));
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        foot.getChildren().setAll(sentence, parts());
        candidates = new NameChoice(language, each -> MetricsView.candidates(language, each));
        candidates.setId("board-candidates");
        candidates.accessibleTextProperty().bind(language.text("runspage.candidates"));
        candidates.setItems(model.allCandidates());
        candidates.visibleProperty().bind(Bindings.size(model.allCandidates()).greaterThan(1));
        candidates.managedProperty().bind(candidates.visibleProperty());
        candidates.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.candidatesProperty().set(now);
            }
        });
        sampled = new StateTag(language.text("runspage.sampled"), StateTag.Tone.WARNING);
        sampled.setId("board-sampled");
        Tooltip warning = new Tooltip();
        warning.textProperty().bind(language.text("runspage.sampled.why"));
        warning.setWrapText(true);
        warning.setMaxWidth(360);
        sampled.setTooltip(warning);
        card.show(Exportable.ofRows(place, this::rows), place).aside(metrics.button()).aside(choice).aside(candidates).beside(sampled);
        model.lines().addListener((ListChangeListener<RunLine>) change -> refresh());
        model.baselineProperty().addListener((property, before, now) -> refresh());
        board.verdictProperty().addListener((property, before, now) -> tell());
        board.standingsProperty().addListener((property, before, now) -> refresh());
        board.columns().addListener((InvalidationListener) change -> {
            DataTable now = table;
            if (now != null && !refreshing) {
                room.fit(now.view());
            }
        });
        language.textsProperty().addListener((property, before, now) -> {
            shape = List.of();
            refresh();
        });
        new Unfolding(place).then(this::refresh);
    }

    /// Whether runs that are parts of something larger stand here too.
    private CheckBox parts() {
        CheckBox box = new CheckBox();
        box.setId("board-parts");
        box.textProperty().bind(language.text("runspage.parts", model.partCountProperty()));
        box.selectedProperty().bindBidirectional(model.withPartsProperty());
        box.visibleProperty().bind(model.partCountProperty().greaterThan(0));
        box.managedProperty().bind(box.visibleProperty());
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        Tooltip which = new Tooltip();
        which.textProperty().bind(language.text("runspage.parts.which"));
        which.setWrapText(true);
        which.setMaxWidth(360);
        box.setTooltip(which);
        return box;
    }

    Card node() {
        return card;
    }

    /// Opens the choice of columns.
    void chooseMetrics() {
        metrics.button().fire();
    }

    /// Takes what was selected elsewhere.
    void show() {
        DataTable now = table;
        if (now != null) {
            refreshing = true;
            select(now);
            refreshing = false;
        }
    }

    /// @return the rows of the table of the moment; it is made anew when its columns change
    private List<List<String>> rows() {
        DataTable now = table;
        return now == null ? List.of() : now.table();
    }

    private void refresh() {
        refreshing = true;
        lines = List.copyOf(model.lines());
        List<String> metrics = model.metrics();
        String by = model.metricProperty().get();
        choice.offer(metrics, by);
        choice.setVisible(metrics.size() > 1);
        choice.setManaged(metrics.size() > 1);
        boolean protocols = lines.stream().map(RunLine::protocol).filter(p -> !p.isEmpty()).distinct().count() > 1;
        List<String> wanted = new ArrayList<>(metrics);
        wanted.add(String.valueOf(by));
        wanted.add(Boolean.toString(protocols));
        wanted.add(Boolean.toString(acts()));
        Standings standings = board.standingsProperty().get();
        wanted.add(standings == null ? "" : standings.reference());
        DataTable now = table;
        if (now == null || !wanted.equals(shape)) {
            shape = wanted;
            now = make(metrics, by, protocols);
            table = now;
            VBox.setVgrow(now, Priority.ALWAYS);
            place.getChildren().setAll(now, foot);
        }
        now.setPinned((int) lines.stream().filter(model::isPinned).count());
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
        String ranked = model.candidatesProperty().get();
        boolean full = ranked.equals(RunsViewModel.FULL);
        title.set(users == 0
                ? language.get("runspage.board.title")
                : full ? language.get("runspage.board.title-users", users)
                : language.get("runspage.board.title-candidates", MetricsView.candidates(language, ranked), users));
        sampled.setVisible(!full);
        sampled.setManaged(!full);
        candidates.setValue(ranked);
    }

    private DataTable make(List<String> metrics, @Nullable String by, boolean protocols) {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.graphic("colour", language.text("runspage.column.colour"), cells::dot, row -> "").width(30));
        columns.add(DataColumn.text("run", language.text("runspage.column.run"), row -> lines.get(row).name())
                .style("strong").width(140));
        columns.add(DataColumn.graphic("state", language.text("runspage.column.state"), cells::state, cells::stateWord).width(acts() ? 142 : 96));
        if (protocols) {
            columns.add(DataColumn.text("protocol", language.text("runspage.column.protocol"), row -> lines.get(row).protocol())
                    .style("muted").width(96));
        }
        if (by != null) {
            columns.add(metric(by).style("strong").width(84));
            columns.add(DataColumn.graphic("interval", language.text("runspage.column.interval"), row -> cells.interval(row, by, lines),
                            row -> cells.intervalWords(row, by))
                    .width(176));
            columns.add(DataColumn.graphic(AGAINST, against(), cells::against, cells::againstWords)
                    .width(Math.max(124, 24 + wide(against().getValue()))));
        }
        for (String name : metrics) {
            if (!name.equals(by)) {
                columns.add(metric(name).width(Math.max(76, 24 + wide(model.names().title(name)))));
            }
        }
        columns.add(DataColumn.number("time", language.text("runspage.column.time"),
                        cells::seconds, value -> language.numbers().duration(value))
                .style("muted").width(68));
        columns.add(DataColumn.number("speed", language.text("runspage.column.speed"),
                        cells::speed, value -> Numbers.compact(value) + "/s")
                .style("muted").width(76));
        if (by != null && Boolean.FALSE.equals(board.columns().get(by))) {
            board.columns().remove(by);
        }
        DataTable made = new DataTable(language, null, columns, DataTable.Filter.NONE).named(title);
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
        room.follow(made.view(), List.copyOf(least));
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

    /// @return the heading of the differences
    private ObservableValue<String> against() {
        Standings standings = board.standingsProperty().get();
        return standings == null ? language.text("runspage.column.against-best")
                : language.text("runspage.column.against", standings.reference());
    }

    private boolean isShown(String metric) {
        DataTable now = table;
        return now != null && now.view().getColumns().stream().anyMatch(each -> metric.equals(each.getId()) && each.isVisible());
    }

    /// @return about how wide a heading is; a Chinese sign is as wide as two others
    private static double wide(String heading) {
        return heading.codePoints().mapToDouble(sign -> sign >= 0x2E80 ? 13 : 7.3).sum();
    }

    private DataColumn metric(String name) {
        return DataColumn.number(name, language.textsProperty().map(texts -> model.names().title(name)),
                row -> lines.get(row).value(name), Numbers::metric);
    }

    private void tell() {
        Verdict verdict = board.verdictProperty().get();
        if (verdict == null) {
            Evaluation none = lines.stream().map(RunLine::evaluation).filter(found -> found != null).findFirst().orElse(null);
            sentence.setText(none == null && !lines.isEmpty() ? language.get("runspage.sentence.none") : "");
            warn();
            return;
        }
        String p = CompareView.p(verdict.test().p());
        String resolution = Numbers.metric(verdict.resolution(), 3);
        sentence.setText(verdict.distinguishes()
                ? language.get(
                        "runspage.sentence.better", verdict.first(), verdict.second(), model.names().title(verdict.metric()),
                        Numbers.metric(Math.abs(verdict.test().difference())), p)
                : language.get("runspage.sentence.same", verdict.first(), verdict.second(), p, resolution));
        warn();
    }

    /// Numbers of sampled candidates must not pass for others.
    private void warn() {
        if (!model.candidatesProperty().get().equals(RunsViewModel.FULL)) {
            sentence.setText(new Sentences(language).join(sentence.getText(), language.get("runspage.sampled.why")));
        }
    }
}

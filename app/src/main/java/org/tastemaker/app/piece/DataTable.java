// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.export.Delimited;
import org.tastemaker.app.export.Exportable;
import org.tastemaker.app.task.Tasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.task.Cancellation;

/// A table of any number of rows: only those in sight are asked for. Sorting and filtering happen in
/// the background; columns can be hidden; Ctrl+C copies the selected rows with their header.
public final class DataTable extends VBox implements Exportable {
    /// Whether a filter field stands above the table.
    public enum Filter {
        NONE,
        SHOWN
    }

    private static final List<Integer> FIRST_ROWS = List.of(1, 3, 6);
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final Language language;
    private final List<DataColumn> columns;
    private final @Nullable Tasks tasks;
    private final TableView<Integer> view = new TableView<>();
    private final TextField filter = new TextField();
    private final Label count = Words.plain("", "muted", "small");
    private final String taskName = "table-" + Integer.toHexString(System.identityHashCode(this));
    private RowOrder order = new RowOrder(0);
    private int rowCount;
    private int pinned;
    private IntConsumer onOpen = row -> {};

    /// @param tasks sorts and filters in the background; null to do it at once, for a few rows
    public DataTable(Language language, @Nullable Tasks tasks, List<DataColumn> columns, Filter filterField) {
        this.language = language;
        this.tasks = tasks;
        this.columns = List.copyOf(columns);
        getStyleClass().add("data-table");
        for (DataColumn column : columns) {
            view.getColumns().add(column(column));
        }
        view.setTableMenuButtonVisible(columns.size() > 6);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setSortPolicy(table -> {
            arrange();
            return true;
        });
        view.setPlaceholder(Words.label(language.text("piece.table.nothing"), "muted"));
        view.accessibleTextProperty().bind(language.text("piece.table.name"));
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.setFixedCellSize(32);
        view.setRowFactory(table -> {
            var row = new javafx.scene.control.TableRow<Integer>() {
                @Override
                protected void updateItem(Integer number, boolean empty) {
                    super.updateItem(number, empty);
                    pseudoClassStateChanged(PINNED, !empty && number != null && number < pinned);
                }
            };
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    onOpen.accept(row.getItem());
                }
            });
            return row;
        });
        VBox.setVgrow(view, Priority.ALWAYS);
        if (filterField == Filter.SHOWN) {
            filter.promptTextProperty().bind(language.text("piece.table.filter"));
            filter.accessibleTextProperty().bind(language.text("piece.table.filter"));
            filter.setPrefWidth(220);
            filter.textProperty().addListener((property, before, now) -> arrange());
            HBox head = new HBox(12, filter, Words.spring(), count);
            head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            getChildren().add(head);
        }
        getChildren().add(view);
        setRowCount(0);
    }

    /// A small table of text, as for the numbers behind a chart.
    ///
    /// @param rows the first is the header
    public static DataTable ofText(Language language, List<List<String>> rows) {
        List<DataColumn> columns = new ArrayList<>();
        List<String> head = rows.getFirst();
        for (int i = 0; i < head.size(); i++) {
            int at = i;
            columns.add(DataColumn.text(
                    "c" + i, new ReadOnlyObjectWrapper<>(head.get(i)), row -> rows.get(row + 1).get(at)));
        }
        DataTable table = new DataTable(language, null, columns, Filter.SHOWN);
        table.setRowCount(rows.size() - 1);
        return table;
    }

    /// @param name what the rows are, for readers of the screen
    public DataTable named(ObservableValue<String> name) {
        view.accessibleTextProperty().bind(name);
        return this;
    }

    /// Tells how many rows there are; also to be called when their content changed.
    public void setRowCount(int rows) {
        if (tasks != null) {
            // an order that is still being computed is one of other rows
            tasks.cancel(taskName);
        }
        rowCount = rows;
        order = new RowOrder(rows);
        view.setItems(order);
        tellCount(rows);
        if (!filter.getText().isBlank() || !view.getSortOrder().isEmpty()) {
            arrange();
        }
    }

    /// Tells how many rows there are, and puts the table together one piece a pulse once it is seen: head by head, then some
    /// rows, then all in sight. The first table of a program holds the window up for longer than a whole page.
    public void unfold(int rows) {
        List<TableColumn<Integer, ?>> heads = List.copyOf(view.getColumns());
        Node nothing = view.getPlaceholder();
        view.setPlaceholder(new Region());
        view.getColumns().clear();
        Unfolding parts = new Unfolding(this);
        heads.forEach(head -> parts.then(() -> view.getColumns().add(head)));
        FIRST_ROWS.stream().filter(few -> few < rows).forEach(few -> parts.then(() -> {
            order = new RowOrder(few);
            view.setItems(order);
        }));
        parts.then(() -> {
            view.setPlaceholder(nothing);
            setRowCount(rows);
        });
    }

    /// @param rows so many rows of the source stay on top, whatever is sorted; before [#setRowCount]
    public void setPinned(int rows) {
        pinned = rows;
    }

    /// @param open hears the row that was double-clicked or opened with Enter
    public DataTable onOpen(IntConsumer open) {
        onOpen = open;
        return this;
    }

    /// @param select hears the row that is selected, -1 for none
    public DataTable onSelect(IntConsumer select) {
        view.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, before, now) -> select.accept(
                        now.intValue() < 0 || now.intValue() >= order.size() ? -1 : order.get(now.intValue())));
        return this;
    }

    /// @param row row as the source numbers it
    public void select(int row) {
        int place = order.indexOf(row);
        if (place >= 0) {
            view.getSelectionModel().clearAndSelect(place);
            view.scrollTo(Math.max(0, place - 3));
        }
    }

    /// @return rows now shown, in their order
    public List<Integer> shownRows() {
        return order;
    }

    public TextField filterField() {
        return filter;
    }

    public TableView<Integer> view() {
        return view;
    }

    private TableColumn<Integer, Integer> column(DataColumn column) {
        TableColumn<Integer, Integer> made = new TableColumn<>();
        made.setId(column.id);
        made.textProperty().bind(column.title);
        made.setPrefWidth(column.width);
        made.setReorderable(true);
        if (column.number != null) {
            made.getStyleClass().add("number");
        }
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(table -> new Cell(column));
        made.setUserData(column);
        return made;
    }

    private static final class Cell extends TableCell<Integer, Integer> {
        private final DataColumn column;

        Cell(DataColumn column) {
            this.column = column;
            if (column.number != null) {
                getStyleClass().add("number");
            }
            if (!column.style.isEmpty()) {
                getStyleClass().add(column.style);
            }
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
            } else if (column.graphic != null) {
                setGraphic(column.graphic.apply(row));
            } else {
                setText(column.text.apply(row));
            }
        }
    }

    private void arrange() {
        DataColumn by = null;
        boolean descending = false;
        if (!view.getSortOrder().isEmpty()) {
            TableColumn<Integer, ?> chosen = view.getSortOrder().getFirst();
            by = (DataColumn) chosen.getUserData();
            descending = chosen.getSortType() == TableColumn.SortType.DESCENDING;
        }
        DataColumn column = by;
        boolean falling = descending;
        String wanted = filter.getText();
        int rows = rowCount;
        int onTop = pinned;
        if (tasks == null) {
            show(RowOrder.compute(rows, onTop, columns, column, falling, wanted, new Cancellation()));
        } else {
            tasks.compute(
                    taskName,
                    cancellation -> RowOrder.compute(rows, onTop, columns, column, falling, wanted, cancellation),
                    this::show,
                    failure -> count.textProperty().bind(language.text("piece.table.failed")));
        }
    }

    private void show(int[] rows) {
        view.getSelectionModel().clearSelection();
        order.show(rows);
        tellCount(rows.length);
    }

    private void tellCount(int shown) {
        count.textProperty().bind(shown == rowCount
                ? language.text("piece.table.rows", shown)
                : language.text("piece.table.rows-of", shown, rowCount));
    }

    /// Selecting a million rows one by one would stop the window for seconds, so Ctrl+A is not taken;
    /// copying without a selection copies every row that is shown.
    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            view.getSelectionModel().clearSelection();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            ClipboardContent content = new ClipboardContent();
            content.putString(copyText());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && view.getSelectionModel().getSelectedItem() != null) {
            onOpen.accept(view.getSelectionModel().getSelectedItem());
            event.consume();
        }
    }

    /// @return the selected rows, or all shown if none is selected, tab-separated with their header
    public String copyText() {
        List<Integer> selected = List.copyOf(view.getSelectionModel().getSelectedItems());
        return Delimited.tsv(rows(selected.isEmpty() ? order : selected));
    }

    private List<List<String>> rows(List<Integer> wanted) {
        List<DataColumn> visible = view.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(each -> (DataColumn) each.getUserData())
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(visible.stream().map(each -> each.title.getValue()).toList());
        for (int row : wanted) {
            rows.add(visible.stream().map(each -> each.text.apply(row)).toList());
        }
        return rows;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Optional<String> svg() {
        return Optional.empty();
    }

    @Override
    public List<List<String>> table() {
        return rows(order);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.task.DirectTasks;
import org.tastemaker.app.text.Language;
import org.tastemaker.app.text.Numbers;

class DataTableTest {
    private static final String[] NAMES = {"pear", "Apple", "fig", "=SUM(A1)"};
    private static final double[] PRICES = {3, 20, Double.NaN, 100};
    private final Language language = new Language(Locale.ENGLISH);

    @BeforeAll
    static void startJavaFx() throws Exception {
        Screenshots.startJavaFx();
    }

    private DataTable fruit() {
        DataTable table = new DataTable(
                language,
                new DirectTasks(),
                List.of(
                        DataColumn.text("name", new ReadOnlyStringWrapper("name"), row -> NAMES[row]),
                        DataColumn.number("price", new ReadOnlyStringWrapper("price"), row -> PRICES[row],
                                value -> Numbers.count((long) value))),
                DataTable.Filter.SHOWN);
        table.setRowCount(NAMES.length);
        return table;
    }

    private static void sort(DataTable table, int column, TableColumn.SortType type) {
        TableColumn<Integer, ?> chosen = table.view().getColumns().get(column);
        chosen.setSortType(type);
        table.view().getSortOrder().setAll(List.of(chosen));
    }

    @Test
    void numbersAreSortedAsNumbersAndMissingOnesComeLast() throws Exception {
        Screenshots.doOnWindow(() -> {
            DataTable table = fruit();
            sort(table, 1, TableColumn.SortType.ASCENDING);
            assertThat(table.shownRows()).containsExactly(0, 1, 3, 2);
            sort(table, 1, TableColumn.SortType.DESCENDING);
            assertThat(table.shownRows()).containsExactly(3, 1, 0, 2);
        });
    }

    @Test
    void pinnedRowsStayOnTopWhateverIsSorted() throws Exception {
        Screenshots.doOnWindow(() -> {
            DataTable table = fruit();
            table.setPinned(1);
            table.setRowCount(NAMES.length);
            sort(table, 1, TableColumn.SortType.DESCENDING);
            assertThat(table.shownRows()).containsExactly(0, 3, 1, 2);
            sort(table, 0, TableColumn.SortType.ASCENDING);
            assertThat(table.shownRows().getFirst()).isZero();
        });
    }

    @Test
    void wordsAreSortedWithoutRegardToCase() throws Exception {
        Screenshots.doOnWindow(() -> {
            DataTable table = fruit();
            sort(table, 0, TableColumn.SortType.ASCENDING);
            assertThat(table.shownRows()).containsExactly(3, 1, 2, 0);
        });
    }

    @Test
    void theFilterKeepsRowsThatHoldTheLetters() throws Exception {
        Screenshots.doOnWindow(() -> {
            DataTable table = fruit();
            table.filterField().setText("P");
            assertThat(table.shownRows()).containsExactly(0, 1);
            table.filterField().setText("");
            assertThat(table.shownRows()).hasSize(4);
        });
    }

    @Test
    void copyingGivesTabSeparatedRowsThatASpreadsheetDoesNotRun() throws Exception {
        Screenshots.doOnWindow(() -> {
            DataTable table = fruit();
            assertThat(table.copyText()).isEqualTo("name\tprice\npear\t3\nApple\t20\nfig\t–\n'=SUM(A1)\t100\n");
            table.view().getSelectionModel().select(1);
            assertThat(table.copyText()).isEqualTo("name\tprice\nApple\t20\n");
            table.view().getColumns().get(0).setVisible(false);
            assertThat(table.copyText()).isEqualTo("price\n20\n");
        });
    }

    @Test
    void aMillionRowsAskOnlyForThoseInSight() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Screenshots.doOnWindow(() -> {
            DataTable table = new DataTable(
                    language, new DirectTasks(),
                    List.of(DataColumn.text("row", new ReadOnlyStringWrapper("row"), row -> {
                        asked.incrementAndGet();
                        return Integer.toString(row);
                    })),
                    DataTable.Filter.NONE);
            table.setRowCount(1_000_000);
            Scene scene = new Scene(table, 600, 600);
            scene.snapshot(null);
            table.view().scrollTo(900_000);
            scene.snapshot(null);
        });
        assertThat(asked).hasValueLessThan(2_000);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.tastemaker.app.screenshot.Screenshots;

class BoardRoomTest {
    private static final List<String> LEAST = List.of("recall", "mrr", "time", "speed");

    private static TableView<Integer> board(double width) {
        TableView<Integer> board = new TableView<>();
        for (String id : List.of("colour", "run", "state", "ndcg", "interval", "recall", "mrr", "time", "speed")) {
            TableColumn<Integer, Integer> column = new TableColumn<>();
            column.setId(id);
            column.setPrefWidth(id.equals("colour") ? 30 : 90);
            board.getColumns().add(column);
        }
        new Scene(new StackPane(board), width, 200).snapshot(null);
        resize(board, width);
        return board;
    }

    private static void resize(TableView<Integer> board, double width) {
        StackPane root = (StackPane) board.getScene().getRoot();
        root.resize(width, 200);
        root.layout();
    }

    private static List<String> shown(TableView<Integer> board) {
        return board.getColumns().stream().filter(TableColumn::isVisible).map(TableColumn::getId).toList();
    }

    private static double wide(TableView<Integer> board) {
        return board.getColumns().stream().filter(TableColumn::isVisible).mapToDouble(TableColumn::getPrefWidth).sum();
    }

    @Test
    void aNarrowBoardDropsTheLastColumnsFirstAndDoesNotScroll() throws Exception {
        Screenshots.doOnWindow(() -> {
            TableView<Integer> board = board(1000);
            new BoardRoom().follow(board, LEAST);
            assertThat(shown(board)).containsAll(LEAST);
            resize(board, 640);
            assertThat(shown(board)).contains("run", "state", "ndcg", "interval", "recall").doesNotContain("speed");
            assertThat(wide(board)).isLessThanOrEqualTo(640);
            resize(board, 1000);
            assertThat(shown(board)).containsAll(LEAST);
            assertThat(wide(board)).isLessThanOrEqualTo(1000);
        });
    }

    @Test
    void whatTheUserChoosesInTheColumnMenuStays() throws Exception {
        Screenshots.doOnWindow(() -> {
            TableView<Integer> board = board(640);
            new BoardRoom().follow(board, LEAST);
            column(board, "speed").setVisible(true);
            column(board, "recall").setVisible(false);
            resize(board, 660);
            assertThat(shown(board)).contains("speed").doesNotContain("recall");
        });
    }

    private static TableColumn<Integer, ?> column(TableView<Integer> board, String id) {
        return board.getColumns().stream().filter(each -> each.getId().equals(id)).findFirst().orElseThrow();
    }
}

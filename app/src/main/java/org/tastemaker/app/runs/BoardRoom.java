// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Which columns of the leader board have room. Those that matter less go first when the board becomes narrow and
/// come back when it becomes wide; what the user shows or hides in the column menu stays as she wants it.
final class BoardRoom {
    /// The button of the column menu stands over the right end of the header.
    private static final double MENU = 30;
    private static final double LEAST_INTERVAL = 96;
    private static final double MOST_INTERVAL = 300;
    private static final double LEAST_RUN = 104;

    private final Map<String, Boolean> chosen;
    private List<String> least = List.of();
    private boolean fitting;

    BoardRoom() {
        this(new HashMap<>());
    }

    /// @param chosen whether the user wants a column, by its id; what she chooses in the column menu goes in there
    BoardRoom(Map<String, Boolean> chosen) {
        this.chosen = chosen;
    }

    /// Follows the width of a board.
    ///
    /// @param least columns that are shown only if all others have room, the first to stay first
    void follow(TableView<Integer> board, List<String> least) {
        this.least = least;
        board.widthProperty().addListener((property, before, now) -> fit(board));
        for (TableColumn<Integer, ?> column : board.getColumns()) {
            column.visibleProperty().addListener((property, before, now) -> {
                if (!fitting) {
                    chosen.put(column.getId(), now);
                    fit(board);
                }
            });
        }
        fit(board);
    }

    /// Shows the columns that the user wants, and those that have room.
    void fit(TableView<Integer> board) {
        if (board.getWidth() <= 0) {
            return;
        }
        fitting = true;
        board.getColumns().forEach(column -> column.setVisible(wanted(column, column.isVisible())));
        double room = board.getWidth() - MENU;
        TableColumn<Integer, ?> interval = null;
        TableColumn<Integer, ?> run = null;
        for (TableColumn<Integer, ?> column : board.getColumns()) {
            String id = column.getId();
            if (id.equals("interval")) {
                interval = column;
                room -= wanted(column, true) ? LEAST_INTERVAL : 0;
            } else if (id.equals("run")) {
                run = column;
                room -= LEAST_RUN;
            } else if (!least.contains(id) || chosen.getOrDefault(id, false)) {
                room -= wanted(column, column.isVisible()) ? column.getPrefWidth() : 0;
            }
        }
        boolean full = false;
        for (String id : least) {
            for (TableColumn<Integer, ?> column : board.getColumns()) {
                if (column.getId().equals(id) && !chosen.containsKey(id)) {
                    full = full || column.getPrefWidth() > room;
                    room -= full ? 0 : column.getPrefWidth();
                    column.setVisible(!full);
                }
            }
        }
        // long names need room as much as the intervals do
        double name = run == null ? 0 : Math.clamp(room / 2, 0, LEAST_RUN);
        room -= name;
        if (interval != null) {
            double more = Math.clamp(room, 0, MOST_INTERVAL - LEAST_INTERVAL);
            interval.setPrefWidth(LEAST_INTERVAL + more);
            room -= more;
        }
        if (run != null) {
            run.setPrefWidth(LEAST_RUN + name + Math.clamp(room, 0, LEAST_RUN - name));
        }
        fitting = false;
    }

    private boolean wanted(TableColumn<Integer, ?> column, boolean otherwise) {
        return chosen.getOrDefault(column.getId(), otherwise);
    }
}

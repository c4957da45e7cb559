// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.tastemaker.app.text.Numbers;

/// How often each truth was taken for what: a square of counts, shaded by their share of the row. Hovering, or the
/// arrows, tells a cell.
public final class ConfusionChart extends ChartSurface {
    private static final double SMALL = 11;
    private static final double LEFT = 40;
    private static final double TOP = 20;
    private static final double FOOT = 34;

    /// What a cell is, in words.
    @FunctionalInterface
    public interface Told {
        /// @param truth number of a level
        /// @param taken number of the level it was taken for
        String cell(int truth, int taken, int count);
    }

    private List<String> levels = List.of();
    private int[][] counts = {};
    private String upright = "";
    private String along = "";
    private Told told = (truth, taken, count) -> Integer.toString(count);
    private int row = -1;
    private int column = -1;

    public ConfusionChart() {
        setOnMouseMoved(event -> choose(
                (int) Math.floor((event.getY() - TOP) / high()), (int) Math.floor((event.getX() - LEFT) / wide())));
        setOnMouseExited(event -> choose(-1, -1));
        setOnKeyPressed(event -> {
            int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            if ((down != 0 || right != 0) && !levels.isEmpty()) {
                choose(Math.clamp(row + down, 0, levels.size() - 1), Math.clamp(column + right, 0, levels.size() - 1));
                event.consume();
            }
        });
    }

    /// @param newLevels names of the levels, ascending
    /// @param newCounts `counts[truth][taken]`
    /// @param truth what goes down
    /// @param taken what goes right
    public void set(List<String> newLevels, int[][] newCounts, String truth, String taken, Told words) {
        levels = List.copyOf(newLevels);
        counts = newCounts.clone();
        upright = truth;
        along = taken;
        told = words;
        row = -1;
        column = -1;
        setAccessibleHelp(levels.isEmpty() ? "" : truth + ", " + taken + ": " + String.join(", ", levels));
        redraw();
    }

    private double wide() {
        return Math.max(1, (getWidth() - LEFT - 4) / Math.max(1, levels.size()));
    }

    private double high() {
        return Math.max(1, (getHeight() - TOP - FOOT) / Math.max(1, levels.size()));
    }

    private void choose(int truth, int taken) {
        boolean inside = truth >= 0 && taken >= 0 && truth < levels.size() && taken < levels.size();
        int newRow = inside ? truth : -1;
        int newColumn = inside ? taken : -1;
        if (newRow != row || newColumn != column) {
            row = newRow;
            column = newColumn;
            setAccessibleText(inside ? told.cell(truth, taken, counts[truth][taken]) : null);
            redraw();
        }
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (levels.isEmpty()) {
            return;
        }
        double wide = wide();
        double high = high();
        pen.text("↓ " + upright, 2, 12, muted(), SMALL, Pen.Anchor.START);
        pen.text(along + " →", width - 4, height - 5, muted(), SMALL, Pen.Anchor.END);
        for (int truth = 0; truth < levels.size(); truth++) {
            double y = TOP + truth * high;
            pen.text(levels.get(truth), LEFT - 7, y + high / 2 + 4, muted(), SMALL, Pen.Anchor.END);
            pen.text(levels.get(truth), LEFT + (truth + 0.5) * wide, TOP + levels.size() * high + 14, muted(), SMALL, Pen.Anchor.MIDDLE);
            double sum = 0;
            for (int count : counts[truth]) {
                sum += count;
            }
            for (int taken = 0; taken < levels.size(); taken++) {
                cell(pen, truth, taken, sum, LEFT + taken * wide, y, wide, high);
            }
        }
        if (row >= 0) {
            String text = told.cell(row, column, counts[row][column]);
            double room = pen.widthOf(text, SMALL) + 16;
            double x = Math.clamp(LEFT + (column + 0.5) * wide - room / 2, 2, Math.max(2, width - room - 2));
            double y = TOP + row * high > 30 ? TOP + row * high - 24 : TOP + (row + 1) * high + 2;
            pen.rectangle(x - 1, y - 1, room + 2, 24, axis());
            pen.rectangle(x, y, room, 22, overlay());
            pen.text(text, x + 8, y + 15, text(), SMALL, Pen.Anchor.START);
        }
    }

    private void cell(Pen pen, int truth, int taken, double sum, double x, double y, double wide, double high) {
        int count = counts[truth][taken];
        double share = sum == 0 ? 0 : count / sum;
        boolean chosen = truth == row && taken == column;
        pen.rectangle(x, y, wide - 1, high - 1, truth == taken || chosen ? axis() : grid());
        pen.rectangle(x + 1, y + 1, wide - 3, high - 3, ground());
        pen.rectangle(x + 1, y + 1, wide - 3, high - 3, series(0).deriveColor(0, 1, 1, 0.06 + 0.5 * share));
        String written = Numbers.count(count);
        if (high > 13 && pen.widthOf(written, SMALL) < wide - 4) {
            pen.text(written, x + wide / 2, y + high / 2 + 4, text(), SMALL, Pen.Anchor.MIDDLE);
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(upright + " / " + along));
        head.addAll(levels);
        table.add(head);
        for (int truth = 0; truth < levels.size(); truth++) {
            List<String> line = new ArrayList<>(List.of(levels.get(truth)));
            for (int count : counts[truth]) {
                line.add(Integer.toString(count));
            }
            table.add(line);
        }
        return table;
    }
}

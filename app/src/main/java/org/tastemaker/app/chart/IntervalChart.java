// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.tastemaker.app.text.Numbers;

/// Values with their intervals, a row each, along one axis: a forest plot of differences, or groups beside each other.
/// Marks of a row stand below each other and have shapes of their own; a hollow one is not told apart from the
/// reference line. Hovering, or up and down, tells a row; a click or Enter chooses it.
public final class IntervalChart extends ChartSurface {
    private static final double SMALL = 11;
    private static final double FOOT = 34;
    private static final double FOOT_WITHOUT_WORDS = 18;
    private static final double LEAST_ROW = 16;
    private static final double LEAST_ROW_OF_SEVERAL = 22;
    private static final double MOST_ROW = 34;
    private static final double GAP = 12;

    /// A value on its interval.
    ///
    /// @param name what has this value, such as a run
    /// @param value NaN where there is none
    /// @param low lower end; NaN where there is no interval
    /// @param high upper end
    /// @param colour number of the series colour
    /// @param hollow whether it is not told apart from the reference
    public record Mark(String name, double value, double low, double high, int colour, boolean hollow) {}

    /// A row.
    ///
    /// @param name stands at its beginning
    /// @param asides short texts at its end, one for each heading
    /// @param faint whether little is known of it
    /// @param spoken the row in words
    public record Row(String name, List<String> asides, List<Mark> marks, boolean faint, String spoken) {
        public Row {
            asides = List.copyOf(asides);
            marks = List.copyOf(marks);
        }
    }

    /// What stands about the rows.
    ///
    /// @param rows what the names at the beginning are
    /// @param axis what the axis counts
    /// @param asides headings of the texts at the end
    /// @param reference place of a dashed line, such as 0; NaN for none
    public record Words(String rows, String axis, List<String> asides, double reference) {
        public Words {
            asides = List.copyOf(asides);
        }
    }

    private List<Row> rows = List.of();
    private Words words = new Words("", "", List.of(), Double.NaN);
    private IntConsumer onChoose = row -> {};
    private int hovered = -1;
    private int chosen = -1;

    public IntervalChart() {
        setOnMouseMoved(event -> hover(rowAt(event.getY())));
        setOnMouseExited(event -> hover(-1));
        setOnMouseClicked(event -> {
            requestFocus();
            choose(rowAt(event.getY()));
        });
        setOnKeyPressed(this::key);
    }

    /// @param newWords what stands about the rows
    /// @param summary all of it in a sentence, for readers of the screen
    public void set(List<Row> newRows, Words newWords, String summary) {
        // whoever walks through the rows stays where she is when their values come anew
        boolean stays = hovered >= 0 && hovered < newRows.size() && newRows.get(hovered).name().equals(rows.get(hovered).name());
        rows = List.copyOf(newRows);
        words = newWords;
        hovered = stays ? hovered : -1;
        chosen = Math.min(chosen, rows.size() - 1);
        // charts have a least height in the style sheet, which a plain property does not change
        setStyle("-fx-min-height: " + (top() + rows.size() * leastRow() + foot()) + ";");
        setAccessibleHelp(summary);
        redraw();
    }

    /// @param row number of the row that is shown as chosen; -1 for none
    public void select(int row) {
        chosen = row;
        redraw();
    }

    /// @param listener hears the row that was clicked, or chosen with Enter
    public void onChoose(IntConsumer listener) {
        onChoose = listener;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int from = hovered < 0 ? event.getCode() == KeyCode.DOWN ? -1 : rows.size() : hovered;
            hover(Math.clamp(from + (event.getCode() == KeyCode.DOWN ? 1 : -1), 0, Math.max(0, rows.size() - 1)));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && hovered >= 0) {
            choose(hovered);
            event.consume();
        }
    }

    private void choose(int row) {
        if (row >= 0) {
            onChoose.accept(row);
        }
    }

    private void hover(int row) {
        if (hovered != row && row < rows.size()) {
            hovered = row;
            setAccessibleText(row < 0 ? null : rows.get(row).spoken());
            redraw();
        }
    }

    private double top() {
        return words.asides().isEmpty() ? 4 : 20;
    }

    private double foot() {
        return words.axis().isEmpty() ? FOOT_WITHOUT_WORDS : FOOT;
    }

    private double rowHeight(double height) {
        return Math.clamp((height - top() - foot()) / Math.max(1, rows.size()), leastRow(), MOST_ROW);
    }

    private double leastRow() {
        return rows.stream().anyMatch(row -> row.marks().size() > 1) ? LEAST_ROW_OF_SEVERAL : LEAST_ROW;
    }

    private int rowAt(double y) {
        int row = (int) Math.floor((y - top()) / rowHeight(getHeight()));
        return row < 0 || row >= rows.size() ? -1 : row;
    }

    @Override
    void paint(Pen pen, double width, double height) {
        if (rows.isEmpty()) {
            return;
        }
        double step = rowHeight(height);
        double foot = top() + rows.size() * step;
        double left = 2 + Math.min(width * 0.34, rows.stream().mapToDouble(row -> pen.widthOf(row.name(), SMALL)).max().orElse(0)) + GAP;
        double[] columns = columns(pen, width);
        double right = Math.max(left + 30, columns.length == 0 ? width - 8 : columns[0] - GAP);
        Scale x = scale(left, right);
        if (chosen >= 0) {
            pen.rectangle(0, top() + chosen * step, width, step, selected());
        }
        for (double tick : x.ticks()) {
            pen.line(x.at(tick), top(), x.at(tick), foot, grid(), 1);
            pen.text(x.label(tick), x.at(tick), foot + 14, muted(), SMALL, Pen.Anchor.MIDDLE);
        }
        pen.text(pen.fitted(words.axis(), SMALL, width - left), (left + right) / 2, foot + 30, muted(), SMALL, Pen.Anchor.MIDDLE);
        if (Double.isFinite(words.reference())) {
            pen.line(x.at(words.reference()), top(), x.at(words.reference()), foot, muted(), 1.2, 3, 3);
        }
        for (int a = 0; a < words.asides().size(); a++) {
            double at = a + 1 < columns.length ? columns[a + 1] - GAP : width - 4;
            pen.text(words.asides().get(a), at, top() - 7, muted(), SMALL, Pen.Anchor.END);
            for (int row = 0; row < rows.size(); row++) {
                pen.text(rows.get(row).asides().get(a), at, top() + (row + 0.5) * step + 4,
                        rows.get(row).faint() ? muted() : text(), SMALL, Pen.Anchor.END);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            row(pen, row, top() + row * step, step, left, x);
        }
    }

    /// @return where each column of texts begins
    private double[] columns(Pen pen, double width) {
        double[] begins = new double[words.asides().size()];
        double end = width - 4;
        for (int a = begins.length - 1; a >= 0; a--) {
            double wide = pen.widthOf(words.asides().get(a), SMALL);
            for (Row row : rows) {
                wide = Math.max(wide, pen.widthOf(row.asides().get(a), SMALL));
            }
            begins[a] = end - wide;
            end = begins[a] - GAP;
        }
        return begins;
    }

    private Scale scale(double left, double right) {
        double low = Double.isFinite(words.reference()) ? words.reference() : Double.POSITIVE_INFINITY;
        double high = Double.isFinite(words.reference()) ? words.reference() : Double.NEGATIVE_INFINITY;
        for (Row row : rows) {
            for (Mark mark : row.marks()) {
                for (double each : new double[] {mark.value(), mark.low(), mark.high()}) {
                    low = Double.isFinite(each) ? Math.min(low, each) : low;
                    high = Double.isFinite(each) ? Math.max(high, each) : high;
                }
            }
        }
        return low > high ? Scale.round(0, 1, left, right, Scale.Kind.LINEAR) : Scale.round(low, high, left, right, Scale.Kind.LINEAR);
    }

    private void row(Pen pen, int number, double y, double step, double left, Scale x) {
        Row row = rows.get(number);
        if (number == hovered) {
            pen.line(0, y + step, getWidth(), y + step, axis(), 1);
            pen.line(0, y, getWidth(), y, axis(), 1);
        }
        pen.text(pen.fitted(row.name(), SMALL, left - GAP), 2, y + step / 2 + 4, row.faint() ? muted() : text(), SMALL,
                Pen.Anchor.START);
        int marks = row.marks().size();
        for (int m = 0; m < marks; m++) {
            mark(pen, row.marks().get(m), m, row.faint(), x, y + step / 2 + (m - (marks - 1) / 2.0) * 9);
        }
    }

    private void mark(Pen pen, Mark mark, int place, boolean faint, Scale x, double y) {
        if (!Double.isFinite(mark.value())) {
            return;
        }
        Color plain = series(mark.colour());
        Color colour = faint ? plain.deriveColor(0, 1, 1, 0.5) : plain;
        if (Double.isFinite(mark.low()) && mark.high() > mark.low()) {
            pen.line(x.at(mark.low()), y, x.at(mark.high()), y, colour, 1.6);
            pen.line(x.at(mark.low()), y - 3, x.at(mark.low()), y + 3, colour, 1.6);
            pen.line(x.at(mark.high()), y - 3, x.at(mark.high()), y + 3, colour, 1.6);
        }
        double at = x.at(mark.value());
        if (place == 0) {
            pen.dot(at, y, 4, colour);
            if (mark.hollow()) {
                pen.dot(at, y, 2.2, ground());
            }
        } else {
            pen.rectangle(at - 3.5, y - 3.5, 7, 7, colour);
            if (mark.hollow()) {
                pen.rectangle(at - 1.8, y - 1.8, 3.6, 3.6, ground());
            }
        }
    }

    /// @return rows now shown
    public List<Row> rows() {
        return rows;
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(words.rows()));
        int most = rows.stream().mapToInt(row -> row.marks().size()).max().orElse(0);
        Row fullest = rows.stream().filter(row -> row.marks().size() == most).findFirst().orElse(null);
        if (fullest != null) {
            fullest.marks().forEach(mark -> head.addAll(List.of(mark.name(), "2.5 %", "97.5 %")));
        }
        head.addAll(words.asides());
        table.add(head);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.name()));
            for (int m = 0; m < most; m++) {
                Mark mark = m < row.marks().size() ? row.marks().get(m) : new Mark("", Double.NaN, Double.NaN, Double.NaN, 0, false);
                line.addAll(List.of(plain(mark.value()), plain(mark.low()), plain(mark.high())));
            }
            line.addAll(row.asides());
            table.add(line);
        }
        return table;
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /// @return a difference with its sign, such as +.0312
    public static String signed(double value, int digits) {
        return value > 0 ? "+" + Numbers.metric(value, digits) : Numbers.metric(value, digits);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/// Many things with many numbers: an upright axis for each number, a line through all axes for each thing,
/// coloured by how good it is. Dragging along an axis keeps the lines that pass there, a click on the axis or
/// Escape lets all in again. Hovering tells a line's numbers, a click selects it.
///
/// Keys: up and down go from line to line, best first; left and right from axis to axis, on which Shift with up or
/// down narrows what is kept from below or from above.
public final class ParallelCoordinates extends ChartSurface {
    private static final double SMALL = 11;
    private static final double NEAR = 8;
    private static final double GRIP = 9;
    private static final double STEP = 0.1;

    /// One thing.
    ///
    /// @param name what it is
    /// @param values one for each axis
    /// @param rank 0 for the best to 1 for the worst; the colour follows it
    public record Line(String name, double[] values, double rank) {}

    private record Brush(double low, double high) {
        boolean holds(double part) {
            return part >= low - 1e-9 && part <= high + 1e-9;
        }
    }

    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private final Map<Integer, Brush> brushes = new HashMap<>();
    private List<ParallelAxis> axes = List.of();
    private List<Line> lines = List.of();
    private int hovered = -1;
    private int axisAtWork = -1;
    private int dragged = -1;
    private double dragFrom;
    private boolean moved;
    private Runnable onBrush = () -> {};

    public ParallelCoordinates() {
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> hoverOver(-1));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        selected.addListener((property, before, now) -> {
            setAccessibleText(now.intValue() >= 0 && now.intValue() < lines.size() ? describe(now.intValue()) : null);
            redraw();
        });
    }

    /// @param newAxes from left to right; brushes stay while the axes do
    /// @param newLines each with as many values as there are axes
    public void set(List<ParallelAxis> newAxes, List<Line> newLines) {
        boolean same = newAxes.stream().map(ParallelAxis::name).toList().equals(axes.stream().map(ParallelAxis::name).toList());
        axes = List.copyOf(newAxes);
        lines = List.copyOf(newLines);
        hovered = -1;
        if (!same) {
            brushes.clear();
            axisAtWork = -1;
        }
        if (selected.get() >= lines.size()) {
            selected.set(-1);
        }
        setAccessibleHelp(lines.isEmpty() ? "" : describe(best()));
        redraw();
    }

    /// @return number of the selected line, -1 for none
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /// @param listener hears when other lines are kept
    public void onBrush(Runnable listener) {
        onBrush = listener;
    }

    /// @return whether a line passes everywhere where lines are kept
    public boolean keeps(int line) {
        return brushes.entrySet().stream().allMatch(brush ->
                brush.getValue().holds(axes.get(brush.getKey()).part(lines.get(line).values()[brush.getKey()])));
    }

    public boolean isBrushed() {
        return !brushes.isEmpty();
    }

    /// Lets all lines in again.
    public void clearBrushes() {
        brushes.clear();
        brushed();
    }

    private void brushed() {
        onBrush.run();
        redraw();
    }

    private int best() {
        return IntStream.range(0, lines.size()).boxed().min(Comparator.comparingDouble(n -> lines.get(n).rank())).orElse(-1);
    }

    private String describe(int line) {
        StringBuilder text = new StringBuilder(lines.get(line).name());
        for (int a = 0; a < axes.size(); a++) {
            text.append(" · ").append(axes.get(a).name()).append(' ').append(axes.get(a).written(lines.get(line).values()[a]));
        }
        return text.toString();
    }

    private double x(int axis) {
        double left = 46;
        double right = Math.max(left + 20, getWidth() - 46);
        return axes.size() < 2 ? (left + right) / 2 : left + axis * (right - left) / (axes.size() - 1);
    }

    private double top() {
        return 38;
    }

    private double foot() {
        return Math.max(top() + 20, getHeight() - 20);
    }

    private double y(int axis, double value) {
        return foot() - axes.get(axis).part(value) * (foot() - top());
    }

    private double part(double y) {
        return Math.clamp((foot() - y) / (foot() - top()), 0, 1);
    }

    private int axisAt(double x) {
        return IntStream.range(0, axes.size()).filter(a -> Math.abs(x(a) - x) <= GRIP).findFirst().orElse(-1);
    }

    private int lineAt(double x, double y) {
        int found = -1;
        double nearest = NEAR;
        for (int n = 0; n < lines.size(); n++) {
            if (!keeps(n)) {
                continue;
            }
            for (int a = 0; a + 1 < axes.size(); a++) {
                double from = x(a);
                double to = x(a + 1);
                if (x >= from && x <= to) {
                    double at = (x - from) / (to - from);
                    double[] values = lines.get(n).values();
                    double distance = Math.abs(y(a, values[a]) * (1 - at) + y(a + 1, values[a + 1]) * at - y);
                    if (distance < nearest) {
                        nearest = distance;
                        found = n;
                    }
                }
            }
        }
        return found;
    }

    private void hover(MouseEvent event) {
        setCursor(axisAt(event.getX()) >= 0 ? Cursor.V_RESIZE : Cursor.DEFAULT);
        hoverOver(lineAt(event.getX(), event.getY()));
    }

    private void hoverOver(int line) {
        if (line != hovered) {
            hovered = line;
            redraw();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragged = axisAt(event.getX());
        dragFrom = part(event.getY());
        moved = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (dragged >= 0) {
            double now = part(event.getY());
            moved |= Math.abs(now - dragFrom) > 0.02;
            if (moved) {
                axisAtWork = dragged;
                brushes.put(dragged, new Brush(Math.min(now, dragFrom), Math.max(now, dragFrom)));
                brushed();
            }
        }
    }

    private void release(MouseEvent event) {
        if (dragged >= 0 && !moved) {
            brushes.remove(dragged);
            brushed();
        } else if (dragged < 0) {
            selected.set(lineAt(event.getX(), event.getY()));
        }
        dragged = -1;
    }

    private void key(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (up || event.getCode() == KeyCode.DOWN) {
            if (event.isShiftDown()) {
                narrow(up);
            } else {
                step(up ? -1 : 1);
            }
        } else if ((event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) && !axes.isEmpty()) {
            axisAtWork = Math.clamp(axisAtWork + (event.getCode() == KeyCode.RIGHT ? 1 : -1), 0, axes.size() - 1);
            redraw();
        } else if (event.getCode() == KeyCode.ESCAPE && (isBrushed() || selected.get() >= 0)) {
            selected.set(-1);
            clearBrushes();
        } else {
            return;
        }
        event.consume();
    }

    private void narrow(boolean fromBelow) {
        if (axisAtWork >= 0) {
            Brush now = brushes.getOrDefault(axisAtWork, new Brush(0, 1));
            brushes.put(axisAtWork, fromBelow
                    ? new Brush(Math.min(now.low() + STEP, now.high()), now.high())
                    : new Brush(now.low(), Math.max(now.high() - STEP, now.low())));
            brushed();
        }
    }

    private void step(int direction) {
        List<Integer> order = IntStream.range(0, lines.size()).filter(this::keeps).boxed()
                .sorted(Comparator.comparingDouble(n -> lines.get(n).rank())).toList();
        if (!order.isEmpty()) {
            int at = order.indexOf(selected.get());
            selected.set(order.get(at < 0 ? 0 : Math.clamp(at + direction, 0, order.size() - 1)));
        }
    }

    @Override
    void paint(Pen pen, double width, double height) {
        List<Integer> order = IntStream.range(0, lines.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> -lines.get(n).rank())).toList();
        order.stream().filter(n -> !keeps(n)).forEach(n -> line(pen, n, grid(), 1));
        for (int n : order) {
            if (keeps(n)) {
                double rank = lines.get(n).rank();
                line(pen, n, muted().deriveColor(0, 1, 1, 0.5).interpolate(series(0), 1 - rank), rank == 0 ? 2.4 : 1.3);
            }
        }
        for (int special : new int[] {selected.get(), hovered}) {
            if (special >= 0 && special < lines.size()) {
                line(pen, special, special == selected.get() ? series(1) : text(), 2.6);
            }
        }
        for (int a = 0; a < axes.size(); a++) {
            axis(pen, a);
        }
        int told = hovered >= 0 ? hovered : selected.get();
        if (told >= 0 && told < lines.size()) {
            tell(pen, told);
        }
    }

    private void line(Pen pen, int line, Color colour, double wide) {
        double[] xs = new double[axes.size()];
        double[] ys = new double[axes.size()];
        for (int a = 0; a < xs.length; a++) {
            xs[a] = x(a);
            ys[a] = y(a, lines.get(line).values()[a]);
        }
        if (xs.length > 1) {
            pen.path(xs, ys, xs.length, colour, wide);
        }
        for (int a = 0; a < xs.length && (xs.length == 1 || wide > 2); a++) {
            pen.dot(xs[a], ys[a], 3, colour);
        }
    }

    private void axis(Pen pen, int a) {
        ParallelAxis axis = axes.get(a);
        double x = x(a);
        boolean atWork = a == axisAtWork && isFocused();
        pen.line(x, top(), x, foot(), atWork ? selected() : axis(), atWork ? 2 : 1);
        double room = axes.size() < 2 ? getWidth() : x(1) - x(0);
        pen.text(pen.fitted(axis.name(), SMALL, room - 8), x, 12, text(), SMALL, Pen.Anchor.MIDDLE);
        Brush brush = brushes.get(a);
        if (brush != null) {
            double high = foot() - brush.high() * (foot() - top());
            double low = foot() - brush.low() * (foot() - top());
            pen.rectangle(x - 6, high, 12, Math.max(2, low - high), series(0).deriveColor(0, 1, 1, 0.3));
            pen.line(x - 6, high, x + 6, high, series(0), 1.5);
            pen.line(x - 6, low, x + 6, low, series(0), 1.5);
        }
        if (axis.levels().isEmpty()) {
            label(pen, axis.written(axis.max()), x, 28, room);
            label(pen, axis.written(axis.min()), x, foot() + 14, room);
        } else {
            for (int level = 0; level < axis.levels().size(); level++) {
                label(pen, axis.levels().get(level), x, y(a, level) - 3, room);
            }
        }
    }

    /// Small words on the ground, so that lines behind them do not strike them through.
    private void label(Pen pen, String text, double x, double y, double room) {
        String fitted = pen.fitted(text, SMALL, room - 12);
        double wide = pen.widthOf(fitted, SMALL);
        pen.rectangle(x - wide / 2 - 2, y - 10, wide + 4, 13, ground().deriveColor(0, 1, 1, 0.8));
        pen.text(fitted, x, y, muted(), SMALL, Pen.Anchor.MIDDLE);
    }

    private void tell(Pen pen, int line) {
        String text = pen.fitted(describe(line), SMALL, getWidth() - 24);
        double wide = pen.widthOf(text, SMALL) + 16;
        double x = Math.max(2, (getWidth() - wide) / 2);
        double y = foot() - 30;
        pen.rectangle(x - 1, y - 1, wide + 2, 24, axis());
        pen.rectangle(x, y, wide, 22, overlay());
        pen.text(text, x + 8, y + 15, text(), SMALL, Pen.Anchor.START);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        axes.forEach(axis -> head.add(axis.name()));
        rows.add(head);
        for (Line line : lines) {
            List<String> row = new ArrayList<>(List.of(line.name()));
            for (int a = 0; a < axes.size(); a++) {
                row.add(axes.get(a).levels().isEmpty() ? Double.toString(line.values()[a]) : axes.get(a).written(line.values()[a]));
            }
            rows.add(row);
        }
        return rows;
    }
}

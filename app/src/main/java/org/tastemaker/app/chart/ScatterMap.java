// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// A map of up to a hundred thousand points: wheel and + − zoom, dragging and arrows pan, 0 shows all,
/// hovering and clicking tell a point. Points are drawn into a raster, so that each frame costs the
/// pixels it covers and no node.
public final class ScatterMap extends ChartSurface {
    private static final double REACH = 12;
    private static final double LINE = 18;

    private final PointRaster raster = new PointRaster();
    private double[] xs = {};
    private double[] ys = {};
    private int[] groups = {};
    private List<Label> labels = List.of();
    private List<Integer> marked = List.of();
    private IntFunction<String> names = point -> Integer.toString(point);
    private IntConsumer onHover = point -> {};
    private IntConsumer onSelect = point -> {};
    private double centreX;
    private double centreY;
    private double span = 1;
    private double zoom = 1;
    private double pressX;
    private double pressY;
    private boolean dragged;
    private int hovered = -1;
    private int chosen = -1;

    /// A word on the map, such as the name of a cluster.
    public record Label(double x, double y, String text) {}

    public ScatterMap() {
        getChildren().addFirst(raster.view());
        setOnScroll(event -> {
            zoomAt(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY());
            event.consume();
        });
        setOnMousePressed(event -> {
            requestFocus();
            pressX = event.getX();
            pressY = event.getY();
            dragged = false;
        });
        setOnMouseDragged(event -> {
            dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > 3;
            if (dragged) {
                pan(event.getX() - pressX, event.getY() - pressY);
                pressX = event.getX();
                pressY = event.getY();
            }
        });
        setOnMouseClicked(event -> {
            if (!dragged) {
                select(nearest(event));
                onSelect.accept(chosen);
            }
        });
        setOnMouseMoved(event -> hover(nearest(event)));
        setOnMouseExited(event -> hover(-1));
        setOnKeyPressed(this::key);
    }

    /// @param newXs first coordinates
    /// @param newYs second coordinates, as many
    /// @param newGroups number of the series colour of each point; negative for grey
    /// @param newNames names a point, for the table and for readers of the screen
    public void set(double[] newXs, double[] newYs, int[] newGroups, IntFunction<String> newNames) {
        if (newXs.length != newYs.length || newXs.length != newGroups.length) {
            throw new IllegalArgumentException(newXs.length + ", " + newYs.length + ", " + newGroups.length);
        }
        xs = newXs.clone();
        ys = newYs.clone();
        groups = newGroups.clone();
        names = newNames;
        hovered = -1;
        chosen = -1;
        setAccessibleHelp(String.format(Locale.ROOT, "%,d", xs.length));
        showAll();
    }

    /// Changes the colours alone; the view stays where it is.
    public void setGroups(int[] newGroups) {
        groups = newGroups.clone();
        redraw();
    }

    public void setLabels(List<Label> newLabels) {
        labels = List.copyOf(newLabels);
        redraw();
    }

    /// @param points points with a ring, such as neighbours or what a search found
    public void setMarked(List<Integer> points) {
        marked = List.copyOf(points);
        redraw();
    }

    /// @param listener hears the point under the pointer, -1 for none
    public void onHover(IntConsumer listener) {
        onHover = listener;
    }

    /// @param listener hears the point that was clicked, -1 for none
    public void onSelect(IntConsumer listener) {
        onSelect = listener;
    }

    /// @param point shown as selected and named to readers of the screen; -1 for none
    public void select(int point) {
        chosen = point;
        setAccessibleText(point < 0 ? null : names.apply(point));
        redraw();
    }

    /// Moves the view so that the point is in its middle.
    public void centreOn(int point) {
        centreX = xs[point];
        centreY = ys[point];
        zoom = Math.max(zoom, 2);
        redraw();
    }

    public void showAll() {
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xs.length; i++) {
            lowX = Math.min(lowX, xs[i]);
            highX = Math.max(highX, xs[i]);
            lowY = Math.min(lowY, ys[i]);
            highY = Math.max(highY, ys[i]);
        }
        centreX = xs.length == 0 ? 0 : (lowX + highX) / 2;
        centreY = xs.length == 0 ? 0 : (lowY + highY) / 2;
        spanX = xs.length == 0 ? 1 : Math.max(highX - lowX, 1e-9);
        span = xs.length == 0 ? 1 : Math.max(highY - lowY, 1e-9);
        zoom = 1;
        redraw();
    }

    private double spanX = 1;

    private double unit() {
        return Math.min((getWidth() - 48) / spanX, (getHeight() - 48) / span) * zoom;
    }

    /// @return where a value stands on the screen
    public double screenX(double x) {
        return getWidth() / 2 + (x - centreX) * unit();
    }

    /// @return where a value stands on the screen; up is more
    public double screenY(double y) {
        return getHeight() / 2 - (y - centreY) * unit();
    }

    /// @return the point whose place on the screen is given by [#screenX] and [#screenY]
    public double[] place(int point) {
        return new double[] {screenX(xs[point]), screenY(ys[point])};
    }

    private void zoomAt(double factor, double x, double y) {
        double before = unit();
        double wanted = Math.clamp(zoom * factor, 0.5, 200);
        double dx = (x - getWidth() / 2) / before;
        double dy = (getHeight() / 2 - y) / before;
        centreX += dx * (1 - zoom / wanted);
        centreY += dy * (1 - zoom / wanted);
        zoom = wanted;
        redraw();
    }

    private void pan(double dx, double dy) {
        centreX -= dx / unit();
        centreY += dy / unit();
        redraw();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoomAt(1.25, getWidth() / 2, getHeight() / 2);
            case MINUS, SUBTRACT -> zoomAt(0.8, getWidth() / 2, getHeight() / 2);
            case DIGIT0, NUMPAD0 -> showAll();
            case LEFT -> pan(40, 0);
            case RIGHT -> pan(-40, 0);
            case UP -> pan(0, 40);
            case DOWN -> pan(0, -40);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int nearest(MouseEvent event) {
        double best = REACH * REACH;
        int found = -1;
        for (int i = 0; i < xs.length; i++) {
            double dx = screenX(xs[i]) - event.getX();
            double dy = screenY(ys[i]) - event.getY();
            double distance = dx * dx + dy * dy;
            if (distance < best) {
                best = distance;
                found = i;
            }
        }
        return found;
    }

    private void hover(int point) {
        if (hovered != point) {
            hovered = point;
            onHover.accept(point);
            redraw();
        }
    }

    private double radius() {
        double plain = xs.length > 20_000 ? 1.4 : xs.length > 5_000 ? 2 : xs.length > 1_500 ? 2.8 : 3.6;
        return Math.min(7, plain * Math.pow(zoom, 0.3));
    }

    private Color colour(int group) {
        return group < 0 ? muted() : series(group);
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double radius = radius();
        if (pen instanceof CanvasPen) {
            double unit = unit();
            raster.begin((int) width, (int) height);
            int[] paints = new int[7];
            for (int i = 0; i < 6; i++) {
                paints[i] = PointRaster.premultiplied(series(i), 0.78);
            }
            paints[6] = PointRaster.premultiplied(muted(), 0.55);
            for (int i = 0; i < xs.length; i++) {
                int group = groups[i] < 0 ? 6 : groups[i] % 6;
                raster.dot(width / 2 + (xs[i] - centreX) * unit, height / 2 - (ys[i] - centreY) * unit, radius,
                        paints[group]);
            }
            raster.end();
        } else {
            for (int i = 0; i < xs.length; i++) {
                pen.dot(screenX(xs[i]), screenY(ys[i]), radius, colour(groups[i]).deriveColor(0, 1, 1, 0.78));
            }
        }
        for (int point : marked) {
            ring(pen, point, radius + 2.5);
        }
        if (hovered >= 0) {
            ring(pen, hovered, radius + 2);
        }
        if (chosen >= 0) {
            ring(pen, chosen, radius + 4);
        }
        write(pen);
    }

    /// Words that would cover each other give way, up or down, to the nearest free place.
    private void write(Pen pen) {
        List<double[]> taken = new ArrayList<>();
        for (Label label : labels) {
            double wide = pen.widthOf(label.text(), 13) + 8;
            double x = screenX(label.x()) - wide / 2;
            double wanted = screenY(label.y()) - 12;
            double y = wanted;
            for (int step = 1; step < 12 && isCovered(taken, x, y, wide); step++) {
                y = wanted + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * LINE;
            }
            taken.add(new double[] {x, y, wide});
            pen.rectangle(x, y, wide, LINE - 1, ground().deriveColor(0, 1, 1, 0.8));
            pen.text(label.text(), x + wide / 2, y + 13, text(), 13, Pen.Anchor.MIDDLE);
        }
    }

    private static boolean isCovered(List<double[]> taken, double x, double y, double wide) {
        return taken.stream().anyMatch(
                other -> x < other[0] + other[2] && other[0] < x + wide && Math.abs(y - other[1]) < LINE);
    }

    private void ring(Pen pen, int point, double radius) {
        double x = screenX(xs[point]);
        double y = screenY(ys[point]);
        pen.dot(x, y, radius, text());
        pen.dot(x, y, radius - 1.5, ground());
        pen.dot(x, y, Math.max(2, radius - 3), colour(groups[point]));
    }

    @Override
    public List<List<String>> table() {
        return new java.util.AbstractList<>() {
            @Override
            public List<String> get(int index) {
                return index == 0
                        ? List.of("", "x", "y")
                        : List.of(names.apply(index - 1), Double.toString(xs[index - 1]), Double.toString(ys[index - 1]));
            }

            @Override
            public int size() {
                return xs.length + 1;
            }
        };
    }

    /// @return the selected point, -1 for none
    public int selectedPoint() {
        return chosen;
    }

    @Nullable String nameOf(int point) {
        return point < 0 ? null : names.apply(point);
    }
}

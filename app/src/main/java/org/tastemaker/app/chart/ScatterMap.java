// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
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
    private static final int COLOURS = 6;
    /// Of the radius that stays empty in a point of the second six groups.
    private static final double HOLE = 0.55;

    private final PointRaster raster = new PointRaster();
    private final MapWords words = new MapWords();
    private double[] xs = {};
    private double[] ys = {};
    private int[] groups = {};
    private boolean[] shown = {};
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
    /// @param newGroups number of the series colour of each point; from 6 on the colours come again, hollow;
    ///     negative for grey
    /// @param newNames names a point, for the table and for readers of the screen
    public void set(double[] newXs, double[] newYs, int[] newGroups, IntFunction<String> newNames) {
        if (newXs.length != newYs.length || newXs.length != newGroups.length) {
            throw new IllegalArgumentException(newXs.length + ", " + newYs.length + ", " + newGroups.length);
        }
        xs = newXs.clone();
        ys = newYs.clone();
        groups = newGroups.clone();
        names = newNames;
        shown = new boolean[xs.length];
        Arrays.fill(shown, true);
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

    /// @param points whether each point is in view; the others fade and are not found by the pointer
    public void setShown(boolean[] points) {
        if (points.length != xs.length) {
            throw new IllegalArgumentException(points.length + ", " + xs.length);
        }
        shown = points.clone();
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
            if (distance < best && shown[i]) {
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
            raster(width, height, radius);
        } else {
            for (int i = 0; i < xs.length; i++) {
                Color paint = colour(groups[i]).deriveColor(0, 1, 1, shown[i] ? 0.78 : 0.12);
                pen.dot(screenX(xs[i]), screenY(ys[i]), radius, paint);
                if (groups[i] >= COLOURS) {
                    pen.dot(screenX(xs[i]), screenY(ys[i]), radius * HOLE, ground());
                }
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
        words.write(
                pen, labels, label -> new Point2D(screenX(label.x()), screenY(label.y())), this, pen instanceof CanvasPen);
    }

    /// What is faded lies below what is shown.
    private void raster(double width, double height, double radius) {
        double unit = unit();
        raster.begin((int) width, (int) height);
        int faded = PointRaster.premultiplied(muted(), 0.14);
        int[] paints = new int[COLOURS + 1];
        for (int i = 0; i < COLOURS; i++) {
            paints[i] = PointRaster.premultiplied(series(i), 0.78);
        }
        paints[COLOURS] = PointRaster.premultiplied(muted(), 0.55);
        for (int i = 0; i < xs.length; i++) {
            if (!shown[i]) {
                raster.dot(width / 2 + (xs[i] - centreX) * unit, height / 2 - (ys[i] - centreY) * unit, radius, faded);
            }
        }
        for (int i = 0; i < xs.length; i++) {
            if (shown[i]) {
                int paint = paints[groups[i] < 0 ? COLOURS : groups[i] % COLOURS];
                double x = width / 2 + (xs[i] - centreX) * unit;
                double y = height / 2 - (ys[i] - centreY) * unit;
                raster.ring(x, y, groups[i] < COLOURS ? 0 : radius * HOLE, radius, paint);
            }
        }
        raster.end();
    }

    /// @return a place of this size beside a point, for what is told of it: where it covers no word and few points
    public Point2D besides(int point, double wide, double high) {
        return MapWords.besides(
                new Point2D(screenX(xs[point]), screenY(ys[point])), radius() + 12,
                new Rectangle2D(0, 0, getWidth(), getHeight()), wide, high, this::covered);
    }

    /// @return the words that are written on the map now, as far as there is room for them
    List<Rectangle2D> rooms() {
        return words.rooms();
    }

    private double covered(Rectangle2D room) {
        double cost = 0;
        for (Rectangle2D word : words.rooms()) {
            cost += word.intersects(room) ? 2000 : 0;
        }
        for (int point : marked) {
            cost += room.contains(screenX(xs[point]), screenY(ys[point])) ? 50 : 0;
        }
        for (int i = 0; i < xs.length; i++) {
            cost += shown[i] && room.contains(screenX(xs[i]), screenY(ys[i])) ? 1 : 0;
        }
        return cost;
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

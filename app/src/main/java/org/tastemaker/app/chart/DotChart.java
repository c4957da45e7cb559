// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.tastemaker.app.text.Numbers;

/// Two numbers against each other: a cloud of many faint dots, and a few with names that can be chosen. Hovering, or
/// left and right, tells a named dot; a click or Enter chooses it, a click chooses a dot of the cloud too.
public final class DotChart extends ChartSurface {
    private static final double SMALL = 11;
    private static final double REACH = 9;
    private static final double LEFT = 44;
    private static final double TOP = 22;
    private static final double FOOT = 38;

    /// The two axes.
    ///
    /// @param x what goes to the right
    /// @param y what goes up
    /// @param same whether both count alike, with a dashed line where they are equal
    public record Axes(String x, String y, boolean same) {}

    /// A dot with a name.
    ///
    /// @param name stands beside it
    /// @param colour number of the series colour, from 6 on hollow; negative for grey
    /// @param ringed whether it stands out
    /// @param spoken what is told of it
    public record Dot(String name, double x, double y, int colour, boolean ringed, String spoken) {}

    private final PointRaster raster = new PointRaster();
    private Axes axes = new Axes("", "", false);
    private double[] cloudX = {};
    private double[] cloudY = {};
    private IntFunction<String> cloudNames = point -> Integer.toString(point);
    private List<Dot> dots = List.of();
    private double[] stairsX = {};
    private double[] stairsY = {};
    private IntConsumer onDot = dot -> {};
    private IntConsumer onCloud = point -> {};
    private int hovered = -1;
    private int hoveredInCloud = -1;
    private int chosen = -1;

    public DotChart() {
        getChildren().addFirst(raster.view());
        setOnMouseMoved(this::follow);
        setOnMouseExited(event -> hover(-1, -1));
        setOnMouseClicked(event -> {
            requestFocus();
            follow(event);
            if (hovered >= 0) {
                onDot.accept(hovered);
            } else if (hoveredInCloud >= 0) {
                onCloud.accept(hoveredInCloud);
            }
        });
        setOnKeyPressed(this::key);
    }

    /// @param newDots dots with names
    /// @param summary all of it in a sentence, for readers of the screen
    public void set(Axes newAxes, List<Dot> newDots, String summary) {
        axes = newAxes;
        dots = List.copyOf(newDots);
        hovered = -1;
        hoveredInCloud = -1;
        chosen = Math.min(chosen, dots.size() - 1);
        setAccessibleHelp(summary);
        redraw();
    }

    /// @param xs first numbers of the faint dots
    /// @param ys second numbers, as many
    /// @param names names one, when it is pointed at
    public void setCloud(double[] xs, double[] ys, IntFunction<String> names) {
        cloudX = xs.clone();
        cloudY = ys.clone();
        cloudNames = names;
        redraw();
    }

    /// A line of steps that goes right and down or up through these points.
    public void setStairs(double[] xs, double[] ys) {
        stairsX = xs.clone();
        stairsY = ys.clone();
        redraw();
    }

    /// @param dot number of the named dot that is shown as chosen; -1 for none
    public void select(int dot) {
        chosen = dot;
        redraw();
    }

    /// @param listener hears the named dot that was chosen
    public void onDot(IntConsumer listener) {
        onDot = listener;
    }

    /// @param listener hears the dot of the cloud that was clicked
    public void onCloud(IntConsumer listener) {
        onCloud = listener;
    }

    /// @return the named dots
    public List<Dot> dots() {
        return dots;
    }

    /// @return where a named dot stands on the chart
    public double[] place(int dot) {
        Frame frame = frame(getWidth(), getHeight());
        return new double[] {frame.x().at(dots.get(dot).x()), frame.y().at(dots.get(dot).y())};
    }

    private record Frame(Scale x, Scale y) {}

    private Frame frame(double width, double height) {
        double[] x = range(cloudX, dots.stream().mapToDouble(Dot::x).toArray());
        double[] y = range(cloudY, dots.stream().mapToDouble(Dot::y).toArray());
        if (axes.same()) {
            x = new double[] {Math.min(x[0], y[0]), Math.max(x[1], y[1])};
            y = x;
        }
        double right = Math.max(LEFT + 20, width - 14);
        double foot = Math.max(TOP + 20, height - FOOT);
        return new Frame(
                new Scale(x[0], x[1], LEFT, right, Scale.Kind.LINEAR), new Scale(y[0], y[1], foot, TOP, Scale.Kind.LINEAR));
    }

    private static double[] range(double[]... all) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] values : all) {
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            return new double[] {0, 1};
        }
        double room = high > low ? (high - low) * 0.04 : Math.max(1e-3, Math.abs(high) * 0.1);
        return new double[] {low - room, high + room};
    }

    private void follow(MouseEvent event) {
        Frame frame = frame(getWidth(), getHeight());
        int dot = nearest(frame, event, dots.size(), i -> dots.get(i).x(), i -> dots.get(i).y());
        hover(dot, dot >= 0 ? -1 : nearest(frame, event, cloudX.length, i -> cloudX[i], i -> cloudY[i]));
    }

    private static int nearest(
            Frame frame, MouseEvent event, int count, java.util.function.IntToDoubleFunction x, java.util.function.IntToDoubleFunction y) {
        double best = REACH * REACH;
        int found = -1;
        for (int i = 0; i < count; i++) {
            double dx = frame.x().at(x.applyAsDouble(i)) - event.getX();
            double dy = frame.y().at(y.applyAsDouble(i)) - event.getY();
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                found = i;
            }
        }
        return found;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            List<Integer> order = IntStream.range(0, dots.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> dots.get(i).x()).thenComparing(i -> i))
                    .toList();
            if (!order.isEmpty()) {
                int step = event.getCode() == KeyCode.RIGHT ? 1 : -1;
                int now = hovered < 0 ? step > 0 ? -1 : order.size() : order.indexOf(hovered);
                hover(order.get(Math.clamp(now + step, 0, order.size() - 1)), -1);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && hovered >= 0) {
            onDot.accept(hovered);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && hovered >= 0) {
            hover(-1, -1);
            event.consume();
        }
    }

    private void hover(int dot, int inCloud) {
        if (hovered != dot || hoveredInCloud != inCloud) {
            hovered = dot;
            hoveredInCloud = inCloud;
            setAccessibleText(told());
            redraw();
        }
    }

    private @org.jspecify.annotations.Nullable String told() {
        return hovered >= 0 ? dots.get(hovered).spoken() : hoveredInCloud >= 0 ? cloudNames.apply(hoveredInCloud) : null;
    }

    @Override
    void paint(Pen pen, double width, double height) {
        Frame frame = frame(width, height);
        Scale x = frame.x();
        Scale y = frame.y();
        pen.line(x.from(), y.from(), x.to(), y.from(), axis(), 1);
        pen.line(x.from(), y.from(), x.from(), y.to(), axis(), 1);
        for (double tick : y.ticks()) {
            pen.line(x.from(), y.at(tick), x.to(), y.at(tick), grid(), 1);
            pen.text(y.label(tick), x.from() - 7, y.at(tick) + 4, muted(), SMALL, Pen.Anchor.END);
        }
        for (double tick : x.ticks()) {
            pen.line(x.at(tick), y.from(), x.at(tick), y.to(), grid(), 1);
            pen.text(x.label(tick), x.at(tick), y.from() + 15, muted(), SMALL, Pen.Anchor.MIDDLE);
        }
        pen.text(pen.fitted("↑ " + axes.y(), SMALL, width - 4), 2, 12, muted(), SMALL, Pen.Anchor.START);
        pen.text(pen.fitted(axes.x() + " →", SMALL, x.to()), x.to(), y.from() + 31, muted(), SMALL, Pen.Anchor.END);
        if (axes.same()) {
            pen.line(x.at(x.min()), y.at(x.min()), x.at(x.max()), y.at(x.max()), muted(), 1.2, 4, 4);
        }
        cloud(pen, frame, width, height);
        stairs(pen, frame);
        for (int i = 0; i < dots.size(); i++) {
            dot(pen, i, frame);
        }
        names(pen, frame, width);
        hover(pen, frame, width);
    }

    private void cloud(Pen pen, Frame frame, double width, double height) {
        double radius = cloudX.length > 20_000 ? 1.6 : cloudX.length > 3_000 ? 2.2 : 3;
        if (pen instanceof CanvasPen) {
            raster.begin((int) width, (int) height);
            int paint = PointRaster.premultiplied(muted(), 0.3);
            for (int i = 0; i < cloudX.length; i++) {
                raster.dot(frame.x().at(cloudX[i]), frame.y().at(cloudY[i]), radius, paint);
            }
            raster.end();
        } else {
            Color paint = muted().deriveColor(0, 1, 1, 0.3);
            for (int i = 0; i < cloudX.length; i++) {
                pen.dot(frame.x().at(cloudX[i]), frame.y().at(cloudY[i]), radius, paint);
            }
        }
    }

    private void stairs(Pen pen, Frame frame) {
        if (stairsX.length < 2) {
            return;
        }
        double[] xs = new double[2 * stairsX.length - 1];
        double[] ys = new double[xs.length];
        for (int i = 0; i < stairsX.length; i++) {
            xs[2 * i] = frame.x().at(stairsX[i]);
            ys[2 * i] = frame.y().at(stairsY[i]);
            if (i + 1 < stairsX.length) {
                xs[2 * i + 1] = frame.x().at(stairsX[i]);
                ys[2 * i + 1] = frame.y().at(stairsY[i + 1]);
            }
        }
        pen.path(xs, ys, xs.length, muted(), 1.6);
    }

    private void dot(Pen pen, int number, Frame frame) {
        Dot dot = dots.get(number);
        double x = frame.x().at(dot.x());
        double y = frame.y().at(dot.y());
        boolean loud = number == hovered || number == chosen;
        if (dot.ringed() || loud) {
            pen.dot(x, y, loud ? 8.5 : 7, text());
            pen.dot(x, y, loud ? 6.5 : 5.8, ground());
        }
        pen.dot(x, y, 4.5, dot.colour() < 0 ? muted() : series(dot.colour()));
        if (dot.colour() >= 6) {
            pen.dot(x, y, 2.2, ground());
        }
    }

    /// Each name takes the first place beside its dot that no other name or dot has.
    private void names(Pen pen, Frame frame, double width) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Dot dot : dots) {
            taken.add(new Rectangle2D(frame.x().at(dot.x()) - 5, frame.y().at(dot.y()) - 5, 10, 10));
        }
        for (int i = 0; i < dots.size(); i++) {
            double x = frame.x().at(dots.get(i).x());
            double y = frame.y().at(dots.get(i).y());
            double wide = pen.widthOf(dots.get(i).name(), SMALL);
            double[][] places = {{x + 10, y + 4}, {x - 10 - wide, y + 4}, {x - wide / 2, y - 11}, {x - wide / 2, y + 20}};
            for (double[] place : places) {
                Rectangle2D room = new Rectangle2D(place[0], place[1] - 10, wide, 13);
                boolean inside = place[0] >= frame.x().from() && place[0] + wide <= width && place[1] > TOP && place[1] < frame.y().from();
                if (inside && taken.stream().noneMatch(room::intersects)) {
                    taken.add(room);
                    pen.rectangle(place[0] - 2, place[1] - 10, wide + 4, 13, ground().deriveColor(0, 1, 1, 0.75));
                    pen.text(dots.get(i).name(), place[0], place[1], text(), SMALL, Pen.Anchor.START);
                    break;
                }
            }
        }
    }

    private void hover(Pen pen, Frame frame, double width) {
        String told = told();
        if (told == null) {
            return;
        }
        double x = frame.x().at(hovered >= 0 ? dots.get(hovered).x() : cloudX[hoveredInCloud]);
        double y = frame.y().at(hovered >= 0 ? dots.get(hovered).y() : cloudY[hoveredInCloud]);
        if (hovered < 0) {
            pen.dot(x, y, 4.5, text());
        }
        double wide = pen.widthOf(told, SMALL) + 16;
        double left = Math.max(2, Math.min(x - wide / 2, width - wide - 2));
        double top = y > TOP + 36 ? y - 36 : y + 14;
        pen.rectangle(left - 1, top - 1, wide + 2, 24, axis());
        pen.rectangle(left, top, wide, 22, overlay());
        pen.text(told, left + 8, top + 15, text(), SMALL, Pen.Anchor.START);
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", axes.x(), axes.y()));
        for (Dot dot : dots) {
            rows.add(List.of(dot.name(), Numbers.metric(dot.x(), 6), Numbers.metric(dot.y(), 6)));
        }
        for (int i = 0; i < cloudX.length; i++) {
            rows.add(List.of(cloudNames.apply(i), Double.toString(cloudX[i]), Double.toString(cloudY[i])));
        }
        return rows;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where words stand on a map, so that none covers another.
final class MapWords {
    private static final double LINE = 18;
    private static final int SIZE = 13;
    private static final int STEPS = 13;

    private List<Rectangle2D> written = List.of();

    /// A word and the middle of its place.
    private record Placed(String text, Rectangle2D room) {}

    /// Writes the words about their places. One that would cover another gives way, up or down, to the
    /// nearest free place; what finds none is left out. All stay within the map while their place is.
    ///
    /// @param place where a label's middle is on the screen
    void write(Pen pen, List<ScatterMap.Label> labels, Place place, ScatterMap map, boolean remembered) {
        List<Placed> placed = placed(labels, place, text -> pen.widthOf(text, SIZE) + 8, map.getWidth(), map.getHeight());
        for (Placed each : placed) {
            Rectangle2D room = each.room();
            pen.rectangle(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight(), map.ground().deriveColor(0, 1, 1, 0.8));
            pen.text(
                    each.text(), room.getMinX() + room.getWidth() / 2, room.getMinY() + SIZE, map.text(), SIZE,
                    Pen.Anchor.MIDDLE);
        }
        if (remembered) {
            written = placed.stream().map(Placed::room).toList();
        }
    }

    /// Where a label's middle is.
    interface Place {
        Point2D of(ScatterMap.Label label);
    }

    private static List<Placed> placed(
            List<ScatterMap.Label> labels, Place place, ToDoubleFunction<String> widths, double width, double height) {
        List<Placed> taken = new ArrayList<>();
        for (ScatterMap.Label label : labels) {
            Point2D middle = place.of(label);
            if (middle.getX() < 0 || middle.getX() > width || middle.getY() < 0 || middle.getY() > height) {
                continue;
            }
            double wide = widths.applyAsDouble(label.text());
            double x = Math.clamp(middle.getX() - wide / 2, 0, Math.max(0, width - wide));
            for (int step = 0; step < STEPS; step++) {
                double y = middle.getY() - LINE / 2 + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * LINE;
                Rectangle2D room = new Rectangle2D(x, y, wide, LINE - 1);
                if (y >= 0 && y + LINE <= height && taken.stream().noneMatch(other -> other.room().intersects(room))) {
                    taken.add(new Placed(label.text(), room));
                    break;
                }
            }
        }
        return taken;
    }

    /// @return the room that each word took when the map was drawn last
    List<Rectangle2D> rooms() {
        return written;
    }

    /// Of the places about a point, inside the map, that which costs least.
    ///
    /// @param gap between the point and what stands beside it
    static Point2D besides(
            Point2D point, double gap, Rectangle2D map, double wide, double high, ToDoubleFunction<Rectangle2D> cost) {
        double x = point.getX();
        double y = point.getY();
        List<Point2D> places = List.of(
                new Point2D(x + gap, y - high / 2), new Point2D(x - gap - wide, y - high / 2),
                new Point2D(x - wide / 2, y - gap - high), new Point2D(x - wide / 2, y + gap),
                new Point2D(x + gap, y + gap), new Point2D(x + gap, y - gap - high),
                new Point2D(x - gap - wide, y + gap), new Point2D(x - gap - wide, y - gap - high));
        Point2D best = places.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Point2D place : places) {
            Point2D inside = new Point2D(
                    Math.clamp(place.getX(), 4, Math.max(4, map.getWidth() - wide - 4)),
                    Math.clamp(place.getY(), 4, Math.max(4, map.getHeight() - high - 4)));
            Rectangle2D room = new Rectangle2D(inside.getX(), inside.getY(), wide, high);
            double whole = cost.applyAsDouble(room) + (room.contains(point) ? 1e6 : 0);
            if (whole < least) {
                least = whole;
                best = inside;
            }
        }
        return best;
    }
}

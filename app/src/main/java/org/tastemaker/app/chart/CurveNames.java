// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the names of curves stand. A curve that reaches the right edge has its name in the margin, at the height of
/// its end; names that would cover each other are moved apart by as little as it takes. A curve that ends before
/// has its name near its end, where it covers no other name and as little of the lines as can be.
final class CurveNames {
    static final double HIGH = 13;
    static final double GAP = 8;
    private static final double COVERED_NAME = 1000;
    private static final double OUTSIDE = 5000;

    /// A curve's end and name.
    ///
    /// @param x of the curve's last point, in pixels
    /// @param y of the curve's last point
    /// @param width of the name
    record Name(int curve, double x, double y, double width) {}

    /// Where a name stands.
    ///
    /// @param x of its left edge
    /// @param y of its upper edge; it is [#HIGH] high
    record Place(Name name, double x, double y) {
        double middle() {
            return y + HIGH / 2;
        }
    }

    /// What may be drawn on.
    ///
    /// @param right right edge of the plot
    /// @param end right edge of the margin behind it
    record Room(double left, double right, double end, double top, double bottom) {}

    /// The corners of one curve on the screen.
    record Line(double[] xs, double[] ys, int count) {
        private static final int CORNERS = 200;

        /// @param ys as drawn; what is not finite is left out
        static Line of(double[] xs, double[] ys, Scale x, Scale y) {
            int step = Math.max(1, xs.length / CORNERS);
            double[] px = new double[xs.length / step + 1];
            double[] py = new double[px.length];
            int count = 0;
            for (int i = 0; i < xs.length; i += step) {
                if (Double.isFinite(ys[i])) {
                    px[count] = x.at(xs[i]);
                    py[count++] = y.at(ys[i]);
                }
            }
            return new Line(px, py, count);
        }
    }

    private final Room room;
    private final List<Line> lines;
    private final List<Place> placed = new ArrayList<>();

    CurveNames(Room room, List<Line> lines) {
        this.room = room;
        this.lines = lines;
    }

    List<Place> place(List<Name> names) {
        margin(names.stream().filter(this::atEdge).sorted(Comparator.comparingDouble(Name::y)).toList());
        names.stream()
                .filter(name -> !atEdge(name))
                .sorted(Comparator.comparingDouble(Name::y))
                .forEach(name -> placed.add(inside(name)));
        return placed;
    }

    private boolean atEdge(Name name) {
        return name.x() >= room.right() - 2;
    }

    /// Blocks of names that touch each other are centred on the ends of their curves.
    private void margin(List<Name> sorted) {
        List<List<Name>> blocks = new ArrayList<>();
        for (Name name : sorted) {
            List<Name> block = new ArrayList<>(List.of(name));
            while (!blocks.isEmpty() && top(block) < top(blocks.getLast()) + HIGH * blocks.getLast().size()) {
                block.addAll(0, blocks.removeLast());
            }
            blocks.add(block);
        }
        for (List<Name> block : blocks) {
            double y = top(block);
            for (Name name : block) {
                placed.add(new Place(name, name.x() + GAP, y));
                y += HIGH;
            }
        }
    }

    private double top(List<Name> block) {
        double centre = block.stream().mapToDouble(Name::y).average().orElse(0);
        double high = HIGH * block.size();
        return Math.max(room.top() - HIGH / 2, Math.min(centre - high / 2, room.bottom() + HIGH / 2 - high));
    }

    private Place inside(Name name) {
        Place best = new Place(name, name.x() + GAP, name.y() - HIGH / 2);
        double least = cost(best);
        double[] besides = {name.x() + GAP, name.x() - name.width() / 2, name.x() - name.width() - GAP};
        for (int step = -6; step <= 6; step++) {
            for (double x : besides) {
                Place tried = new Place(name, x, name.y() - HIGH / 2 + step * 6);
                double cost = cost(tried);
                if (cost < least - 1e-9) {
                    least = cost;
                    best = tried;
                }
            }
        }
        return best;
    }

    private double cost(Place at) {
        double cost = Math.abs(at.middle() - at.name().y()) + 0.6 * Math.abs(at.x() - at.name().x() - GAP);
        double right = at.x() + at.name().width();
        double bottom = at.y() + HIGH;
        if (at.x() < room.left() || right > room.end() || at.y() < room.top() || bottom > room.bottom()) {
            cost += OUTSIDE;
        }
        for (Place other : placed) {
            if (at.x() < other.x() + other.name().width() + 4 && other.x() < right + 4
                    && at.y() < other.y() + HIGH && other.y() < bottom) {
                cost += COVERED_NAME;
            }
        }
        for (Line line : lines) {
            for (int i = 1; i < line.count(); i++) {
                cost += 3 * inside(line, i, at.x() - 2, right + 2, at.y(), bottom);
            }
        }
        return cost;
    }

    /// @return how much of the piece of line before corner `i` lies in the rectangle
    private static double inside(Line line, int i, double left, double right, double top, double bottom) {
        double x = line.xs()[i - 1];
        double y = line.ys()[i - 1];
        double dx = line.xs()[i] - x;
        double dy = line.ys()[i] - y;
        double from = 0;
        double to = 1;
        double[] step = {-dx, dx, -dy, dy};
        double[] room = {x - left, right - x, y - top, bottom - y};
        for (int side = 0; side < 4; side++) {
            if (step[side] == 0) {
                if (room[side] < 0) {
                    return 0;
                }
            } else if (step[side] < 0) {
                from = Math.max(from, room[side] / step[side]);
            } else {
                to = Math.min(to, room[side] / step[side]);
            }
        }
        return to > from ? (to - from) * Math.hypot(dx, dy) : 0;
    }
}

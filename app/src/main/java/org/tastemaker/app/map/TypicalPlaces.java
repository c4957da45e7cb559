// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tastemaker.app.chart.ScatterMap;

/// Where on a map a group of points is typical: where its density exceeds that of all the most. In a mixed
/// map the middles of all groups lie on each other; these places lie apart.
final class TypicalPlaces {
    private static final int CELLS = 16;
    /// Fewer points have no density; their middle is taken.
    private static final int FEW = 8;

    private final Points points;
    private final double lowX;
    private final double lowY;
    private final double wide;
    private final double high;
    private final double[] all;

    TypicalPlaces(Points points) {
        this.points = points;
        lowX = Arrays.stream(points.x()).min().orElse(0);
        lowY = Arrays.stream(points.y()).min().orElse(0);
        wide = Math.max(1e-9, Arrays.stream(points.x()).max().orElse(1) - lowX);
        high = Math.max(1e-9, Arrays.stream(points.y()).max().orElse(1) - lowY);
        all = density(IntStream.range(0, points.size()).toArray());
    }

    /// @param mine the points of the group, at least one
    ScatterMap.Label label(int[] mine, String text) {
        int[] typical = mine.length < FEW ? mine : about(mine);
        return new ScatterMap.Label(median(typical, points.x()), median(typical, points.y()), text);
    }

    private int[] about(int[] mine) {
        double[] density = density(mine);
        int best = 0;
        for (int cell = 1; cell < density.length; cell++) {
            if (density[cell] - all[cell] > density[best] - all[best]) {
                best = cell;
            }
        }
        int column = best % CELLS;
        int row = best / CELLS;
        int[] near = IntStream.of(mine)
                .filter(i -> Math.abs(cell(i) % CELLS - column) <= 1 && Math.abs(cell(i) / CELLS - row) <= 1)
                .toArray();
        return near.length == 0 ? mine : near;
    }

    private int cell(int point) {
        int column = Math.clamp((int) ((points.x()[point] - lowX) / wide * CELLS), 0, CELLS - 1);
        int row = Math.clamp((int) ((points.y()[point] - lowY) / high * CELLS), 0, CELLS - 1);
        return row * CELLS + column;
    }

    /// Share of the points about each cell; a neighbouring cell counts half, one at the corner a quarter.
    private double[] density(int[] some) {
        double[] density = new double[CELLS * CELLS];
        for (int point : some) {
            int cell = cell(point);
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int column = cell % CELLS + dx;
                    int row = cell / CELLS + dy;
                    if (column >= 0 && column < CELLS && row >= 0 && row < CELLS) {
                        density[row * CELLS + column] += (dx == 0 ? 1 : 0.5) * (dy == 0 ? 1 : 0.5) / some.length;
                    }
                }
            }
        }
        return density;
    }

    private static double median(int[] some, double[] values) {
        double[] sorted = IntStream.of(some).mapToDouble(i -> values[i]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

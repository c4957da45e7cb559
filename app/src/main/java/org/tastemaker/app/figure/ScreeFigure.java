// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.figure;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.tastemaker.app.chart.StaticFigure;
import smile.plot.swing.Figure;
import smile.plot.swing.ScreePlot;

/// The share of the variance of each principal component, and of it with those before; the first two are
/// marked.
///
/// @param variances shares from 0 to 1, falling; at least two
public record ScreeFigure(double[] variances) implements StaticFigure.Drawing {
    private static final SmilePainter.Margins MARGINS = new SmilePainter.Margins(40, 8, 10, 22);
    private static final int[] STEPS = {1, 2, 5, 10, 20};
    private static final double TICK_ROOM = 34;

    @Override
    public Image draw(StaticFigure.Sheet sheet) {
        Figure figure = new ScreePlot(variances.clone()).figure();
        figure.getAxis(0).setLabel(null);
        figure.getAxis(1).setLabel(null);
        figure.getAxis(0).setGridVisible(false).setFrameVisible(false);
        figure.getAxis(1).setFrameVisible(false);
        int step = step((sheet.width() - MARGINS.left() - MARGINS.right()) / variances.length);
        int[] ticks = IntStream.rangeClosed(1, variances.length).filter(k -> k == 1 || k % step == 0).toArray();
        figure.getAxis(0).setTicks(
                IntStream.of(ticks).mapToObj(Integer::toString).toArray(String[]::new),
                IntStream.of(ticks).asDoubleStream().toArray());
        List<Integer> percents = List.of(0, 25, 50, 75, 100);
        figure.getAxis(1).setTicks(
                // at 0 it would touch the first component's number
                percents.stream().map(percent -> percent == 0 ? " " : percent + " %").toArray(String[]::new),
                percents.stream().mapToDouble(percent -> percent / 100.0).toArray());
        return SmilePainter.paint(
                figure, sheet, MARGINS, "0123456789 %",
                renderer -> {
                    renderer.ink(sheet.selected());
                    renderer.fillRect(new double[] {1, 1}, new double[] {2, 0});
                },
                SmilePainter.Extra.nothing());
    }

    private static int step(double room) {
        for (int step : STEPS) {
            if (step * room >= TICK_ROOM) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}

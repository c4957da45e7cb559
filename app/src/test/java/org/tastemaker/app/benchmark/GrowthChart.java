// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.tastemaker.app.benchmark.GrowthTable.Cell;
import org.tastemaker.app.benchmark.GrowthTable.Series;
import org.tastemaker.app.chart.Curve;
import org.tastemaker.app.chart.CurveChart;
import org.tastemaker.app.screenshot.Screenshots;
import org.tastemaker.app.theme.Theme;
import org.tastemaker.app.theme.ThemeChoice;

/// Four charts in one picture, as the window draws curves: time and memory, against rows and against items.
final class GrowthChart {
    private static final int WIDE = 560;
    private static final int HIGH = 380;
    private static final int GAP = 20;

    private GrowthChart() {}

    static String svg(GrowthTable rows, GrowthTable items) throws Exception {
        StringBuilder all = new StringBuilder(String.format(
                Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">%n", 2 * WIDE + 3 * GAP,
                2 * HIGH + 3 * GAP));
        all.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        int n = 0;
        for (GrowthTable table : List.of(rows, items)) {
            for (boolean time : new boolean[] {true, false}) {
                ToDoubleFunction<Cell> value = time ? Cell::seconds : cell -> cell.megabytes() / 1024.0;
                String drawn = Screenshots.onWindow(() -> draw(table, time ? "seconds" : "GB of memory", value));
                // a picture in a picture
                all.append(drawn.replaceFirst(
                        "<svg ", String.format(Locale.ROOT, "<svg x=\"%d\" y=\"%d\" ", GAP + n % 2 * (WIDE + GAP), GAP + n / 2 * (HIGH + GAP))));
                n++;
            }
        }
        return all.append("</svg>\n").toString();
    }

    private static String draw(GrowthTable table, String up, ToDoubleFunction<Cell> value) {
        CurveChart chart = new CurveChart();
        chart.axisProperty().set(CurveChart.Axis.DECADES);
        chart.acrossProperty().set(CurveChart.Axis.DECADES);
        chart.setNames(table.name(), up);
        chart.setMarked(true);
        int colour = 0;
        for (Series series : table.series()) {
            Curve curve = new Curve(new ReadOnlyStringWrapper(series.work().replaceAll("`|,.*", "")), colour++);
            List<Double> xs = new ArrayList<>();
            List<Double> ys = new ArrayList<>();
            for (int s = 0; s < series.cells().size(); s++) {
                double y = value.applyAsDouble(series.cells().get(s));
                if (y > 0) {
                    xs.add((double) table.sizes()[s]);
                    ys.add(y);
                }
            }
            curve.set(xs.stream().mapToDouble(Double::doubleValue).toArray(), ys.stream().mapToDouble(Double::doubleValue).toArray());
            chart.curves().add(curve);
        }
        Scene scene = new Scene(new StackPane(chart), WIDE, HIGH);
        new Theme(ThemeChoice.LIGHT).dress(scene);
        scene.getRoot().applyCss();
        chart.resize(WIDE, HIGH);
        return chart.svg().orElseThrow();
    }
}

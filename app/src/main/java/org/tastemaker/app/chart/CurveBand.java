// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import javafx.scene.paint.Color;

/// The band around a curve, from the lower to the upper end of each point.
record CurveBand(Curve curve) {
    private static final double OPACITY = 0.16;

    /// @param kind how the upright axis counts; on a logarithmic one nothing stands below 0
    void draw(Pen pen, Scale x, Scale y, Color colour, CurveChart.Axis kind) {
        double[] xs = new double[2 * curve.size()];
        double[] ys = new double[xs.length];
        int count = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (drawn(i, kind)) {
                xs[count] = x.at(curve.xs.getDouble(i));
                ys[count++] = y.at(curve.lows.getDouble(i));
            }
        }
        for (int i = curve.size() - 1; i >= 0; i--) {
            if (drawn(i, kind)) {
                xs[count] = x.at(curve.xs.getDouble(i));
                ys[count++] = y.at(curve.highs.getDouble(i));
            }
        }
        if (count > 2) {
            pen.area(xs, ys, count, colour.deriveColor(0, 1, 1, OPACITY));
        }
    }

    private boolean drawn(int point, CurveChart.Axis kind) {
        double low = curve.lows.getDouble(point);
        double high = curve.highs.getDouble(point);
        return Double.isFinite(low) && Double.isFinite(high) && (kind == CurveChart.Axis.LINEAR || low > 0);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.util.ArrayList;
import java.util.List;

/// Small bars behind a slider: where the values are, and which of them lie between its thumbs.
public final class RangeHistogram extends ChartSurface {
    private double[] bars = {};
    private double from;
    private double to = 1;

    public RangeHistogram() {
        setFocusTraversable(false);
        setMouseTransparent(true);
    }

    /// @param newBars counts, for equally long parts of the slider
    public void set(double[] newBars) {
        bars = newBars.clone();
        redraw();
    }

    /// @param newFrom where the lower thumb is, 0 to 1
    /// @param newTo where the upper thumb is
    public void setBetween(double newFrom, double newTo) {
        from = newFrom;
        to = newTo;
        redraw();
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double most = 0;
        for (double bar : bars) {
            most = Math.max(most, bar);
        }
        double wide = width / Math.max(1, bars.length);
        for (int i = 0; i < bars.length; i++) {
            // the root lets a bar of few be seen beside one of many
            double high = most == 0 ? 0 : Math.sqrt(bars[i] / most) * height;
            double middle = (i + 0.5) / bars.length;
            boolean in = middle >= from && middle <= to;
            pen.rectangle(i * wide, height - high, Math.max(1, wide - 1), high, in ? series(0).deriveColor(0, 1, 1, 0.4) : grid());
        }
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("", "")));
        for (int i = 0; i < bars.length; i++) {
            rows.add(List.of(Integer.toString(i + 1), Double.toString(bars[i])));
        }
        return rows;
    }
}

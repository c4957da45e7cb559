// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.tastemaker.app.text.Numbers;

/// A value as a dot on its interval, along an axis it shares with its neighbours.
public final class IntervalDot extends Region {
    private final double value;
    private final double low;
    private final double high;
    private final double min;
    private final double max;
    private final Region bar = new Region();
    private final Region dot = new Region();

    /// @param low lower end of the interval
    /// @param high upper end of the interval
    /// @param min left end of the shared axis
    /// @param max right end of the shared axis
    /// @param colour number of the series colour, from 0
    public IntervalDot(double value, double low, double high, double min, double max, int colour) {
        this.value = value;
        this.low = low;
        this.high = high;
        this.min = min;
        this.max = max;
        String paint = "-tm-series-" + (Math.floorMod(colour, 6) + 1);
        bar.setStyle("-fx-background-color: " + paint + "; -fx-opacity: .38;");
        dot.setStyle("-fx-background-color: " + paint + "; -fx-background-radius: 4;");
        getStyleClass().add("interval-dot");
        getChildren().addAll(bar, dot);
        setPrefSize(200, 14);
        setMinSize(40, 14);
        setAccessibleText(String.format(
                Locale.ROOT, "%s, %s – %s", Numbers.metric(value), Numbers.metric(low), Numbers.metric(high)));
    }

    @Override
    protected void layoutChildren() {
        double from = at(low);
        double middle = getHeight() / 2;
        bar.resizeRelocate(from, middle - 3, Math.max(2, at(high) - from), 6);
        dot.resizeRelocate(at(value) - 4, middle - 4, 8, 8);
    }

    private double at(double number) {
        double part = max > min ? (number - min) / (max - min) : 0.5;
        return 4 + Math.clamp(part, 0, 1) * (getWidth() - 8);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.tastemaker.app.text.Numbers;

/// One curve of a [CurveChart]: points in order of x. Values may be NaN or infinite and are marked as
/// such. Used on the window's thread.
public final class Curve {
    final DoubleArrayList xs = new DoubleArrayList();
    final DoubleArrayList ys = new DoubleArrayList();
    /// Ends of the band; both are empty where there is none.
    final DoubleArrayList lows = new DoubleArrayList();
    final DoubleArrayList highs = new DoubleArrayList();
    final ObservableValue<String> name;
    final int colour;
    private boolean live;
    private Consumer<Curve> onChange = curve -> {};

    /// @param name shown beside the curve
    /// @param colour number of the series colour from 0; a run keeps its own everywhere
    public Curve(ObservableValue<String> name, int colour) {
        this.name = name;
        this.colour = colour;
    }

    public void add(double x, double y) {
        xs.add(x);
        ys.add(y);
        onChange.accept(this);
    }

    /// Replaces all points; both of equal length, x rising.
    public void set(double[] newXs, double[] newYs) {
        set(newXs, newYs, new double[0], new double[0]);
    }

    /// Replaces all points and the band around them.
    ///
    /// @param newLows the lower end at each point, NaN where there is none; or nothing for a curve without a band
    /// @param newHighs the upper ends likewise
    public void set(double[] newXs, double[] newYs, double[] newLows, double[] newHighs) {
        put(xs, newXs);
        put(ys, newYs);
        put(lows, newLows);
        put(highs, newHighs);
        onChange.accept(this);
    }

    private static void put(DoubleArrayList list, double[] values) {
        list.clear();
        list.addElements(0, values);
    }

    boolean hasBand() {
        return !lows.isEmpty() && lows.size() == xs.size();
    }

    /// @return the value of a point, and the ends of its band
    double[] reach(int point) {
        return hasBand()
                ? new double[] {ys.getDouble(point), lows.getDouble(point), highs.getDouble(point)}
                : new double[] {ys.getDouble(point)};
    }

    /// @return the value of a point, and the ends of its band, as people write them
    String told(int point) {
        String value = Numbers.metric(ys.getDouble(point));
        return hasBand() && Double.isFinite(lows.getDouble(point))
                ? value + "  (" + Numbers.metric(lows.getDouble(point)) + " – " + Numbers.metric(highs.getDouble(point)) + ")"
                : value;
    }

    /// @param live whether more points will come; the newest is then marked with a dot
    public void setLive(boolean live) {
        this.live = live;
        onChange.accept(this);
    }

    public boolean isLive() {
        return live;
    }

    public int size() {
        return xs.size();
    }

    /// @param weight of the past, 0 for the values as they are
    double[] smoothed(double weight) {
        double[] values = ys.toDoubleArray();
        if (weight <= 0) {
            return values;
        }
        double past = 0;
        double debias = 1;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                past = weight * past + (1 - weight) * values[i];
                debias *= weight;
                values[i] = past / (1 - debias);
            }
        }
        return values;
    }

    void onChange(Consumer<Curve> listener) {
        onChange = listener;
    }

    /// @return the value at a place; null if the curve has none there
    @Nullable Double at(double x) {
        int place = xs.indexOf(x);
        return place < 0 ? null : ys.getDouble(place);
    }

    /// @return the last value that is a number; NaN if none is
    static double lastFinite(double[] values) {
        for (int i = values.length - 1; i >= 0; i--) {
            if (Double.isFinite(values[i])) {
                return values[i];
            }
        }
        return Double.NaN;
    }
}

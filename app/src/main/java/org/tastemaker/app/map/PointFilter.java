// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.map;

import java.util.Arrays;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// Which points are in view: those with a wanted level whose number lies in a range. The others fade.
final class PointFilter {
    /// @param points whether each is in view
    /// @param count how many are
    record View(boolean[] points, int count) {}

    private final ReadOnlyObjectWrapper<@Nullable PointRange> range = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(new View(new boolean[0], 0));
    private final DoubleProperty low = new SimpleDoubleProperty(this, "low");
    private final DoubleProperty high = new SimpleDoubleProperty(this, "high");
    private boolean[] wanted = {};
    private boolean changing;

    PointFilter() {
        low.addListener((property, before, now) -> look());
        high.addListener((property, before, now) -> look());
    }

    /// @return the numbers that are filtered, null where there are none
    ReadOnlyObjectProperty<@Nullable PointRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// @return the least value in view
    DoubleProperty lowProperty() {
        return low;
    }

    /// @return the greatest value in view
    DoubleProperty highProperty() {
        return high;
    }

    /// Takes other numbers; all are in view at first.
    void set(@Nullable PointRange now) {
        changing = true;
        range.set(now);
        low.set(now == null ? 0 : now.least());
        high.set(now == null ? 0 : now.most());
        changing = false;
        look();
    }

    /// @param points whether each has a wanted level
    void want(boolean[] points) {
        wanted = points.clone();
        look();
    }

    /// Brings all values into view again.
    void reset() {
        set(range.get());
    }

    private void look() {
        if (changing) {
            return;
        }
        PointRange now = range.get();
        boolean[] in = wanted.clone();
        int count = 0;
        for (int i = 0; i < in.length; i++) {
            in[i] &= now == null || now.values().length != in.length || now.holds(i, low.get(), high.get());
            count += in[i] ? 1 : 0;
        }
        if (!Arrays.equals(in, view.get().points())) {
            view.set(new View(in, count));
        }
    }
}

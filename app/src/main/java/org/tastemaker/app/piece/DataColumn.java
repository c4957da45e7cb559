// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A column of a [DataTable]: it is asked for one row at a time, so a million rows cost nothing until
/// they are seen. Rows are numbered as the source numbers them, whatever the order on the screen.
public final class DataColumn {
    final String id;
    final ObservableValue<String> title;
    final IntFunction<String> text;
    final @Nullable IntToDoubleFunction number;
    final @Nullable IntFunction<Node> graphic;
    final double width;
    final String style;

    private DataColumn(
            String id, ObservableValue<String> title, IntFunction<String> text,
            @Nullable IntToDoubleFunction number, @Nullable IntFunction<Node> graphic, double width, String style) {
        this.id = id;
        this.title = title;
        this.text = text;
        this.number = number;
        this.graphic = graphic;
        this.width = width;
        this.style = style;
    }

    /// @param text the cell of a row
    public static DataColumn text(String id, ObservableValue<String> title, IntFunction<String> text) {
        return new DataColumn(id, title, text, null, null, 140, "");
    }

    /// Numbers stand on the right and are sorted as numbers; NaN comes last and shows as a dash.
    ///
    /// @param number the value of a row
    /// @param format writes a value
    public static DataColumn number(
            String id, ObservableValue<String> title, IntToDoubleFunction number, DoubleFunction<String> format) {
        IntFunction<String> text = row -> {
            double value = number.applyAsDouble(row);
            return Double.isNaN(value) ? "–" : format.apply(value);
        };
        return new DataColumn(id, title, text, number, null, 96, "");
    }

    /// A drawn cell, such as a [StateTag] or an [IntervalDot]; the text serves copying and sorting.
    public static DataColumn graphic(
            String id, ObservableValue<String> title, IntFunction<Node> graphic, IntFunction<String> text) {
        return new DataColumn(id, title, text, null, graphic, 140, "");
    }

    /// @param text the cell of a row, where it says more than a number's
    public DataColumn written(IntFunction<String> text) {
        return new DataColumn(id, title, text, number, graphic, width, style);
    }

    public DataColumn width(double pixels) {
        return new DataColumn(id, title, text, number, graphic, pixels, style);
    }

    /// @param styleClass `strong` or `muted`
    public DataColumn style(String styleClass) {
        return new DataColumn(id, title, text, number, graphic, width, styleClass);
    }
}

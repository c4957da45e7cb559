// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import javafx.scene.paint.Color;

/// What a chart draws with: a canvas on the screen, SVG in a file. Coordinates in pixels from the
/// top left.
interface Pen {
    /// Where a text stands relative to its point.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double width, double... dashes);

    /// @param count how many points of the arrays to join
    void path(double[] xs, double[] ys, int count, Color colour, double width, double... dashes);

    /// A filled shape.
    ///
    /// @param count how many points of the arrays are its corners
    void area(double[] xs, double[] ys, int count, Color colour);

    void rectangle(double x, double y, double width, double height, Color colour);

    void dot(double x, double y, double radius, Color colour);

    /// A triangle standing on its base, centred at the point.
    void triangle(double x, double y, double size, Color colour);

    /// @param y of the base line
    void text(String text, double x, double y, Color colour, double size, Anchor anchor);

    /// @return about how wide the text is
    double widthOf(String text, double size);

    /// @return the text, shortened to this width if it is longer
    default String fitted(String text, double size, double width) {
        if (widthOf(text, size) <= width + 0.5) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 0 && widthOf(text.substring(0, length) + "…", size) > width) {
            length--;
        }
        return text.substring(0, length) + "…";
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import org.tastemaker.app.chart.StaticFigure;
import smile.plot.swing.Projection;
import smile.plot.swing.Renderer;

/// Smile's renderer with the colours of the theme for Smile's own, and with filled boxes.
final class ThemedRenderer extends Renderer {
    private static final double FILL = 0.22;
    private static final float MEDIAN = 2.2f;

    private final StaticFigure.Sheet sheet;
    private final Font font;
    private Color ink;

    ThemedRenderer(Projection projection, StaticFigure.Sheet sheet, Font font) {
        super(projection);
        this.sheet = sheet;
        this.font = font;
        this.ink = awt(sheet.text(), 1);
    }

    /// Takes a colour for what Smile draws in black.
    void ink(javafx.scene.paint.Color colour) {
        ink = awt(colour, 1);
        super.setColor(ink);
    }

    static Color awt(javafx.scene.paint.Color colour, double opacity) {
        return new Color(
                (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(),
                (float) (colour.getOpacity() * opacity));
    }

    @Override
    public Renderer setColor(Color colour) {
        Color themed = Color.BLACK.equals(colour) ? ink
                : Color.LIGHT_GRAY.equals(colour) ? awt(sheet.grid(), 1)
                : Color.RED.equals(colour) ? awt(sheet.series().getFirst(), 1)
                : Color.BLUE.equals(colour) ? awt(sheet.series().get(1), 1)
                : colour;
        return super.setColor(themed);
    }

    @Override
    public Renderer setFont(Font other) {
        return super.setFont(font);
    }

    /// Grid lines are thin and whole, as in the other charts.
    @Override
    public Renderer setStroke(Stroke stroke) {
        return super.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    /// A line as wide as a box is its median.
    @Override
    public void drawLine(double[]... coordinates) {
        boolean median = coordinates.length == 2 && coordinates[0][1] == coordinates[1][1]
                && Math.abs(coordinates[1][0] - coordinates[0][0] - 0.6) < 1e-9;
        Graphics2D graphics = getGraphics();
        Stroke before = graphics.getStroke();
        if (median) {
            graphics.setStroke(new BasicStroke(MEDIAN));
        }
        super.drawLine(coordinates);
        graphics.setStroke(before);
    }

    @Override
    public void drawRect(double[] topLeft, double[] rightBottom) {
        Color before = getColor();
        super.setColor(new Color(before.getRed(), before.getGreen(), before.getBlue(), (int) (255 * FILL)));
        fillRect(topLeft, rightBottom);
        super.setColor(before);
        super.drawRect(topLeft, rightBottom);
    }

    @Override
    public void drawPoint(char dot, double... coordinates) {
        Color before = getColor();
        if (dot == 'o') {
            super.setColor(new Color(before.getRed(), before.getGreen(), before.getBlue(), 110));
        }
        super.drawPoint(dot, coordinates);
        super.setColor(before);
    }
}

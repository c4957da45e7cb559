// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
final class CanvasPen implements Pen {
    private final GraphicsContext context;
    private final Text ruler = new Text();

    CanvasPen(GraphicsContext context) {
        this.context = context;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Color colour, double width, double... dashes) {
        stroke(colour, width, dashes);
        context.strokeLine(crisp(x1, width), crisp(y1, width), crisp(x2, width), crisp(y2, width));
    }

    @Override
    public void path(double[] xs, double[] ys, int count, Color colour, double width, double... dashes) {
        stroke(colour, width, dashes);
        context.strokePolyline(xs, ys, count);
    }

    private void stroke(Color colour, double width, double... dashes) {
        context.setStroke(colour);
        context.setLineWidth(width);
        context.setLineDashes(dashes);
        context.setLineJoin(javafx.scene.shape.StrokeLineJoin.ROUND);
    }

    private static double crisp(double value, double width) {
        return width <= 1 ? Math.floor(value) + 0.5 : value;
    }

    @Override
    public void area(double[] xs, double[] ys, int count, Color colour) {
        context.setFill(colour);
        context.fillPolygon(xs, ys, count);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Color colour) {
        context.setFill(colour);
        context.fillRect(x, y, width, height);
    }

    @Override
    public void dot(double x, double y, double radius, Color colour) {
        context.setFill(colour);
        context.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void triangle(double x, double y, double size, Color colour) {
        context.setFill(colour);
        context.fillPolygon(
                new double[] {x - size, x + size, x}, new double[] {y + size * 0.8, y + size * 0.8, y - size}, 3);
    }

    @Override
    public void text(String text, double x, double y, Color colour, double size, Anchor anchor) {
        context.setFill(colour);
        context.setFont(face(size));
        context.setTextBaseline(VPos.BASELINE);
        context.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.fillText(text, x, y);
    }

    /// Large words on a chart are names; they are read first.
    private static Font face(double size) {
        return Font.font(size >= 13 ? "Inter Semi Bold" : "Inter", size);
    }

    @Override
    public double widthOf(String text, double size) {
        ruler.setFont(face(size));
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}

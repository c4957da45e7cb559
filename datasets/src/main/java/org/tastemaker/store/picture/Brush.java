// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Draws parts of a product: bodies with light and pattern, screens, lenses. Coordinates are in a
/// square of 96 by 96.
final class Brush {
    private final Graphics2D g;
    private final Palette palette;
    private final double style;
    private final double gloss;

    /// @param style from classic (-1) to playful (1): decides the pattern
    /// @param gloss 0 matt to 1 polished
    Brush(Graphics2D g, Palette palette, double style, double gloss) {
        this.g = g;
        this.palette = palette;
        this.style = style;
        this.gloss = gloss;
    }

    Palette palette() {
        return palette;
    }

    static Shape box(double x, double y, double w, double h, double radius) {
        return new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    /// @param xy corners, as pairs
    static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int k = 2; k < xy.length; k += 2) {
            path.lineTo(xy[k], xy[k + 1]);
        }
        path.closePath();
        return path;
    }

    static Shape turned(Shape shape, double degrees, double x, double y) {
        return AffineTransform.getRotateInstance(StrictMath.toRadians(degrees), x, y).createTransformedShape(shape);
    }

    static Shape minus(Shape shape, Shape hole) {
        Area area = new Area(shape);
        area.subtract(new Area(hole));
        return area;
    }

    void fill(Shape shape, Paint paint) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void line(Shape shape, Paint paint, double width) {
        g.setPaint(paint);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /// A soft shadow on the ground.
    void shadow(double x, double y, double rx, double ry) {
        for (int k = 4; k >= 1; k--) {
            fill(oval(x, y, rx * (.7 + .11 * k), ry * (.55 + .18 * k)), Palette.clear(palette.shadow(), .055));
        }
    }

    /// A part in the product's colour: lit from the upper left, with the pattern of its style and, if
    /// polished, a gleam.
    void body(Shape shape) {
        Rectangle2D b = shape.getBounds2D();
        Color light = mix(palette.body(), palette.light(), .35 + .65 * gloss);
        Color dark = mix(palette.body(), palette.dark(), .2 + .35 * gloss);
        fill(shape, new GradientPaint(
                (float) b.getMinX(), (float) b.getMinY(), light, (float) b.getMaxX(), (float) b.getMaxY(), dark));
        pattern(shape, Palette.clear(palette.paper(), .2 + .1 * Math.abs(style)));
        if (gloss > .45) {
            Shape gleam = polygon(
                    b.getMinX() + b.getWidth() * .08, b.getMinY(), b.getMinX() + b.getWidth() * .34, b.getMinY(),
                    b.getMinX() + b.getWidth() * .02, b.getMaxY(), b.getMinX() - b.getWidth() * .24, b.getMaxY());
            Area area = new Area(shape);
            area.intersect(new Area(gleam));
            fill(area, Palette.clear(Color.WHITE, .4 * (gloss - .3)));
        }
    }

    /// A part in the shade.
    void dark(Shape shape) {
        fill(shape, palette.dark());
    }

    void ink(Shape shape) {
        fill(shape, palette.ink());
    }

    void paper(Shape shape) {
        fill(shape, palette.paper());
    }

    void accent(Shape shape) {
        fill(shape, palette.accent());
    }

    /// A lit screen with hills on it.
    void screen(Shape shape) {
        Rectangle2D b = shape.getBounds2D();
        fill(shape, new GradientPaint(
                0, (float) b.getMinY(), palette.screenTop(), 0, (float) b.getMaxY(), palette.screenBottom()));
        double w = b.getWidth();
        double h = b.getHeight();
        clipped(shape, disc(b.getMinX() + w * .7, b.getMinY() + h * .3, Math.min(w, h) * .13), Palette.clear(palette.paper(), .9));
        clipped(shape, oval(b.getMinX() + w * .2, b.getMaxY() + h * .12, w * .6, h * .48), Palette.clear(palette.body(), .75));
        clipped(shape, oval(b.getMinX() + w * .85, b.getMaxY() + h * .1, w * .55, h * .36), Palette.clear(palette.dark(), .8));
    }

    /// A lens of glass.
    void lens(double x, double y, double radius) {
        ink(disc(x, y, radius));
        fill(disc(x, y, radius * .8), palette.dark());
        fill(disc(x, y, radius * .58), palette.ink());
        fill(disc(x, y, radius * .34), palette.screenBottom());
        fill(disc(x - radius * .3, y - radius * .32, radius * .16), Palette.clear(Color.WHITE, .9));
    }

    void clipped(Shape clip, Shape shape, Paint paint) {
        Area area = new Area(clip);
        area.intersect(new Area(shape));
        fill(area, paint);
    }

    /// Classic: plain, then pinstripes; playful: dots, then bold diagonals.
    private void pattern(Shape shape, Color color) {
        Rectangle2D b = shape.getBounds2D();
        Shape before = g.getClip();
        g.clip(shape);
        if (style > .45) {
            for (double x = b.getMinX() - b.getHeight(); x < b.getMaxX(); x += 11) {
                fill(polygon(x, b.getMaxY(), x + 5, b.getMaxY(), x + 5 + b.getHeight(), b.getMinY(), x + b.getHeight(), b.getMinY()), color);
            }
        } else if (style > 0) {
            for (double y = b.getMinY() + 3; y < b.getMaxY(); y += 6) {
                double shift = (int) ((y - b.getMinY()) / 6) % 2 * 3.5;
                for (double x = b.getMinX() + 2 + shift; x < b.getMaxX(); x += 7) {
                    fill(disc(x, y, 1.35), color);
                }
            }
        } else if (style > -.45) {
            for (double x = b.getMinX() + 3; x < b.getMaxX(); x += 5) {
                line(new Line2D.Double(x, b.getMinY(), x, b.getMaxY()), color, 1);
            }
        }
        g.setClip(before);
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }
}

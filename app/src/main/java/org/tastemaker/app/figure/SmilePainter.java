// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.tastemaker.app.chart.StaticFigure;
import smile.plot.swing.Figure;
import smile.plot.swing.Shape;

/// Paints a figure of Smile into a picture: in the theme's colours and the window's type, without Smile's
/// white ground, and with margins as wide as what stands in them.
final class SmilePainter {
    /// Room about the data, in pixels of the window.
    record Margins(double left, double top, double right, double bottom) {}

    /// What else is painted, over or below the shapes of the figure.
    @FunctionalInterface
    interface Extra {
        void paint(ThemedRenderer renderer);

        static Extra nothing() {
            return renderer -> {};
        }
    }

    private static final String INTER = "/org/tastemaker/font/Inter-Regular.otf";
    private static final float SIZE = 11;
    /// Share of the width and the height that Smile keeps free on each side; the picture shows a part of it.
    private static final double MARGIN = 0.2;

    private SmilePainter() {}

    /// @param words all that is written, to find a face that has its letters
    static Image paint(Figure figure, StaticFigure.Sheet sheet, Margins margins, String words, Extra below, Extra above) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(sheet.width() * sheet.scale()), (int) Math.ceil(sheet.height() * sheet.scale()),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(sheet.scale(), sheet.scale());
            // the figure is laid out larger, so that its margins reach out of the picture
            double wide = (sheet.width() - margins.left() - margins.right()) / (1 - 2 * MARGIN);
            double high = (sheet.height() - margins.top() - margins.bottom()) / (1 - 2 * MARGIN);
            graphics.translate(margins.left() - MARGIN * wide, margins.top() - MARGIN * high);
            figure.setMargin(MARGIN);
            ThemedRenderer renderer = new ThemedRenderer(
                    figure.projection((int) Math.round(wide), (int) Math.round(high)), sheet, font(words));
            renderer.setGraphics(graphics);
            graphics.setStroke(new BasicStroke(1));
            graphics.setFont(font(words));
            below.paint(renderer);
            renderer.ink(sheet.muted());
            figure.getAxis(0).paint(renderer);
            figure.getAxis(1).paint(renderer);
            renderer.ink(sheet.series().getFirst());
            for (Shape shape : figure.getShapes()) {
                shape.paint(renderer);
            }
            renderer.ink(sheet.muted());
            above.paint(renderer);
        } finally {
            graphics.dispose();
        }
        return SwingFXUtils.toFXImage(image, null);
    }

    /// @return how wide words are in the face of a figure
    static FontMetrics metrics(String words) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try {
            return graphics.getFontMetrics(font(words));
        } finally {
            graphics.dispose();
        }
    }

    /// Inter, or the system's face where Inter lacks a letter, as of Chinese.
    private static Font font(String words) {
        try (InputStream file = Objects.requireNonNull(SmilePainter.class.getResourceAsStream(INTER), INTER)) {
            Font inter = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
            return inter.canDisplayUpTo(words) < 0 ? inter : new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(SIZE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(INTER, damaged);
        }
    }
}

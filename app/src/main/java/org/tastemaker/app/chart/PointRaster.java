// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws many discs with soft edges into one image. Pixels are premultiplied ARGB.
final class PointRaster {
    private final ImageView view = new ImageView();
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int[] pixels = {};
    private int width;
    private int height;

    PointRaster() {
        view.setMouseTransparent(true);
    }

    ImageView view() {
        return view;
    }

    void begin(int newWidth, int newHeight) {
        if (buffer == null || newWidth != width || newHeight != height) {
            width = Math.max(1, newWidth);
            height = Math.max(1, newHeight);
            IntBuffer room = IntBuffer.allocate(width * height);
            pixels = room.array();
            buffer = new PixelBuffer<>(width, height, room, PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        } else {
            Arrays.fill(pixels, 0);
        }
    }

    void end() {
        if (buffer != null) {
            buffer.updateBuffer(whole -> null);
        }
    }

    static int premultiplied(Color colour, double opacity) {
        int alpha = (int) Math.round(opacity * 255);
        return alpha << 24
                | (int) Math.round(colour.getRed() * alpha) << 16
                | (int) Math.round(colour.getGreen() * alpha) << 8
                | (int) Math.round(colour.getBlue() * alpha);
    }

    void dot(double x, double y, double radius, int paint) {
        ring(x, y, 0, radius, paint);
    }

    /// @param hole radius of what stays empty in the middle
    void ring(double x, double y, double hole, double radius, int paint) {
        int left = (int) Math.floor(x - radius);
        int right = (int) Math.ceil(x + radius);
        int top = (int) Math.floor(y - radius);
        int bottom = (int) Math.ceil(y + radius);
        if (right < 0 || bottom < 0 || left >= width || top >= height) {
            return;
        }
        double inner = radius < 0.5 ? 0 : (radius - 0.5) * (radius - 0.5);
        double outer = (radius + 0.5) * (radius + 0.5);
        for (int py = Math.max(0, top); py <= Math.min(height - 1, bottom); py++) {
            for (int px = Math.max(0, left); px <= Math.min(width - 1, right); px++) {
                double dx = px + 0.5 - x;
                double dy = py + 0.5 - y;
                double square = dx * dx + dy * dy;
                int cover = square <= inner ? 256 : square >= outer ? 0 : (int) (256 * (radius + 0.5 - Math.sqrt(square)));
                if (hole > 0 && cover > 0) {
                    cover = (int) (cover * Math.clamp(Math.sqrt(square) - hole + 0.5, 0, 1));
                }
                if (cover > 0) {
                    int at = py * width + px;
                    pixels[at] = over(paint, cover, pixels[at]);
                }
            }
        }
    }

    private static int over(int paint, int cover, int below) {
        int alpha = (paint >>> 24) * cover >> 8;
        int keep = 255 - alpha;
        int a = alpha + (below >>> 24) * keep / 255;
        int r = ((paint >> 16 & 255) * cover >> 8) + (below >> 16 & 255) * keep / 255;
        int g = ((paint >> 8 & 255) * cover >> 8) + (below >> 8 & 255) * keep / 255;
        int b = ((paint & 255) * cover >> 8) + (below & 255) * keep / 255;
        return a << 24 | r << 16 | g << 8 | b;
    }
}

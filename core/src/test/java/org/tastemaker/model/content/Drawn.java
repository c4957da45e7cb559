// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Small pictures.
final class Drawn {
    private static final int SIDE = 32;

    private Drawn() {}

    /// @param pattern 0 plain, 1 lines from left to right, 2 lines from top to bottom
    static BufferedImage picture(int argb, int pattern) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                boolean line = pattern == 1 && y % 8 < 4 || pattern == 2 && x % 8 < 4;
                picture.setRGB(x, y, line ? 0xFFFFFFFF : argb);
            }
        }
        return picture;
    }

    static byte[] png(int argb, int pattern) {
        return bytes(picture(argb, pattern), "png");
    }

    static byte[] bytes(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

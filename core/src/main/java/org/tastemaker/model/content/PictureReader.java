// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads pictures of any format that Java knows. A large one is read in steps of several pixels: what is
/// counted needs no more than about `side` of them along the shorter side, and memory stays small.
///
/// @param side pixels along the shorter side
record PictureReader(int side) {

    /// @return the picture; empty if it cannot be read
    Optional<BufferedImage> read(byte[] bytes) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? Optional.of(read(readers.next(), stream)) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // readers throw all kinds of exceptions on broken files; whoever asked tells of the item
            return Optional.empty();
        }
    }

    private BufferedImage read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / side);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Trait;

/// The picture of an item, 96 by 96 points: a flat drawing of a product of its category on a tinted card.
///
/// The silhouette tells the category and the kind of product, hue and pattern tell the style, pureness
/// of colour and gloss tell the design. Nothing else about the item is in it.
public final class ProductPicture {
    /// Width and height in points.
    public static final int SIZE = 96;
    private static final double CORNER = 18;

    private ProductPicture() {}

    /// @return the picture as a PNG file
    public static byte[] png(Item item) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(draw(item, SIZE), "png", out)) {
                throw new IOException("no PNG writer");
            }
        }
        return bytes.toByteArray();
    }

    /// @param size width and height in points
    /// @return the picture, with a transparent margin at its rounded corners
    public static BufferedImage draw(Item item, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            g.scale(size / (double) SIZE, size / (double) SIZE);
            Palette palette = Palette.of(item);
            double gloss = Draw.sigmoid(1.3 * item.trait(Trait.DESIGN));
            Brush brush = new Brush(g, palette, item.style(), gloss);
            brush.fill(Brush.box(0, 0, SIZE, SIZE, CORNER), palette.ground());
            brush.fill(Brush.disc(48, 46, 39), palette.halo());
            product(brush, item);
        } finally {
            g.dispose();
        }
        return image;
    }

    private static void product(Brush brush, Item item) {
        int variant = item.variant();
        switch (item.category()) {
            case PHONES -> MobileShapes.phone(brush, variant);
            case TABLETS -> MobileShapes.tablet(brush, variant);
            case READERS -> MobileShapes.reader(brush, variant);
            case WEARABLES -> MobileShapes.watch(brush, variant);
            case LAPTOPS -> ComputerShapes.laptop(brush, variant);
            case DISPLAYS -> ComputerShapes.display(brush, variant);
            case INPUT -> ComputerShapes.input(brush, variant);
            case STORAGE -> ComputerShapes.storage(brush, variant);
            case HEADSETS -> MediaShapes.headset(brush, variant);
            case SPEAKERS -> MediaShapes.speaker(brush, variant);
            case CAMERAS -> MediaShapes.camera(brush, variant);
            case DRONES -> MediaShapes.drone(brush, variant);
            case POWER -> HomeShapes.power(brush, variant);
            case NETWORK -> HomeShapes.router(brush, variant);
        }
    }
}

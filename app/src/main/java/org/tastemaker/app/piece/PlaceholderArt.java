// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.app.piece;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/// A drawing for an item without a picture. Colour and form depend on the seed alone, so that an item
/// always looks the same, and items of one category share their form.
final class PlaceholderArt {
    private PlaceholderArt() {}

    /// @param size side in pixels
    /// @param seed such as the item's identifier
    static Node draw(double size, String seed) {
        int hash = spread(seed.hashCode());
        double hue = Math.floorMod(hash, 360);
        Color strong = Color.hsb(hue, 0.55, 0.70);
        Rectangle ground = new Rectangle(size, size, Color.hsb(hue, 0.45, 0.80, 0.22));
        ground.setArcWidth(size * 0.26);
        ground.setArcHeight(size * 0.26);
        StackPane art = new StackPane(ground, form(Math.floorMod(hash / 360, 4), size, strong));
        art.setAlignment(Pos.CENTER);
        art.setMinSize(size, size);
        art.setMaxSize(size, size);
        return art;
    }

    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x45d9f3b;
        return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
    }

    private static Node form(int kind, double size, Color colour) {
        Color light = Color.WHITE.deriveColor(0, 1, 1, 0.65);
        List<Shape> shapes = switch (kind) {
            case 0 -> List.of(new Circle(0, 0, size * 0.29, colour), new Circle(0, 0, size * 0.12, light));
            case 1 -> List.of(
                    box(-0.24, -0.29, 0.48, 0.58, size, colour, 0.14), new Circle(0, size * 0.2, size * 0.04, light));
            case 2 -> List.of(
                    box(-0.32, -0.2, 0.64, 0.4, size, colour, 0.2),
                    new Circle(-size * 0.13, 0, size * 0.07, light), new Circle(size * 0.13, 0, size * 0.05, light));
            default -> List.of(
                    box(-0.3, -0.25, 0.6, 0.42, size, colour, 0.1), box(-0.38, 0.2, 0.76, 0.07, size, colour, 0.05));
        };
        return new Group(shapes.toArray(Node[]::new));
    }

    private static Rectangle box(double x, double y, double w, double h, double size, Color colour, double arc) {
        Rectangle box = new Rectangle(x * size, y * size, w * size, h * size);
        box.setFill(colour);
        box.setArcWidth(arc * size);
        box.setArcHeight(arc * size);
        return box;
    }

    /// @return a name for logs and tests
    static String describe(String seed) {
        return String.format(Locale.ROOT, "%08x", spread(seed.hashCode()));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import static org.tastemaker.store.picture.Brush.box;
import static org.tastemaker.store.picture.Brush.disc;
import static org.tastemaker.store.picture.Brush.polygon;
import static org.tastemaker.store.picture.Brush.turned;

import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;

/// Laptops, displays, keyboards and mice, storage.
final class ComputerShapes {
    private ComputerShapes() {}

    static void laptop(Brush b, int variant) {
        b.shadow(48, 78, 40, 4);
        double top = variant == 1 ? 26 : 22;
        b.body(box(17, top, 62, 70 - top, 5));
        b.ink(box(19.5, top + 2.5, 57, 64 - top, 3.5));
        b.screen(box(21.5, top + 4.5, 53, 59 - top, 2));
        if (variant == 3) {
            b.fill(box(26, top + 9, 22, 16, 2), Palette.clear(b.palette().ink(), .55));
            for (int k = 0; k < 3; k++) {
                b.fill(box(29, top + 12 + 4 * k, 15 - 4 * k, 1.8, .9), k == 1 ? b.palette().accent() : b.palette().paper());
            }
        }
        b.body(polygon(10, 70, 86, 70, 89, 77, 7, 77));
        b.dark(polygon(7, 77, 89, 77, 86, 80, 10, 80));
        b.fill(polygon(19, 71.2, 77, 71.2, 78.5, 73.6, 17.5, 73.6), b.palette().ink());
        b.fill(box(40, 74.6, 16, 1.9, .9), Palette.clear(b.palette().ink(), .5));
        if (variant == 2) {
            b.accent(box(44, top - 1.4, 8, 1.8, .9));
        }
    }

    static void display(Brush b, int variant) {
        b.shadow(48, 84, 26, 3.4);
        double w = variant == 3 ? 82 : 72;
        double left = 48 - w / 2;
        b.body(polygon(43, 62, 53, 62, 56, 82, 40, 82));
        b.body(Brush.oval(48, 82.5, 19, 3.4));
        b.ink(box(left, 18, w, variant == 3 ? 40 : 47, 4));
        b.screen(box(left + 2.5, 20.5, w - 5, variant == 3 ? 33 : 40, 2.5));
        if (variant == 1) {
            b.line(new QuadCurve2D.Double(left + 3, 21.5, 48, 25.5, left + w - 3, 21.5), b.palette().ink(), 2.4);
        }
        b.body(box(left, variant == 3 ? 54.5 : 61.5, w, 4.5, 2.2));
        b.accent(disc(left + w - 6, variant == 3 ? 56.8 : 63.8, 1.1));
    }

    static void input(Brush b, int variant) {
        if (variant == 1 || variant == 3) {
            mouse(b, variant == 3);
        } else {
            keyboard(b, variant == 0);
        }
    }

    private static void mouse(Brush b, boolean ergonomic) {
        b.shadow(50, 82, 22, 4);
        var shell = ergonomic
                ? turned(new java.awt.geom.RoundRectangle2D.Double(28, 16, 42, 66, 42, 50), 10, 49, 50)
                : new java.awt.geom.RoundRectangle2D.Double(29, 15, 38, 67, 38, 44);
        b.body(shell);
        b.clipped(shell, box(20, 10, 60, 30, 0), Palette.clear(b.palette().paper(), .22));
        b.line(new Line2D.Double(48, 16, 48, 40), b.palette().dark(), 1.4);
        b.line(new QuadCurve2D.Double(29, 40, 48, 45, 67, 40), b.palette().dark(), 1.4);
        b.ink(box(44.6, 22, 6.8, 14, 3.4));
        b.accent(box(46.2, 25, 3.6, 7, 1.8));
        if (ergonomic) {
            b.ink(turned(box(29, 43, 4, 14, 2), 10, 31, 50));
        }
    }

    private static void keyboard(Brush b, boolean mechanical) {
        b.shadow(48, 73, 41, 4);
        b.dark(box(8, 31, 80, 40, 6));
        b.body(box(8, 28, 80, 39, 6));
        for (int row = 0; row < 3; row++) {
            for (int k = 0; k < 9; k++) {
                double x = 12.5 + 8 * k;
                double y = 32.5 + 9 * row;
                boolean marked = row == 0 && k == 0 || row == 2 && k == 8 || row == 1 && k == 2;
                if (mechanical) {
                    b.fill(box(x, y + 1.3, 6.6, 7, 1.6), Palette.clear(b.palette().ink(), .65));
                }
                b.fill(box(x, y, 6.6, mechanical ? 6.6 : 7, 1.6), marked ? b.palette().accent() : b.palette().paper());
            }
        }
        b.fill(box(28, 59.5, 40, 5, 1.6), b.palette().paper());
        b.fill(box(14, 59.5, 11, 5, 1.6), Palette.clear(b.palette().ink(), .65));
        b.fill(box(71, 59.5, 12, 5, 1.6), Palette.clear(b.palette().ink(), .65));
    }

    static void storage(Brush b, int variant) {
        switch (variant) {
            case 1 -> card(b);
            case 3 -> bag(b);
            default -> drive(b, variant == 2);
        }
    }

    private static void drive(Brush b, boolean large) {
        b.shadow(48, 82, 27, 4);
        double w = large ? 54 : 44;
        b.dark(box(48 - w / 2, 19, w, 63, 8));
        b.body(box(48 - w / 2, 16, w, 63, 8));
        b.fill(box(48 - w / 2 + 6, 24, w - 12, 24, 4), Palette.clear(b.palette().paper(), .9));
        b.fill(box(48 - w / 2 + 10, 29, w - 26, 4, 2), b.palette().ink());
        b.fill(box(48 - w / 2 + 10, 37, w - 32, 3, 1.5), b.palette().body());
        b.ink(box(42, 73, 12, 4, 2));
        b.accent(disc(48 + w / 2 - 9, 69, 2.2));
        b.line(new Line2D.Double(48 - w / 2 + 8, 57, 48 + w / 2 - 8, 57), Palette.clear(b.palette().ink(), .35), 1.6);
        b.line(new Line2D.Double(48 - w / 2 + 8, 62, 48 + w / 2 - 8, 62), Palette.clear(b.palette().ink(), .35), 1.6);
    }

    private static void card(Brush b) {
        b.shadow(48, 84, 25, 4);
        var shape = polygon(27, 15, 58, 15, 70, 27, 70, 82, 27, 82);
        b.body(shape);
        for (int k = 0; k < 4; k++) {
            b.fill(box(31.5 + 7.4 * k, 19, 4.6, 12, 1.2), b.palette().accent());
        }
        b.paper(box(32, 42, 33, 31, 4));
        b.fill(box(37, 49, 20, 4.5, 2), b.palette().ink());
        b.fill(box(37, 58, 13, 3.2, 1.6), b.palette().body());
    }

    private static void bag(Brush b) {
        b.shadow(48, 84, 34, 4);
        b.line(new java.awt.geom.Arc2D.Double(31, 11, 34, 36, 0, 180, java.awt.geom.Arc2D.OPEN), b.palette().ink(), 3.6);
        b.body(box(15, 30, 66, 53, 10));
        b.dark(box(15, 30, 66, 22, 10));
        b.body(box(17, 29, 62, 20, 9));
        b.fill(box(43, 44, 10, 10, 3), b.palette().accent());
        b.line(new Line2D.Double(23, 66, 73, 66), Palette.clear(b.palette().ink(), .5), 1.8);
        b.fill(box(60, 64, 6, 6, 2), b.palette().paper());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import static org.tastemaker.store.picture.Brush.box;
import static org.tastemaker.store.picture.Brush.disc;
import static org.tastemaker.store.picture.Brush.oval;
import static org.tastemaker.store.picture.Brush.polygon;

import java.awt.geom.Arc2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;

/// Power and network.
final class HomeShapes {
    private HomeShapes() {}

    static void power(Brush b, int variant) {
        switch (variant) {
            case 2 -> {
                b.shadow(48, 82, 26, 4);
                b.line(new CubicCurve2D.Double(48, 70, 50, 96, 76, 88, 80, 72), b.palette().ink(), 3.4);
                b.dark(disc(48, 47, 29));
                b.body(disc(48, 44, 29));
                b.line(disc(48, 44, 19), Palette.clear(b.palette().paper(), .85), 3);
                bolt(b, 48, 44, 1);
            }
            case 3 -> {
                b.shadow(50, 83, 24, 4);
                b.fill(box(35, 12, 5, 15, 2), b.palette().ink());
                b.fill(box(56, 12, 5, 15, 2), b.palette().ink());
                b.body(box(25, 25, 46, 56, 10));
                b.fill(box(33, 67, 12, 5.5, 2), b.palette().ink());
                b.fill(box(51, 67, 12, 5.5, 2), b.palette().ink());
                bolt(b, 48, 46, 1);
            }
            default -> {
                b.shadow(48, 86, 24, 4);
                double w = variant == 1 ? 50 : 42;
                b.dark(box(48 - w / 2, 14, w, 71, 9));
                b.body(box(48 - w / 2, 12, w, 70, 9));
                b.ink(box(40, 13.5, 16, 4.5, 2));
                bolt(b, 48, 42, 1.05);
                for (int k = 0; k < 4; k++) {
                    b.fill(disc(37.5 + 7 * k, 72, 2.1),
                            k < 3 ? b.palette().paper() : Palette.clear(b.palette().ink(), .4));
                }
            }
        }
    }

    private static void bolt(Brush b, double x, double y, double size) {
        b.fill(polygon(
                x + 3 * size, y - 15 * size, x - 9 * size, y + 3 * size, x - 1 * size, y + 3 * size,
                x - 3 * size, y + 15 * size, x + 9 * size, y - 4 * size, x + 1 * size, y - 4 * size), b.palette().paper());
    }

    static void router(Brush b, int variant) {
        if (variant == 3) {
            b.shadow(48, 75, 40, 4);
            b.dark(box(9, 40, 78, 33, 6));
            b.body(box(9, 36, 78, 33, 6));
            for (int k = 0; k < 5; k++) {
                b.ink(box(15 + 11 * k, 48, 8.6, 9, 1.6));
                b.fill(box(17 + 11 * k, 54, 4.6, 3, .6), b.palette().accent());
                b.fill(disc(19.3 + 11 * k, 43, 1.3), b.palette().paper());
            }
            b.fill(disc(79, 52, 3.2), b.palette().paper());
            return;
        }
        b.shadow(48, 83, 34, 4);
        if (variant == 1) {
            b.dark(oval(48, 76, 26, 7));
            b.body(box(25, 24, 46, 56, 20));
            waves(b, 48, 50);
            b.accent(disc(48, 71, 2.4));
            return;
        }
        int antennas = variant == 2 ? 2 : 4;
        for (int k = 0; k < antennas; k++) {
            double x = antennas == 2 ? 22 + 52 * k : 18 + 20 * k;
            double lean = (x - 48) / 6;
            b.line(new Line2D.Double(x, 60, x + lean, 22), b.palette().ink(), 4.4);
        }
        waves(b, 48, 36);
        b.dark(box(10, 58, 76, 22, 7));
        b.body(box(10, 55, 76, 22, 7));
        for (int k = 0; k < 4; k++) {
            b.fill(disc(20 + 7 * k, 66, 1.9), k == 0 ? b.palette().accent() : b.palette().paper());
        }
        b.fill(box(60, 64, 19, 4, 2), Palette.clear(b.palette().ink(), .55));
    }

    private static void waves(Brush b, double x, double y) {
        for (int k = 1; k <= 3; k++) {
            double r = 6.0 * k;
            b.line(new Arc2D.Double(x - r, y + 8 - r, 2 * r, 2 * r, 45, 90, Arc2D.OPEN),
                    Palette.clear(b.palette().ink(), .85 - .15 * k), 3);
        }
        b.ink(disc(x, y + 8, 2.4));
    }
}

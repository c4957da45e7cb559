// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import static org.tastemaker.store.picture.Brush.box;
import static org.tastemaker.store.picture.Brush.disc;
import static org.tastemaker.store.picture.Brush.oval;
import static org.tastemaker.store.picture.Brush.polygon;
import static org.tastemaker.store.picture.Brush.turned;

import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;

/// Headsets, speakers, cameras, drones.
final class MediaShapes {
    private MediaShapes() {}

    static void headset(Brush b, int variant) {
        if (variant == 2) {
            earbuds(b);
            return;
        }
        b.shadow(48, 86, 30, 3.5);
        b.line(new Arc2D.Double(20, 15, 56, 64, 0, 180, Arc2D.OPEN), b.palette().ink(), 8);
        b.line(new Arc2D.Double(20, 15, 56, 64, 20, 140, Arc2D.OPEN), b.palette().body(), 5);
        for (int side = -1; side <= 1; side += 2) {
            double x = 48 + 28 * side;
            b.ink(box(x - 5.5 - 5 * side, 46, 11, 32, 5.5));
            b.body(box(x - 8 + 2 * side, 43, 16, 38, 8));
            b.fill(oval(x + 3.2 * side, 62, 2.6, 10), Palette.clear(b.palette().paper(), .55));
        }
        if (variant == 0) {
            b.line(new Arc2D.Double(22, 54, 46, 34, 200, 75, Arc2D.OPEN), b.palette().ink(), 2.8);
            b.accent(disc(47, 88, 3.4));
        }
    }

    private static void earbuds(Brush b) {
        b.shadow(48, 85, 30, 4);
        // The lid stands open behind the buds, the case is in front of their stems.
        b.dark(box(21, 30, 54, 34, 15));
        b.fill(box(25, 34, 46, 26, 11), b.palette().ink());
        for (int side = -1; side <= 1; side += 2) {
            double x = 48 + 11.5 * side;
            b.fill(box(x - 3.2, 36, 6.4, 28, 3.2), b.palette().paper());
            b.fill(oval(x + 1.5 * side, 37, 7.6, 8.2), b.palette().paper());
            b.fill(box(x - 1 + 4 * side, 32, 2, 8, 1), b.palette().body());
        }
        b.body(box(19, 55, 58, 29, 13));
        b.fill(box(42, 62, 12, 2.6, 1.3), Palette.clear(b.palette().ink(), .55));
        b.fill(disc(48, 73, 1.9), b.palette().paper());
    }

    static void speaker(Brush b, int variant) {
        switch (variant) {
            case 3 -> {
                b.shadow(48, 69, 42, 4);
                b.body(box(6, 38, 84, 29, 9));
                b.fill(box(10, 42, 76, 21, 6), Palette.clear(b.palette().ink(), .85));
                for (int k = 0; k < 4; k++) {
                    driver(b, 21.5 + 17.7 * k, 52.5, 7.4);
                }
            }
            case 0 -> {
                b.shadow(48, 84, 26, 4);
                b.body(box(24, 22, 48, 61, 18));
                b.fill(oval(48, 27, 21, 8), b.palette().ink());
                b.line(oval(48, 27, 16, 5.4), b.palette().accent(), 2);
                for (int row = 0; row < 5; row++) {
                    for (int k = 0; k < 7; k++) {
                        b.fill(disc(30 + 6 * k, 45 + 7 * row, 1.5), Palette.clear(b.palette().ink(), .6));
                    }
                }
            }
            default -> {
                b.shadow(48, 86, 24, 3.6);
                b.dark(box(26, 12, 47, 73, 6));
                b.body(box(23, 12, 46, 73, 6));
                driver(b, 46, 30, 9.5);
                driver(b, 46, 61, 17);
                if (variant == 2) {
                    b.line(new Arc2D.Double(35, 4, 22, 18, 0, 180, Arc2D.OPEN), b.palette().ink(), 3);
                }
            }
        }
    }

    private static void driver(Brush b, double x, double y, double radius) {
        b.ink(disc(x, y, radius));
        b.fill(disc(x, y, radius * .82), b.palette().dark());
        b.fill(disc(x, y, radius * .68), b.palette().ink());
        b.fill(disc(x, y, radius * .32), b.palette().accent());
        b.fill(disc(x - radius * .1, y - radius * .1, radius * .12), Palette.clear(b.palette().paper(), .8));
    }

    static void camera(Brush b, int variant) {
        b.shadow(48, 80, 36, 4);
        if (variant == 1) {
            b.body(box(21, 24, 54, 54, 12));
            b.fill(box(26, 29, 18, 13, 3), b.palette().ink());
            b.lens(55, 54, 18);
            b.accent(disc(33, 69, 3));
            return;
        }
        if (variant == 2) {
            b.body(box(16, 20, 64, 60, 13));
            b.fill(box(16, 64, 64, 16, 8), b.palette().paper());
            b.fill(box(26, 76, 44, 3, 1.5), b.palette().ink());
            b.lens(48, 46, 17);
            b.fill(box(60, 25, 14, 10, 3), b.palette().paper());
            b.accent(disc(25.5, 31, 3.6));
            return;
        }
        b.dark(polygon(36, 30, 41, 19, 57, 19, 62, 30));
        b.dark(box(18, 25, 12, 7, 2.5));
        b.accent(box(67, 25, 9, 6, 2.4));
        b.body(box(11, 29, 74, 49, 8));
        b.fill(box(11, 38, 74, 29, 0), Palette.clear(b.palette().ink(), .8));
        b.lens(48, 53, variant == 3 ? 23 : 20);
        b.fill(box(72, 42, 8, 5, 2), b.palette().paper());
        b.fill(disc(19.5, 34, 2), b.palette().accent());
    }

    static void drone(Brush b, int variant) {
        b.shadow(48, 84, 28, 3.6);
        double reach = variant == 3 ? 28 : 34;
        for (int side = -1; side <= 1; side += 2) {
            for (int end = -1; end <= 1; end += 2) {
                double x = 48 + reach * side;
                double y = end < 0 ? 30 : 58;
                b.line(new Line2D.Double(48 + 10 * side, 46 + 2 * end, x, y), b.palette().ink(), 4.6);
                b.fill(oval(x, y - 5, 16, 3.6), Palette.clear(b.palette().body(), .38));
                b.fill(oval(x, y - 5, 16, 1.4), Palette.clear(b.palette().dark(), .6));
                b.dark(box(x - 3, y - 6, 6, 10, 2.4));
            }
        }
        b.body(variant == 2 ? polygon(48, 26, 66, 50, 48, 66, 30, 50) : box(29, 33, 38, 26, 12));
        b.fill(box(38, 38, 20, 5, 2.5), Palette.clear(b.palette().paper(), .85));
        b.lens(48, 63, variant == 1 ? 9 : 7);
        b.accent(disc(35, 53, 1.9));
        b.accent(disc(61, 53, 1.9));
    }
}

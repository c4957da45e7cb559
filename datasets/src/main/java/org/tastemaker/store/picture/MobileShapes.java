// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import static org.tastemaker.store.picture.Brush.box;
import static org.tastemaker.store.picture.Brush.disc;
import static org.tastemaker.store.picture.Brush.minus;
import static org.tastemaker.store.picture.Brush.turned;

import java.awt.geom.Line2D;

/// Phones, tablets, readers, watches.
final class MobileShapes {
    private MobileShapes() {}

    static void phone(Brush b, int variant) {
        b.shadow(48, 84, 26, 4);
        if (variant == 2) {
            // A folding phone, half open.
            b.body(Brush.polygon(22, 20, 47, 14, 47, 80, 22, 84));
            b.dark(Brush.polygon(47, 14, 50, 14, 50, 80, 47, 80));
            b.ink(Brush.polygon(50, 14, 75, 20, 75, 84, 50, 80));
            b.screen(Brush.polygon(52, 17.5, 72.5, 22.5, 72.5, 80.5, 52, 77));
            b.lens(30, 28, 4.5);
            b.lens(30, 39, 4.5);
            return;
        }
        double h = variant == 3 ? 58 : 66;
        double top = 82 - h;
        // The back looks out behind the front.
        b.body(turned(box(40, top, 31, h, 6.5), 9, 55, 82));
        b.lens(64.5, top + 10, 4.2);
        b.lens(66.5, top + 20, 3.2);
        b.ink(box(25, top, 33, h, 6.5));
        b.screen(box(27, top + 2, 29, h - 4, 5));
        b.ink(box(37, top + 4, 9, 2.6, 1.3));
        for (int row = 0; row < 2; row++) {
            for (int k = 0; k < 3; k++) {
                b.fill(box(30.5 + 8 * k, top + h - 22 + 8 * row, 5.5, 5.5, 1.7), Palette.clear(
                        (k + row) % 2 == 0 ? b.palette().paper() : b.palette().accent(), .85));
            }
        }
    }

    static void tablet(Brush b, int variant) {
        b.shadow(48, 83, 34, 4);
        b.body(turned(box(18, 20, 60, 58, 6), -5, 48, 60));
        b.ink(box(15, 21, 64, 58, 6));
        b.screen(box(18.5, 24.5, 57, 51, 3.5));
        if (variant == 1 || variant == 2) {
            b.fill(turned(box(76, 28, 4.6, 50, 2.3), 16, 78, 52), b.palette().paper());
            b.accent(turned(box(76, 28, 4.6, 9, 2.3), 16, 78, 52));
            b.line(new Line2D.Double(28, 44, 54, 38), b.palette().paper(), 2.2);
        } else {
            for (int k = 0; k < 4; k++) {
                b.fill(box(23 + 12.5 * k, 30, 9, 9, 2.5), Palette.clear(
                        k % 2 == 0 ? b.palette().paper() : b.palette().accent(), .85));
            }
        }
        b.fill(disc(47, 22.8, .9), b.palette().dark());
    }

    static void reader(Brush b, int variant) {
        b.shadow(48, 85, 27, 4);
        b.body(box(23, 13, 50, 71, 6));
        b.paper(box(28, 18, 40, 54, 2.5));
        for (int k = 0; k < 7; k++) {
            double width = k == 6 ? 16 : k == 2 ? 24 : 32;
            b.fill(box(32, 35 + 4.9 * k, width, 1.7, .8), Palette.clear(b.palette().ink(), .55));
        }
        b.fill(box(32, 23, 22, 3.6, 1), b.palette().ink());
        b.fill(box(32, 29, 13, 2, 1), variant == 2 ? b.palette().accent() : b.palette().body());
        b.fill(box(43, 76, 10, 2.6, 1.3), b.palette().paper());
        if (variant == 1) {
            b.ink(turned(box(76, 22, 3.6, 46, 1.8), 10, 78, 45));
        }
    }

    static void watch(Brush b, int variant) {
        b.shadow(48, 87, 20, 3);
        b.body(Brush.polygon(36, 12, 60, 12, 64, 36, 32, 36));
        b.body(Brush.polygon(32, 60, 64, 60, 60, 86, 36, 86));
        for (int k = 0; k < 3; k++) {
            b.fill(disc(48, 70 + 5 * k, 1.4), b.palette().dark());
        }
        if (variant == 1) {
            b.ink(box(35, 27, 26, 42, 9));
            b.screen(box(37.5, 29.5, 21, 37, 7));
            b.fill(box(42, 36, 12, 3, 1.5), b.palette().paper());
            b.fill(box(42, 42, 8, 2, 1), b.palette().paper());
            return;
        }
        b.dark(box(68, 42, 5, 9, 2));
        boolean round = variant != 3;
        b.ink(round ? disc(48, 48, 23) : box(26, 26, 44, 44, 12));
        b.screen(round ? disc(48, 48, 19.5) : box(29.5, 29.5, 37, 37, 9));
        b.line(minus(disc(48, 48, 15.5), disc(48, 48, 15.4)), Palette.clear(b.palette().paper(), .5), 1.5);
        b.line(new Line2D.Double(48, 48, 48, 36.5), b.palette().paper(), 2.6);
        b.line(new Line2D.Double(48, 48, 56.5, 53), b.palette().paper(), 2.6);
        b.fill(disc(48, 48, 2.3), b.palette().accent());
    }
}

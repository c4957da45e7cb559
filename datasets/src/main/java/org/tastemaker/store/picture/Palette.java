// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.picture;

import java.awt.Color;
import org.tastemaker.store.world.Draw;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.Trait;

/// The colours of one picture. Style turns the hue from green (classic) over blue and violet to red and
/// amber (playful); design decides how pure the colours are, from grey to vivid.
///
/// @param ground behind the product
/// @param halo a lighter disc on the ground
/// @param shadow under the product
/// @param light side of the body in the light
/// @param body the product's colour
/// @param dark side of the body in the shade
/// @param ink nearly black
/// @param paper nearly white
/// @param accent small parts
/// @param screenTop upper end of a lit screen
/// @param screenBottom lower end of a lit screen
record Palette(
        Color ground, Color halo, Color shadow, Color light, Color body, Color dark, Color ink, Color paper,
        Color accent, Color screenTop, Color screenBottom) {
    private static final double MIDDLE_HUE = 265;
    private static final double HUE_RANGE = 145;

    static Palette of(Item item) {
        double style = item.style();
        // Most styles lie near the middle: spread there, so that a page of items is colourful.
        double hue = MIDDLE_HUE + HUE_RANGE * Math.copySign(StrictMath.pow(Math.abs(style), .7), style);
        double polish = Draw.sigmoid(1.3 * item.trait(Trait.DESIGN));
        double pure = .08 + .6 * polish;
        return new Palette(
                hsl(hue, .2 + .5 * polish, .905), hsl(hue, .2 + .5 * polish, .95), hsl(hue, .3, .3),
                hsl(hue + 8, pure, .68), hsl(hue, pure, .54), hsl(hue - 10, pure * .9, .38),
                hsl(hue, .25 * polish + .05, .16), hsl(hue, .35 * polish, .97), hsl(hue + 165, .3 + .45 * polish, .62),
                hsl(hue + 28, pure, .74), hsl(hue - 14, pure, .5));
    }

    /// @param hue in degrees
    private static Color hsl(double hue, double saturation, double lightness) {
        double s = Math.clamp(saturation, 0, 1);
        double c = (1 - Math.abs(2 * lightness - 1)) * s;
        return new Color(
                channel(hue, 0, c, lightness), channel(hue, 8, c, lightness), channel(hue, 4, c, lightness));
    }

    private static int channel(double hue, int n, double chroma, double lightness) {
        double k = ((n + hue / 30) % 12 + 12) % 12;
        double value = lightness - chroma / 2 * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        return Math.clamp(Math.round(value * 255), 0, 255);
    }

    /// @param alpha 0 to 1
    static Color clear(Color color, double alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(alpha * 255));
    }
}

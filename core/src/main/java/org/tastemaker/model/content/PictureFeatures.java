// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.model.content;

import java.awt.Color;
import java.awt.image.BufferedImage;

/// What a picture looks like, in numbers: how much of it has which colour, and how strongly it changes in which
/// direction where. Each half has length 1, or 0 where there is nothing; lengths are so that the product of two halves
/// is the Bhattacharyya coefficient of the shares.
///
/// Colours are 12 hues, each pale or full and dark, middling or bright, and 4 greys. Changes of lightness are counted in 8
/// directions in each of 4 by 4 fields, as in Dalal, Triggs: Histograms of oriented gradients, CVPR 2005, but without
/// blocks. What is transparent is white.
///
/// @param colours share of each colour, as a root
/// @param edges share of each direction in each field, as a root
record PictureFeatures(float[] colours, float[] edges) {
    static final int HUES = 12;
    static final int GREYS = 4;
    static final int COLOURS = HUES * 6 + GREYS;
    static final int FIELDS = 4;
    static final int DIRECTIONS = 8;
    static final int EDGES = FIELDS * FIELDS * DIRECTIONS;
    private static final double FULL = .5;
    private static final double GREY = .12;
    private static final double BLACK = .08;

    static PictureFeatures of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        float[] light = new float[pixels.length];
        double[] colours = new double[COLOURS];
        float[] hsb = new float[3];
        for (int p = 0; p < pixels.length; p++) {
            int alpha = pixels[p] >>> 24;
            int red = onWhite(pixels[p] >> 16 & 255, alpha);
            int green = onWhite(pixels[p] >> 8 & 255, alpha);
            int blue = onWhite(pixels[p] & 255, alpha);
            light[p] = (.299f * red + .587f * green + .114f * blue) / 255;
            Color.RGBtoHSB(red, green, blue, hsb);
            colours[colour(hsb)]++;
        }
        return new PictureFeatures(roots(colours), roots(edges(light, width, height)));
    }

    private static int onWhite(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    private static int colour(float[] hsb) {
        if (hsb[1] < GREY || hsb[2] < BLACK) {
            return HUES * 6 + Math.min(GREYS - 1, (int) (hsb[2] * GREYS));
        }
        int hue = (int) (hsb[0] * HUES) % HUES;
        int full = hsb[1] < FULL ? 0 : 1;
        int bright = Math.min(2, (int) (hsb[2] * 3));
        return (hue * 2 + full) * 3 + bright;
    }

    private static double[] edges(float[] light, int width, int height) {
        double[] edges = new double[EDGES];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                double across = light[y * width + x + 1] - light[y * width + x - 1];
                double down = light[(y + 1) * width + x] - light[(y - 1) * width + x];
                double strength = Math.hypot(across, down);
                // a direction and its opposite are one
                double turn = Math.atan2(down, across) / Math.PI + 1;
                int direction = (int) Math.floor(turn * DIRECTIONS + .5) % DIRECTIONS;
                int field = y * FIELDS / height * FIELDS + x * FIELDS / width;
                edges[field * DIRECTIONS + direction] += strength;
            }
        }
        return edges;
    }

    private static float[] roots(double[] amounts) {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        float[] roots = new float[amounts.length];
        for (int k = 0; k < roots.length && sum > 0; k++) {
            roots[k] = (float) Math.sqrt(amounts[k] / sum);
        }
        return roots;
    }
}

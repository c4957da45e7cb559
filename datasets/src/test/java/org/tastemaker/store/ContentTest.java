// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tastemaker.store.picture.ProductPicture;
import org.tastemaker.store.text.ItemText;
import org.tastemaker.store.world.Item;
import org.tastemaker.store.world.StoreSettings;
import org.tastemaker.store.world.Trait;
import org.tastemaker.store.world.World;

/// A cold item can be placed by its content: text tells the traits, the picture tells design and style,
/// the identifier tells nothing.
class ContentTest {
    private static final World WORLD = World.of(StoreSettings.standard());
    private static final List<ItemText> TEXTS = ItemText.write(WORLD.items(), WORLD.streams());

    @Test
    void englishTextPredictsTraits() {
        double[][] words = bag(TEXTS.stream()
                .map(t -> (t.title().en() + " " + t.description().en() + " " + t.tags().en())
                        .toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9-]+")).toList());
        assertThat(meanR2(words, 1)).isGreaterThan(.7);
    }

    @Test
    void chineseTextPredictsTraits() {
        double[][] phrases = bag(TEXTS.stream()
                .map(t -> (t.title().zh() + "，" + t.description().zh() + "，" + t.tags().zh())
                        .split("[，。：| ]+")).toList());
        assertThat(meanR2(phrases, 1)).isGreaterThan(.7);
    }

    @Test
    void picturesPredictDesignAndStyle() throws IOException {
        double[][] features = new double[WORLD.items().size()][];
        for (Item item : WORLD.items()) {
            features[item.index()] = colours(ProductPicture.png(item));
        }
        double[] design = WORLD.items().stream().mapToDouble(i -> i.trait(Trait.DESIGN)).toArray();
        double[] style = WORLD.items().stream().mapToDouble(Item::style).toArray();
        assertThat(Ridge.heldOutR2(features, design, .01)).isGreaterThan(.5);
        assertThat(Ridge.heldOutR2(features, style, .01)).isGreaterThan(.5);
    }

    @Test
    void identifiersOfUnseenItemsPredictNothing() {
        double[][] features = new double[WORLD.items().size()][];
        for (Item item : WORLD.items()) {
            double[] row = new double[42];
            for (int k = 0; k < 4; k++) {
                row[10 * k + item.id().charAt(k + 1) - '0'] = 1;
            }
            row[40] = item.index() / 800.0;
            row[41] = row[40] * row[40];
            features[item.index()] = row;
        }
        assertThat(meanR2(features, 1)).isLessThan(.02);
    }

    @Test
    void titlesAreUniqueInBothLanguages() {
        assertThat(TEXTS.stream().map(t -> t.title().en())).doesNotHaveDuplicates();
        assertThat(TEXTS.stream().map(t -> t.title().zh())).doesNotHaveDuplicates();
    }

    private static double meanR2(double[][] features, double penalty) {
        double sum = 0;
        for (Trait trait : Trait.values()) {
            double[] target = WORLD.items().stream().mapToDouble(i -> i.trait(trait)).toArray();
            sum += Ridge.heldOutR2(features, target, penalty) / Trait.COUNT;
        }
        return sum;
    }

    private static double[][] bag(List<String[]> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(t -> new HashSet<>(List.of(t)).forEach(w -> counts.merge(w, 1, Integer::sum)));
        List<String> vocabulary =
                counts.entrySet().stream().filter(e -> e.getValue() >= 5).map(Map.Entry::getKey).sorted().toList();
        double[][] features = new double[texts.size()][vocabulary.size()];
        for (int r = 0; r < texts.size(); r++) {
            Set<String> words = new HashSet<>(List.of(texts.get(r)));
            for (int f = 0; f < vocabulary.size(); f++) {
                features[r][f] = words.contains(vocabulary.get(f)) ? 1 : 0;
            }
        }
        return features;
    }

    /// Share of each of 12 hues weighted by pureness, mean and spread of colour, and texture.
    private static double[] colours(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(ProductPicture.SIZE);
        double[] f = new double[12 + 12 + 6];
        double before = 0;
        int n = ProductPicture.SIZE * ProductPicture.SIZE;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                float[] hsb = java.awt.Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
                int hue = (int) (hsb[0] * 12) % 12;
                f[hue] += (double) hsb[1] / n;
                f[12 + hue] += 1.0 / n;
                f[24] += (double) hsb[1] / n;
                f[25] += (double) hsb[1] * hsb[1] / n;
                f[26] += (double) hsb[2] / n;
                f[27] += (double) hsb[2] * hsb[2] / n;
                f[28] += Math.abs(hsb[2] - before) / n;
                f[29] += hsb[1] > .5 ? 1.0 / n : 0;
                before = hsb[2];
            }
        }
        return f;
    }
}

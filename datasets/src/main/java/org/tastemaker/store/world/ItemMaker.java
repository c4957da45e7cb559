// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Makes the items: trait = category mean + brand offset + own part, centred over the catalogue.
final class ItemMaker {
    private static final double OWN = .8;
    private static final double LATE_SHARE = .3;
    /// Last day on which something new is listed.
    private static final int LAST_LISTING = 650;

    private final RandomGenerator random;
    private final List<Brand> brands;
    private final int count;

    ItemMaker(RandomStreams streams, List<Brand> brands, int count) {
        random = streams.stream("items");
        this.brands = brands;
        this.count = count;
    }

    List<Item> make() {
        Category[] categories = categories();
        List<Item> raw = new ArrayList<>();
        double[] mean = new double[Trait.COUNT];
        for (int i = 0; i < count; i++) {
            Item item = draw(i, categories[i]);
            raw.add(item);
            for (int k = 0; k < Trait.COUNT; k++) {
                mean[k] += item.traits()[k] / count;
            }
        }
        for (Item item : raw) {
            for (int k = 0; k < Trait.COUNT; k++) {
                item.traits()[k] -= mean[k];
            }
        }
        return List.copyOf(raw);
    }

    /// Fixed shares in random order, so that a number tells nothing about the category.
    private Category[] categories() {
        int shares = 0;
        for (Category c : Category.values()) {
            shares += c.share();
        }
        int[] drawn = new int[count];
        int at = 0;
        int seen = 0;
        for (Category c : Category.values()) {
            seen += c.share();
            int until = (int) ((long) count * seen / shares);
            while (at < until) {
                drawn[at++] = c.ordinal();
            }
        }
        Draw.shuffle(random, drawn);
        Category[] result = new Category[count];
        for (int i = 0; i < count; i++) {
            result[i] = Category.values()[drawn[i]];
        }
        return result;
    }

    private Item draw(int index, Category category) {
        List<Brand> makers = brands.stream().filter(b -> b.categories().contains(category)).toList();
        Brand brand = makers.get(random.nextInt(makers.size()));
        double[] traits = new double[Trait.COUNT];
        for (Trait t : Trait.values()) {
            traits[t.ordinal()] =
                    category.mean(t) + brand.offset()[t.ordinal()] + OWN * Draw.normal(random);
        }
        // What performs and looks better costs more; what costs more is seldom good value.
        double made = .25 * (traits[Trait.PERFORMANCE.ordinal()] - category.mean(Trait.PERFORMANCE))
                + .35 * (traits[Trait.DESIGN.ordinal()] - category.mean(Trait.DESIGN))
                - .45 * (traits[Trait.VALUE.ordinal()] - category.mean(Trait.VALUE));
        double tier = made + .7 * Draw.normal(random);
        double price = category.price() * StrictMath.exp(.4 * tier);
        double quality = brand.quality() + .6 * Draw.normal(random);
        double style = Math.clamp(brand.style() + .45 * Draw.normal(random), -1, 1);
        long listed = listing();
        return new Item(
                index, id("i", index, count), category, random.nextInt(4), brand, traits, quality, style,
                tier, rounded(price), listed);
    }

    private long listing() {
        if (random.nextDouble() < LATE_SHARE) {
            return StoreCalendar.START + StoreCalendar.DAY * (1 + random.nextInt(LAST_LISTING)) + 8 * 3600;
        }
        return StoreCalendar.START - StoreCalendar.DAY * random.nextInt(1, 500) + 8 * 3600;
    }

    /// Prices people know: 129, 1 399, 6 299.
    private static double rounded(double price) {
        double step = price < 200 ? 10 : price < 1000 ? 50 : 100;
        return Math.max(19, Math.rint(price / step) * step - 1);
    }

    static String id(String prefix, int index, int count) {
        int digits = Math.max(4, Integer.toString(count).length());
        return prefix + String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
    }
}

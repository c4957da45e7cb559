// SPDX-License-Identifier: GPL-3.0-or-later
package org.tastemaker.store.world;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tastemaker.random.RandomStreams;

/// Makes the brands: each has a main department, some categories, a character.
final class BrandMaker {
    private static final double OFFSET = .45;
    private static final int MAKERS_PER_CATEGORY = 5;

    private final RandomGenerator random;

    BrandMaker(RandomStreams streams) {
        random = streams.stream("brands");
    }

    List<Brand> make() {
        int count = Brand.NAMES.size();
        List<EnumSet<Category>> categories = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            categories.add(EnumSet.noneOf(Category.class));
        }
        // Every category has its makers, drawn with a liking for makers of the same department.
        for (Category category : Category.values()) {
            double[] weights = new double[count];
            for (int made = 0; made < MAKERS_PER_CATEGORY; made++) {
                for (int b = 0; b < count; b++) {
                    EnumSet<Category> own = categories.get(b);
                    boolean near = own.stream().anyMatch(c -> c.department() == category.department());
                    weights[b] = own.contains(category) ? 0 : own.isEmpty() ? 3 : near ? 2 : .5;
                }
                categories.get(Draw.index(random, weights)).add(category);
            }
        }
        List<Brand> brands = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            if (categories.get(b).isEmpty()) {
                categories.get(b).add(Category.values()[random.nextInt(Category.values().length)]);
            }
            double[] offset = new double[Trait.COUNT];
            for (int k = 0; k < Trait.COUNT; k++) {
                offset[k] = OFFSET * Draw.normal(random);
            }
            Brand.Group group = b % 4 == 3 ? Brand.Group.YOUNG : Brand.Group.ESTABLISHED;
            double style = 1.2 * random.nextDouble() - .6;
            double quality = .3 * Draw.normal(random);
            String[] names = Brand.NAMES.get(b);
            brands.add(new Brand(names[0], names[1], group, categories.get(b), offset, style, quality));
        }
        return List.copyOf(brands);
    }
}
